import type { BodyFields, Patience, PictureLimits, Profile, Structured } from './profile.ts';
import type { ServiceCard } from './service-card.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What is different about a service; everything else is as most services have it. */
export interface ProfileDifferences extends Omit<
  Partial<Profile>,
  'fields' | 'pictures' | 'structured' | 'models' | 'card' | 'patience'
> {
  readonly id: string;
  readonly name: string;
  readonly fields?: Partial<BodyFields>;
  readonly pictures?: Partial<PictureLimits>;
  readonly structured?: Partial<Structured>;
  readonly models?: Partial<Profile['models']>;
  readonly card?: Partial<ServiceCard>;
}

/** The fields that every server takes: none. */
const plainFields: BodyFields = {
  streamOptions: false,
  temperature: true,
  detail: [],
  store: false,
  routing: false,
};

const plainPictures: PictureLimits = {
  mediaTypes: ['image/jpeg', 'image/png'],
  side: 8000,
  pixels: 33_177_600,
  imageBytes: 8 * megabyte,
  requestBytes: 20 * megabyte,
};

const plainStructured: Structured = {
  field: 'response_format',
  strict: 'yes',
  jsonMode: true,
  streams: true,
  dialect: 'common',
};

const minute = 60_000;

const hostedPatience: Patience = {
  firstByteMs: minute,
  reasoningFirstByteMs: 2 * minute,
  idleMs: 45_000,
  totalMs: 10 * minute,
};

/** A local server loads its model before the first byte, for minutes at times. */
const localPatience: Patience = {
  firstByteMs: 5 * minute,
  reasoningFirstByteMs: 5 * minute,
  idleMs: 2 * minute,
  totalMs: 20 * minute,
};

const unknownCard: ServiceCard = {
  training: 'unknown',
  retentionDays: 'unknown',
  regions: 'unknown',
  minimumAge: 'unknown',
  switches: [],
  checked: '2026-11-22',
};

const localCard: Partial<ServiceCard> = {
  training: 'stays-here',
  retentionDays: 'stays-here',
  regions: [],
};

/** A service on the web, which wants a key. */
export function hostedProfile(differences: ProfileDifferences): Profile {
  return complete(
    {
      place: 'hosted',
      key: { header: 'authorization', need: 'required' },
      concurrency: 2,
      many: { start: 8, ceiling: 32 },
      ...differences,
    },
    hostedPatience,
  );
}

/** A server on this computer. */
export function localProfile(differences: ProfileDifferences): Profile {
  return complete(
    {
      place: 'local',
      key: { header: 'authorization', need: 'optional' },
      concurrency: 1,
      many: { start: 1, ceiling: 8 },
      ...differences,
      card: { ...localCard, ...differences.card },
    },
    localPatience,
  );
}

function complete(
  differences: ProfileDifferences & Pick<Profile, 'place' | 'key' | 'concurrency' | 'many'>,
  patience: Patience,
): Profile {
  const { fields, pictures, structured, models, card } = differences;
  return {
    endpoint: 'chat-completions',
    mayOmitFinish: false,
    ...differences,
    patience,
    fields: { ...plainFields, ...fields },
    pictures: { ...plainPictures, ...pictures },
    structured: { ...plainStructured, ...structured },
    models: { path: 'models', mark: 'none', provesKey: true, rows: [], ...models },
    card: { ...unknownCard, ...card },
  };
}
