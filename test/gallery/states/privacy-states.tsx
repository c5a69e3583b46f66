import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AskFirst } from '../../../components/ask-first.tsx';
import { KeyFileForm } from '../../../components/privacy/key-file-form.tsx';
import { LedgerView } from '../../../components/privacy/ledger-view.tsx';
import { NeverReadForm } from '../../../components/privacy/never-read-form.tsx';
import { SettingsReview } from '../../../components/privacy/settings-review.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { ShortcutList } from '../../../components/shortcut-list.tsx';
import { useTranslate } from '../../../components/translation.ts';
import type { MessageKey } from '../../../lib/message-key.ts';
import type { LedgerLine } from '../../../lib/net/request-ledger.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { engines } from '../screen.tsx';

const line: LedgerLine = {
  id: '1',
  runId: 'a',
  origin: 'https://vision.a-very-long-name.my-company.example:8443',
  method: 'POST',
  path: '/v1/chat/completions',
  sentBytes: 84_200,
  receivedBytes: 1204,
  startedAt: 0,
  state: 'open',
  isPrivate: false,
};
const lines: readonly LedgerLine[] = [
  { ...line, state: 'answered', status: 200, pictureDroppedAt: 60_000 },
  { ...line, id: '2', state: 'stopped' },
  { ...line, id: '3', state: 'failed' },
  { ...line, id: '4', origin: 'https://images.example', method: 'GET', path: '' },
];
const settings = {
  ...defaultSettings,
  engines: [...engines],
  engineId: 'one',
  neverRead: ['bank.example'],
  siteTasks: [{ taskId: 'receipt' as const, hosts: ['harbour.example', '*.quay.example'] }],
};

/** What the settings page says of privacy, its search and its shortcuts. */
export const privacyStates: readonly GalleryState[] = [
  {
    name: 'Search in the settings',
    place: 'settings',
    // It stands beside the sections, not in one.
    draw: () => (
      <div class="card">
        <SearchField query="" onQuery={nothing} onFirst={nothing} />
      </div>
    ),
  },
  card('Shortcuts', <ShortcutList {...shortcutsOf({ 'clip-region': 'Alt+Shift+S' })} />),
  card('Requests, none', titled('ledger', 'ledgerTitle', <LedgerView lines={[]} />)),
  card('Requests', titled('ledger', 'ledgerTitle', <LedgerView lines={lines} />)),
  card(
    'Sites never read',
    titled('never-read', 'neverReadTitle', <NeverReadForm sites={['bank.example']} onSites={nothing} />),
  ),
  card(
    'Sites never read, one that is none',
    titled(
      'never-read',
      'neverReadTitle',
      <NeverReadForm sites={['https://', '*.bank.example']} onSites={nothing} />,
    ),
  ),
  card('Erase everything', <Erase />),
  card('Erase everything, asked first', <Erase isAsking />),
  card('Keys into a file', <KeyFileForm way="export" canLock={false} onDone={done} onCancel={nothing} />),
  card('Keys out of a file', <KeyFileForm way="import" canLock onDone={done} onCancel={nothing} />),
  card(
    'Settings of a file',
    <SettingsReview settings={settings} leftOut={2} language="en" onTake={nothing} onLeave={nothing} />,
  ),
];

async function done(): Promise<undefined> {
  return undefined;
}

function shortcutsOf(shortcuts: Readonly<Record<string, string>>) {
  return { shortcuts, how: 'shortcutsChromium', onChange: nothing } as const;
}

function titled(id: string, title: MessageKey, view: ComponentChild): ComponentChild {
  return <Titled {...{ id, title, view }} />;
}

interface TitledProps {
  readonly id: string;
  readonly title: MessageKey;
  readonly view: ComponentChild;
}

/** As its card names it. */
function Titled({ id, title, view }: TitledProps) {
  const t = useTranslate();
  return (
    <>
      <h2 id={`${id}-title`}>{t(title)}</h2>
      <p id={`${id}-what`} />
      {view}
    </>
  );
}

/** The button that asks first, pressed or not. */
function Erase({ isAsking = false }: { readonly isAsking?: boolean }) {
  const t = useTranslate();
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) around.current?.querySelector('button')?.click();
  }, []);
  return (
    <div ref={around}>
      <AskFirst title={t('eraseEverything')} question={t('eraseAsk')} class="danger" onDo={nothing}>
        <button type="button">{t('settingsExport')}</button>
      </AskFirst>
    </div>
  );
}

function card(name: string, view: ComponentChild): GalleryState {
  return {
    name,
    place: 'settings',
    draw: () => (
      <main>
        <section class="card">{view}</section>
      </main>
    ),
  };
}
