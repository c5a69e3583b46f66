import { FailureView } from '../../../components/failure-view.tsx';
import { ReadAgain } from '../../../components/read-again.tsx';
import { UnlockForm } from '../../../components/unlock-form.tsx';
import { type ErrorCode, errorCodes } from '../../../lib/errors.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { Screen } from '../screen.tsx';

type Props = Partial<Parameters<typeof FailureView>[0]>;

const details: Partial<Record<ErrorCode, string>> = {
  'server-refuses-extension': 'OLLAMA_ORIGINS=chrome-extension://* ollama serve',
  'server-failed': '500 Internal Server Error: the model runner has unexpectedly stopped',
};

const engine = {
  onSettings: nothing,
  onReadHere: nothing,
  unlockForm: <UnlockForm onUnlock={async () => undefined} onUnlocked={nothing} />,
};

/** Codes that only engines behind an address fail with: from the first of them on. */
const firstOfEngines = errorCodes.indexOf('not-sent-in-time');

/** The popup where nothing was read. */
export const failureStates: readonly GalleryState[] = [
  ...errorCodes.map((code, at) =>
    failure(`Failure: ${code}`, {
      error: { code, ...(details[code] !== undefined && { details: details[code] }) },
      onTryAgain: nothing,
      ...(at >= firstOfEngines && { engine }),
    }),
  ),
  failure('Failure, no picture held, what had come of it', {
    error: { code: 'connection-broken' },
    engine,
    sent: { host: 'api.openai.com', bytes: 84_200 },
    soFar: { fields: [{ key: 'merchant', text: 'Harbour Market' }], text: '{"merchant": "Harbour' },
  }),
  failure('Failure, to wait for', {
    error: { code: 'rate-limited', waitMs: 30_000 },
    failedAt: Date.now(),
    engine,
    onTryAgain: nothing,
  }),
  failure('Failure, of a picture of one colour, to be read in another language', {
    error: { code: 'text-not-found' },
    notes: ['looks-empty'],
    children: <ReadAgain ownLanguages={['en']} languages={[]} onReadIn={nothing} />,
  }),
];

function failure(
  name: string,
  props: Props & Pick<Parameters<typeof FailureView>[0], 'error'>,
): GalleryState {
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="failed" isDeep>
        <FailureView onClip={nothing} onCopyDetails={nothing} {...props} />
      </Screen>
    ),
  };
}
