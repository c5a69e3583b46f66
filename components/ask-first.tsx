import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { focusHeading } from './focus-heading.ts';
import { useTranslate } from './translation.ts';

interface AskFirstProps {
  /** What the button says. */
  readonly title: string;
  /** What will be gone. */
  readonly question: string;
  /** What the button that does it says. */
  readonly act?: string;
  /** The button's look. */
  readonly class?: string | undefined;
  /** What can be done before. */
  readonly children?: ComponentChildren;
  onDo(): void;
}

/** A button whose act cannot be undone, so that it says first what goes; Escape leaves all as it is. */
export function AskFirst({ title, question, act, class: look, children, onDo }: AskFirstProps) {
  const t = useTranslate();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  useEffect(() => cancel.current?.focus(), [isAsking]);
  useEffect(() => {
    const section = opener.current?.closest('section');
    // What was done may take the button along.
    return () => focusHeading(section);
  }, []);
  return (
    <div class="ask-first">
      <button
        type="button"
        id={id}
        class={look}
        ref={opener}
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {title}
      </button>
      {isAsking && (
        <div
          class="ask-first-question"
          role="alertdialog"
          aria-labelledby={id}
          aria-describedby={`${id}-question`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <p id={`${id}-question`}>{question}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() => {
                close();
                onDo();
              }}
            >
              {act ?? t('askFirstDo')}
            </button>
            {children}
            <button type="button" ref={cancel} onClick={close}>
              {t('engineCancel')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
