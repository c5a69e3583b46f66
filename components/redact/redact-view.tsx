import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RedactedPicture } from '../../lib/image/redacted-picture.ts';
import type { SendQuestion } from '../../lib/extraction/extraction.ts';
import { useTranslate } from '../translation.ts';
import { useCountdown } from '../use-countdown.ts';
import { RedactEditor } from './redact-editor.tsx';
import { RedactPreview } from './redact-preview.tsx';
import type { RedactionDoor } from './redaction-door.ts';
import { useBoxes } from './use-boxes.ts';
import { useSuggestions } from './use-suggestions.ts';

/** What the view is drawn from, and the ways out of it. */
export interface RedactViewProps {
  readonly question: SendQuestion;
  readonly url: string;
  /** The picture's sides as it is shown, in image px. */
  readonly picture: { readonly width: number; readonly height: number };
  readonly door: RedactionDoor;
  /** Back to the plain question, where it may be answered. */
  readonly onBack: (() => void) | undefined;
  onSendNothing(): void;
  stop(): void;
}

type Made =
  | { readonly state: 'none' | 'working' | 'failed' }
  | { readonly state: 'made'; readonly picture: RedactedPicture };

/** Blacking out, and then the very picture that leaves: only from there is it sent. */
export function RedactView(props: RedactViewProps) {
  const { question, url, picture, door, onBack } = props;
  const t = useTranslate();
  const [made, setMade] = useState<Made>({ state: 'none' });
  const edit = useBoxes(picture, question.boxes, (boxes) => door.keep(boxes));
  const looking = useSuggestions(door.suggest, (found) => edit.suggest(found.map(({ box }) => box)));
  const title = useRef<HTMLHeadingElement>(null);
  const isPreview = made.state === 'made';
  // At once: the button that was pressed is gone, and a key meanwhile would go nowhere.
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [isPreview]);
  const look = async () => {
    setMade({ state: 'working' });
    door.keep(edit.latest());
    try {
      setMade({ state: 'made', picture: await door.prepare(edit.latest().filter(({ isTaken }) => isTaken)) });
    } catch {
      // Whatever it was: what is not made and checked is not sent.
      setMade({ state: 'failed' });
    }
  };
  const back = isPreview ? () => setMade({ state: 'none' }) : onBack;
  return (
    <div
      class="redacting"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !back) return;
        event.preventDefault();
        event.stopPropagation();
        back();
      }}
    >
      <div class="body">
        <h2 ref={title} tabIndex={-1} class="redact-title">
          {isPreview ? t('redactPreviewTitle', question.host) : t('redactTitle')}
        </h2>
        {made.state === 'made' ? (
          <RedactPreview picture={made.picture} left={edit.boxes.filter(({ isTaken }) => !isTaken).length} />
        ) : (
          <>
            <p class="hint">{t('redactHow')}</p>
            <RedactEditor {...{ url, picture, edit, looking }} ratio={question.looking} />
          </>
        )}
        {made.state === 'failed' && (
          <p class="warning" role="alert">
            {t('redactFailed')}
          </p>
        )}
        <Kept until={question.heldUntil} onKeep={() => door.keep(edit.latest())} />
      </div>
      <footer class="footer">
        {made.state === 'made' ? (
          <button type="button" class="primary" onClick={() => door.send(made.picture)}>
            {t('send')}
          </button>
        ) : (
          <button
            type="button"
            class="primary"
            disabled={made.state === 'working'}
            onClick={() => void look()}
          >
            {t(made.state === 'working' ? 'redactWorking' : 'redactLook')}
          </button>
        )}
        {back && (
          <button type="button" onClick={back}>
            {t(isPreview ? 'redactChange' : 'redactBack')}
          </button>
        )}
        <button type="button" onClick={props.onSendNothing}>
          {t('readOnThisDevice')}
        </button>
        <span class="spread" />
        <button type="button" onClick={props.stop}>
          {t('stop')}
        </button>
      </footer>
    </div>
  );
}

interface KeptProps {
  /** Ms since the epoch. */
  readonly until: number;
  onKeep(): void;
}

/** From here on the person is told, in seconds, that there is little time left. */
const shortly = 20;

/** How long the picture is still there, and the way to have it longer. */
function Kept({ until, onKeep }: KeptProps) {
  const t = useTranslate();
  const seconds = useCountdown(until);
  return (
    <div class="redact-kept">
      <p class="hint">{t('redactKept', String(seconds))}</p>
      <button type="button" class="small" onClick={onKeep}>
        {t('redactKeepLonger')}
      </button>
      <p class="visually-hidden" role="alert">
        {seconds <= shortly && seconds > 0 && t('redactKeptShortly')}
      </p>
    </div>
  );
}
