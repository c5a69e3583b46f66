import { useState } from 'preact/hooks';
import type { TypedKey } from '@/components/key-fields';
import { toErrorInfo, type ErrorInfo } from '@/lib/errors';
import type { Diagnosis } from '@/lib/engine/vision/doctor/finding';
import { tunnelLine } from '@/lib/engine/vision/doctor/tunnel-line';
import type { VisionModel } from '@/lib/engine/vision/models/vision-model';
import { profiles } from '@/lib/engine/vision/profiles/profiles';
import { endpointAddress, type EndpointRefusal } from '@/lib/net/endpoint-address';
import type { KeyState } from '@/lib/messaging/requests';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { requestEndpoint } from '@/lib/webext/endpoint-access';
import { askBackground } from './ask-background';

/** What the form is busy with. */
type Work = 'connecting' | 'testing' | 'saving';

/** What is known beside what was typed. */
interface Known {
  readonly models?: readonly VisionModel[];
  readonly diagnosis?: Diagnosis;
  readonly error?: ErrorInfo;
  readonly isRefused?: boolean;
}

/** An engine while it is set up: what was typed, what was found out, and what the buttons do. */
export function useEngineDraft(before: EngineSettings | undefined, keys: KeyState, onDone: () => void) {
  const [draft, setDraft] = useState<EngineSettings>(before ?? newEngine);
  const [typed, setTyped] = useState<TypedKey>({ secret: '', keeping: 'session', passphrase: '' });
  const [known, setKnown] = useState<Known>({});
  const [work, setWork] = useState<Work>();
  const profile = profiles.find(({ id }) => id === draft.profileId);
  const endpoint = {
    engineId: draft.id,
    profileId: draft.profileId,
    baseUrl: draft.baseUrl,
    ...(typed.secret === '' ? {} : { key: typed.secret }),
  };
  const attempt = (what: Work, doing: () => Promise<Known | void>) =>
    attemptWork(what, doing, { setWork, setKnown });
  return {
    draft,
    profile,
    typed,
    known,
    work,
    lock: keys.lock,
    kept: keptKey(before, draft, keys),
    change: (changes: Partial<EngineSettings>) => setDraft({ ...draft, ...changes }),
    setTyped,
    chooseProfile: (profileId: string) => {
      const chosen = profiles.find(({ id }) => id === profileId);
      setKnown({});
      setDraft({ ...draft, profileId, name: chosen?.name ?? '', baseUrl: chosen?.baseUrl ?? '', model: '' });
    },
    connect: () => {
      const address = endpointAddress(draft.baseUrl);
      if (typeof address === 'string') return setKnown({ diagnosis: diagnosisOf(address, draft.baseUrl) });
      // Within the click, before anything is awaited.
      const asking = requestEndpoint(address, ...addressesOf(draft.otherBaseUrls));
      return void attempt('connecting', async () => {
        if (!(await asking)) return { isRefused: true };
        const models = await askBackground({ type: 'list-models', ...endpoint });
        const seeing = models.find(({ sees }) => sees === 'yes') ?? models[0];
        if (draft.model === '' && seeing) setDraft({ ...draft, model: seeing.id });
        return { models };
      });
    },
    test: () => {
      const address = endpointAddress(draft.baseUrl);
      if (typeof address === 'string') return setKnown({ diagnosis: diagnosisOf(address, draft.baseUrl) });
      return void attempt('testing', async () => ({
        diagnosis: await askBackground({ type: 'examine-engine', ...endpoint, model: draft.model }),
      }));
    },
    save: () => {
      const address = endpointAddress(draft.baseUrl);
      if (typeof address === 'string') return setKnown({ diagnosis: diagnosisOf(address, draft.baseUrl) });
      return void attempt('saving', async () => {
        await saveDraft({ ...draft, baseUrl: address.href }, typed, keys.lock, known.models);
        onDone();
      });
    },
  };
}

/** Whether a key is kept that goes to the address as it is typed: it is given out for its own origin alone. */
function keptKey(
  before: EngineSettings | undefined,
  draft: EngineSettings,
  keys: KeyState,
): 'none' | 'here' | 'elsewhere' {
  if (!before || keys.keepings[before.id] === undefined) return 'none';
  return URL.parse(draft.baseUrl)?.origin === URL.parse(before.baseUrl)?.origin ? 'here' : 'elsewhere';
}

interface Setters {
  setWork(work: Work | undefined): void;
  setKnown(change: (old: Known) => Known): void;
}

/** Does some work, and keeps what it finds out or fails with; the models that were found stay. */
async function attemptWork(what: Work, doing: () => Promise<Known | void>, set: Setters): Promise<void> {
  const keep = (found: Known) => set.setKnown((old) => ({ models: old.models ?? [], ...found }));
  set.setWork(what);
  try {
    keep((await doing()) ?? {});
  } catch (thrown) {
    keep({ error: toErrorInfo(thrown) });
  } finally {
    set.setWork(undefined);
  }
}

function diagnosisOf(refusal: EndpointRefusal, baseUrl: string): Diagnosis {
  if (refusal !== 'plain-http') return { code: 'address-unusable' };
  const line = tunnelLine(baseUrl);
  return { code: 'plain-http', ...(line === undefined ? {} : { line }) };
}

/** @throws AppError of the passphrase. */
async function saveDraft(
  draft: EngineSettings,
  { secret, keeping, passphrase }: TypedKey,
  lock: KeyState['lock'],
  models: readonly VisionModel[] = [],
): Promise<void> {
  if (secret !== '' && keeping === 'passphrase' && lock !== 'unlocked')
    await askBackground({ type: lock === 'none' ? 'set-passphrase' : 'unlock-keys', passphrase });
  const { otherBaseUrls, ...rest } = draft;
  const others = addressesOf(otherBaseUrls).map(({ href }) => href);
  const price = models.find(({ id }) => id === draft.model)?.price;
  const name = draft.name.trim() || draft.model.slice(0, 60);
  await askBackground({
    type: 'save-engine',
    engine: {
      ...rest,
      name,
      ...(others.length > 0 && { otherBaseUrls: others }),
      ...(price ? { price: [...price] } : {}),
    },
    ...(secret === '' ? {} : { key: { secret, keeping } }),
  });
}

/** Those of the lines that are addresses of endpoints. */
function addressesOf(typed: readonly string[] = []): URL[] {
  return typed.map(endpointAddress).filter((address) => address instanceof URL);
}

function newEngine(): EngineSettings {
  const [first] = profiles;
  return {
    id: crypto.randomUUID(),
    profileId: first?.id ?? '',
    name: first?.name ?? '',
    baseUrl: first?.baseUrl ?? '',
    model: '',
    askBefore: 'first',
  };
}
