import { Check, ChevronDown, Copy, Download } from 'lucide';
import type { RefObject } from 'preact';
import { type ExportFormat, formatsOf } from '../lib/export/export-format.ts';
import type { Exported } from '../lib/export/exported.ts';
import type { MessageKey } from '../lib/message-key.ts';
import { FormatMenu } from './format-menu.tsx';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

const copyNames: Readonly<Record<Exclude<ExportFormat, 'words'>, MessageKey>> = {
  text: 'copyAsText',
  json: 'copyAsJson',
  markdown: 'copyAsMarkdown',
  csv: 'copyAsCsv',
  tsv: 'copyAsTsv',
  html: 'copyAsHtml',
};

const saveNames: Readonly<Record<ExportFormat, MessageKey>> = {
  text: 'saveText',
  json: 'saveData',
  markdown: 'saveMarkdown',
  csv: 'saveCsv',
  tsv: 'saveTsv',
  html: 'saveHtml',
  words: 'saveJson',
};

interface LeaveButtonsProps {
  /** What leaves: `fields`, `tables` or `text`, and so in which formats. */
  readonly kind: Exported['kind'];
  /** What the copy button says. */
  readonly copyName: MessageKey;
  readonly copied: boolean;
  readonly isEmpty: boolean;
  /** Whether every word with its box can be saved too. */
  readonly hasWords: boolean;
  readonly primary: RefObject<HTMLButtonElement | null>;
  onCopy(): void;
  onCopyAs(format: Exclude<ExportFormat, 'words'>): void;
  onSave(format: ExportFormat): void;
}

/** The ways by which what is shown leaves: copied as it is best pasted, copied in a format, saved as a file. */
export function LeaveButtons(props: LeaveButtonsProps) {
  const t = useTranslate();
  const { kind, copied } = props;
  const formats = formatsOf(kind);
  // Text copies as what it is.
  const copying = kind === 'text' ? [] : formats.map((each) => [each, copyNames[each]] as const);
  const saving = formats.map((each): readonly [ExportFormat, MessageKey] => [
    each,
    kind === 'record' && each === 'markdown'
      ? 'saveRecordMarkdown'
      : kind === 'record' && each === 'html'
        ? 'saveRecordHtml'
        : saveNames[each],
  ]);
  return (
    <>
      <span class="split">
        <button
          type="button"
          class="primary"
          ref={props.primary}
          disabled={props.isEmpty}
          onClick={props.onCopy}
        >
          <Icon node={copied ? Check : Copy} />
          {copied ? t('copied') : t(props.copyName)}
        </button>
        {copying.length > 0 && (
          <FormatMenu name="copyAs" icon={ChevronDown} isSmall formats={copying} onChoose={props.onCopyAs} />
        )}
      </span>
      <FormatMenu
        name="save"
        icon={Download}
        formats={props.hasWords ? [...saving, ['words', saveNames.words] as const] : saving}
        onChoose={props.onSave}
      />
    </>
  );
}
