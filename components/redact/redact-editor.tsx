import { Plus, Undo2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { RedactList } from './redact-list.tsx';
import { RedactSheet } from './redact-sheet.tsx';
import type { useBoxes } from './use-boxes.ts';
import type { Looking } from './use-suggestions.ts';

interface RedactEditorProps {
  readonly url: string;
  /** The picture's sides as it is shown, in image px. */
  readonly picture: { readonly width: number; readonly height: number };
  readonly edit: ReturnType<typeof useBoxes>;
  readonly looking: Looking;
  /** How far the reader on this device is, 0 to 1. */
  readonly ratio: number | undefined;
}

/** The picture with boxes over it, and all that can be done to them. */
export function RedactEditor({ url, picture, edit, looking, ratio }: RedactEditorProps) {
  const t = useTranslate();
  const [pointed, setPointed] = useState<string>();
  const [said, setSaid] = useState('');
  const section = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    boxElement(section.current, wanted)?.focus();
    setWanted(undefined);
  }, [wanted]);
  const numberOf = (id: string) => edit.boxes.findIndex((box) => box.id === id) + 1;
  const add = (box = middleOf(picture)) => {
    setWanted(edit.add(box));
    setSaid(t('redactSaidAdded', String(edit.boxes.length + 1)));
  };
  const remove = (id: string) => {
    const box = edit.boxes.find((each) => each.id === id);
    setSaid(t(box?.kind === 'drawn' ? 'redactSaidRemoved' : 'redactSaidLeft', String(numberOf(id))));
    edit.remove(id);
    // The focus was on what is gone.
    const next = edit.boxes.find((each) => each.id !== id && each.isTaken);
    if (next) setWanted(next.id);
    else section.current?.querySelector<HTMLElement>('[name="add-box"]')?.focus();
  };
  const undo = () => {
    edit.undo();
    setSaid(t('redactSaidUndone'));
  };
  const texts = new Map(
    looking.state === 'found' ? looking.suggestions.map(({ box, text }) => [box.id, text]) : [],
  );
  return (
    <div
      ref={section}
      class="redact"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || !edit.canUndo) return;
        event.preventDefault();
        undo();
      }}
    >
      <RedactSheet
        url={url}
        picture={picture}
        edit={{ ...edit, add: (box) => (add(box), '') }}
        pointed={pointed}
        onPlaced={(id) => setSaid(placeSentence(id))}
        onRemove={remove}
      />
      <p class="redact-all">
        <button type="button" class="small" name="add-box" onClick={() => add()}>
          <Icon node={Plus} />
          {t('redactAdd')}
        </button>
        <button type="button" class="small" disabled={!edit.canUndo} onClick={undo}>
          <Icon node={Undo2} />
          {t('redactUndo')}
        </button>
      </p>
      <Found looking={looking} ratio={ratio} />
      <RedactList edit={edit} texts={texts} onPointed={setPointed} onRemove={remove} />
      <p class="hint" id="redact-keys">
        {t('redactKeys')}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );

  /** Of the box as it will be: its place is told after the key. */
  function placeSentence(id: string): string {
    const box = edit.latest().find((each) => each.id === id);
    const numbers = [box?.x, box?.y, box?.width, box?.height].map((each) => String(each ?? 0));
    return t('redactSaidPlace', String(numberOf(id)), ...numbers);
  }
}

/** What the reader on this device found; never the promise that this is all. */
function Found({ looking, ratio }: Pick<RedactEditorProps, 'looking' | 'ratio'>) {
  const t = useTranslate();
  const count = looking.state === 'found' ? looking.suggestions.length : 0;
  const sentence =
    looking.state === 'looking'
      ? t('redactLooking')
      : looking.state === 'failed'
        ? t('redactReaderFailed')
        : count === 0
          ? t('redactFoundNothing')
          : t('redactFound', String(count));
  return (
    <div class="redact-found">
      <p class={looking.state === 'failed' ? 'warning' : 'hint'} role="status">
        {sentence}
      </p>
      {looking.state === 'looking' && <progress aria-label={t('redactLooking')} value={ratio} />}
    </div>
  );
}

/** Where a box that is added without a pointer first stands: in the middle, a line or so. */
function middleOf({ width, height }: RedactEditorProps['picture']) {
  const [across, down] = [Math.max(4, Math.round(width / 3)), Math.max(4, Math.round(height / 8))];
  return {
    x: Math.round((width - across) / 2),
    y: Math.round((height - down) / 2),
    width: Math.min(width, across),
    height: Math.min(height, down),
  };
}

function boxElement(within: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(within?.querySelectorAll<HTMLElement>('[data-box]') ?? [])].find(
    (each) => each.dataset['box'] === id,
  );
}
