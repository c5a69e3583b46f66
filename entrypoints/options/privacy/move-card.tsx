import { useRef, useState } from 'preact/hooks';
import { errorSentences } from '@/components/error-sentences';
import { KeyFileForm } from '@/components/privacy/key-file-form';
import { SettingsReview } from '@/components/privacy/settings-review';
import { useTranslate } from '@/components/translation';
import { type ErrorInfo, toErrorInfo } from '@/lib/errors';
import type { Keeping } from '@/lib/settings/secrets/secret-store';
import type { Settings } from '@/lib/settings/settings';
import { type ReadSettingsFile, readSettingsFile } from '@/lib/settings/settings-file';
import { updateSettings } from '@/lib/settings/settings-store';
import { saveJson } from '../save-json';
import { useKeyState } from '../use-key-state';
import { saveSettings } from './save-settings';

/** What of the card is open, beside its buttons. */
type Open =
  | { readonly kind: 'review'; readonly read: ReadSettingsFile }
  | { readonly kind: 'export-keys' }
  | { readonly kind: 'import-keys'; readonly text: string }
  | { readonly kind: 'said'; readonly sentence: string };

/** Settings and keys, into files and out of them. */
export function MoveCard({ settings }: { readonly settings: Settings }) {
  const t = useTranslate();
  const [open, setOpen] = useState<Open>();
  const keys = useKeyState();
  const hasKeys = Object.keys(keys.keepings).length > 0;
  const say = (sentence: string) => setOpen({ kind: 'said', sentence });
  const exportKeys = (passphrase: string) =>
    attempt(async () => {
      const { exportKeys: sealed } = await import('./key-files');
      const text = await sealed(settings.engines, passphrase);
      if (text === undefined) return say(t('keysNone'));
      saveJson(text);
      setOpen(undefined);
    });
  const importKeys = (text: string) => (passphrase: string, keeping: Keeping) =>
    attempt(async () => {
      const { importKeys: take } = await import('./key-files');
      const taken = await take(settings.engines, { text, passphrase, keeping });
      say(t('keysTaken', String(taken)));
    });
  return (
    <section class="card" id="move">
      <h2>{t('moveTitle')}</h2>
      <p class="explanation">{t('moveExplanation')}</p>
      <p class="buttons">
        <button type="button" onClick={() => saveSettings(settings)}>
          {t('settingsExport')}
        </button>
        <FileButton
          id="settings-file"
          title={t('settingsImport')}
          onText={(text) => setOpen({ kind: 'review', read: readSettingsFile(text, settings) })}
        />
        <button type="button" disabled={!hasKeys} onClick={() => setOpen({ kind: 'export-keys' })}>
          {t('keysExport')}
        </button>
        <FileButton
          id="keys-file"
          title={t('keysImport')}
          onText={(text) => setOpen({ kind: 'import-keys', text })}
        />
      </p>
      <div role="status">{open?.kind === 'said' && open.sentence}</div>
      {open?.kind === 'review' && <Review read={open.read} onClose={setOpen} />}
      {open?.kind === 'export-keys' && (
        <KeyFileForm way="export" canLock={false} onDone={exportKeys} onCancel={() => setOpen(undefined)} />
      )}
      {open?.kind === 'import-keys' && (
        <KeyFileForm
          way="import"
          canLock={keys.lock === 'unlocked'}
          onDone={importKeys(open.text)}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

interface ReviewProps {
  readonly read: ReadSettingsFile;
  onClose(open: Open | undefined): void;
}

/** What a file of settings says, or why it is not read. */
function Review({ read, onClose }: ReviewProps) {
  const t = useTranslate();
  const sentence = ({ code }: ErrorInfo) =>
    `${t(errorSentences[code].title)}. ${t(errorSentences[code].advice)}`;
  if (!read.ok) return <p role="alert">{sentence(read)}</p>;
  const { version: _, ...settings } = read.settings;
  const take = async () => {
    const error = await attempt(() => updateSettings(settings));
    onClose({ kind: 'said', sentence: error ? sentence(error) : t('reviewTaken') });
  };
  return (
    <SettingsReview
      settings={read.settings}
      leftOut={read.leftOut}
      language={document.documentElement.lang}
      onTake={() => void take()}
      onLeave={() => onClose(undefined)}
    />
  );
}

interface FileButtonProps {
  readonly id: string;
  readonly title: string;
  onText(text: string): void;
}

/** Lets a person choose a file, and gives its text. */
function FileButton({ id, title, onText }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {title}
      </button>
      <input
        ref={input}
        type="file"
        id={id}
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          void currentTarget.files?.[0]?.text().then(onText);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

async function attempt(work: () => Promise<void>): Promise<ErrorInfo | undefined> {
  return work().then(() => undefined, toErrorInfo);
}
