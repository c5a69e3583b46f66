import { Download } from 'lucide';
import { useRef } from 'preact/hooks';
import type { MessageKey } from '../lib/message-key.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

/** The files that a result can be saved as. */
export type SaveFormat = 'text' | 'csv' | 'tsv' | 'markdown' | 'html' | 'json';

const names: readonly (readonly [format: SaveFormat, name: MessageKey])[] = [
  ['text', 'saveText'],
  ['csv', 'saveCsv'],
  ['tsv', 'saveTsv'],
  ['markdown', 'saveMarkdown'],
  ['html', 'saveHtml'],
  ['json', 'saveJson'],
];

interface SaveMenuProps {
  /** Whether there is something to write into the cells of a table. */
  readonly hasTable: boolean;
  onSave(format: SaveFormat): void;
}

/** A native disclosure: keyboard, focus and naming come with it. */
export function SaveMenu({ hasTable, onSave }: SaveMenuProps) {
  const t = useTranslate();
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details class="menu" ref={menu}>
      <summary class="button">
        <Icon node={Download} />
        {t('save')}
      </summary>
      <div class="items">
        {names
          .filter(([format]) => hasTable || format === 'text' || format === 'json')
          .map(([format, name]) => (
            <button
              key={format}
              type="button"
              class="quiet"
              onClick={() => {
                menu.current?.removeAttribute('open');
                onSave(format);
              }}
            >
              {t(name)}
            </button>
          ))}
      </div>
    </details>
  );
}
