import { useEffect, useState } from 'preact/hooks';
import { AskFirst } from '@/components/ask-first';
import { ledgerText, LedgerView } from '@/components/privacy/ledger-view';
import { useTranslate } from '@/components/translation';
import type { LedgerLine } from '@/lib/net/request-ledger';
import { browser } from '@/lib/webext/browser';
import { askBackground } from '../ask-background';

/** What went out since the browser started, live, with a way to copy and to clear it. */
export function LedgerCard() {
  const t = useTranslate();
  const [lines, setLines] = useState<readonly LedgerLine[]>([]);
  const [isCopied, setCopied] = useState(false);
  const learn = () => void askBackground({ type: 'ledger' }).then(setLines, () => undefined);
  useEffect(() => {
    learn();
    browser.storage.session.onChanged.addListener(learn);
    return () => browser.storage.session.onChanged.removeListener(learn);
  }, []);
  const copy = async () => {
    await navigator.clipboard.writeText(ledgerText(lines, t));
    setCopied(true);
  };
  return (
    <section class="card" id="ledger">
      <h2 id="ledger-title">{t('ledgerTitle')}</h2>
      <p class="explanation">{t('ledgerExplanation')}</p>
      <LedgerView lines={lines} />
      {lines.length > 0 && (
        <div class="buttons">
          <button type="button" onClick={() => void copy()}>
            {t('ledgerCopy')}
          </button>
          <AskFirst
            title={t('ledgerClear')}
            question={t('cannotBeUndone')}
            onDo={() => {
              setCopied(false);
              void askBackground({ type: 'clear-ledger' }).then(learn);
            }}
          />
          <span role="status">{isCopied && t('ledgerCopied')}</span>
        </div>
      )}
    </section>
  );
}
