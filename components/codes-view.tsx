import { ScanSearch } from 'lucide';
import type { Code } from '../lib/image/code.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { codeName } from './code-names.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { isMarked } from './marked.ts';
import { placed } from './placed.ts';
import { useTranslate } from './translation.ts';

interface CodesViewProps {
  readonly codes: readonly Code[];
  readonly marked: readonly Box[];
  /** Given the place of the code that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  /** The text that was copied just now. */
  readonly copied: string | undefined;
  onCopy(text: string): void;
}

/** What the picture's QR codes and barcodes say, as plain text: whoever made them chose the words. */
export function CodesView({ codes, ...rest }: CodesViewProps) {
  const t = useTranslate();
  if (codes.length === 0) return null;
  return (
    <section class="found" aria-labelledby="codes-title">
      <h2 id="codes-title">{t('codesTitle')}</h2>
      <ul class="codes">
        {codes.map((code, index) => (
          <CodeCard key={index} code={code} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function CodeCard({ code, marked, onMark, copied, onCopy }: { code: Code } & Omit<CodesViewProps, 'codes'>) {
  const t = useTranslate();
  const name = t(codeName(code.format));
  const chosen = isMarked(marked, code.box);
  return (
    <li class={chosen ? 'card code chosen' : 'card code'}>
      <div class="code-head">
        {onMark ? (
          <button
            type="button"
            class="code-name"
            aria-pressed={chosen}
            {...placed(code.box)}
            aria-label={t('codeShow', name)}
            title={t('codeShow', name)}
            onClick={() => onMark(chosen ? [] : [code.box])}
          >
            {name}
            <Icon node={ScanSearch} />
          </button>
        ) : (
          <strong class="code-name">{name}</strong>
        )}
        {code.text !== '' && (
          <CopyButton text={code.text} label={t('codeCopy', name)} copied={copied} onCopy={onCopy} />
        )}
      </div>
      {code.bytes === undefined ? (
        <p class="code-text" dir="auto" tabIndex={code.text.length > longText ? 0 : undefined}>
          {code.text}
        </p>
      ) : (
        <p class="code-bytes">{t('codeBytes', code.bytes)}</p>
      )}
    </li>
  );
}

/** From as many characters on, the text may scroll inside its card, which then takes the focus. */
const longText = 200;
