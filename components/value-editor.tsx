import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldShape } from '../lib/task/fields/field.ts';
import type { ValueEditorProps } from './editing.ts';
import { useTranslate } from './translation.ts';

interface TypedEditorProps extends ValueEditorProps {
  /** What the value is; any text where that is not known. */
  readonly shape: FieldShape | undefined;
}

/** Texts of more characters are written over in several lines. */
const longText = 48;

/** How a value is written over: chosen where there is a choice, typed else. Enter takes it, Esc leaves, Tab goes on. */
export function ValueEditor({ shape, label, text: shown, onChange, onLeave }: TypedEditorProps) {
  const t = useTranslate();
  const text = optionsOf(shape, t)?.find(([, name]) => name === shown)?.[0] ?? shown;
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  // At once: a key pressed right after must not go elsewhere.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);
  const end = (isTaken: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    // As the field has it: the last letter may not have been drawn yet.
    const last = field.current?.value ?? typed;
    if (isTaken && last !== text) onChange(last);
    else onLeave();
  };
  const common = {
    ref: field,
    class: 'value-editor',
    'aria-label': label,
    value: typed,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => setTyped(currentTarget.value),
    onBlur: () => end(true),
    onKeyDown: (event: KeyboardEvent) => {
      // Neither the table's keys nor the popup's.
      event.stopPropagation();
      if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
      if (event.key === 'Enter' && event.shiftKey) return;
      event.preventDefault();
      end(event.key === 'Enter');
    },
    onClick: (event: Event) => event.stopPropagation(),
    onDblClick: (event: Event) => event.stopPropagation(),
  } as const;
  const options = optionsOf(shape, t);
  if (options) {
    const isKnown = options.some(([value]) => value === text);
    return (
      <select {...common}>
        {!isKnown && <option value={text}>{text === '' ? '–' : text}</option>}
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        {text !== '' && <option value="">–</option>}
      </select>
    );
  }
  const isLong = shape?.kind === 'long-text' || text.length > longText || text.includes('\n');
  if (isLong) return <textarea {...common} dir="auto" rows={Math.min(6, 1 + Math.ceil(text.length / 34))} />;
  return (
    <input
      {...common}
      type="text"
      dir="auto"
      inputMode={modes[shape?.kind ?? 'text'] ?? 'text'}
      placeholder={examples[shape?.kind ?? 'text']}
    />
  );
}

const modes: Readonly<Record<string, 'decimal' | 'email' | 'tel' | 'url'>> = {
  number: 'decimal',
  integer: 'decimal',
  email: 'email',
  phone: 'tel',
  url: 'url',
};

const examples: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  time: '13:59',
  'date-time': '2026-01-31T13:59',
  amount: '12.50 EUR',
};

function optionsOf(shape: FieldShape | undefined, t: ReturnType<typeof useTranslate>) {
  if (shape?.kind === 'choice') return shape.options.map((option) => [option, option] as const);
  if (shape?.kind !== 'yes-no') return undefined;
  return [['true', t('answerYes')] as const, ['false', t('answerNo')] as const];
}
