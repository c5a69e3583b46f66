import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';

/** The page of facts about all services, `docs/engine-facts.md`, made of the profiles themselves. */
export function factsPage(): string {
  const dates = profiles.map(({ card }) => card.checked).toSorted();
  const known = profiles.filter(({ id }) => id !== 'any');
  return [
    '# What Fieldshot knows about services',
    '',
    'Made from `lib/engine/vision/profiles/` by `test/unit/engine/vision/facts.test.ts`, which `--update` lets write it anew.',
    `Looked up between ${dates[0]} and ${dates.at(-1)}; each row says when. Services change: what is not known is said to be`,
    'unknown, and the terms that a row links to hold, not this page.',
    '',
    '## Who gets a picture, and what they do with it',
    '',
    table(
      ['service', 'training with it', 'kept', 'where', 'age', 'asked with each picture', 'terms', 'checked'],
      known.map(({ name, card }) => [
        name,
        training[card.training],
        typeof card.retentionDays === 'number'
          ? `up to ${card.retentionDays} days`
          : kept[card.retentionDays],
        regions(card.regions),
        card.minimumAge === 'unknown' ? 'unknown' : `${card.minimumAge}`,
        card.switches.map((each) => switches[each]).join(', ') || 'nothing',
        card.termsUrl === undefined ? '' : `[terms](${card.termsUrl})`,
        card.checked,
      ]),
    ),
    '',
    '## How they are asked',
    '',
    table(
      ['service', 'address', 'key', 'way', 'form asked by', 'stream with a form', 'one picture', 'at a time'],
      profiles.map((profile) => [
        profile.name,
        profile.baseUrl === undefined ? 'your own' : `\`${profile.baseUrl}\``,
        key(profile),
        profile.endpoint === 'responses' ? 'Responses' : 'Chat Completions',
        form(profile),
        profile.structured.streams ? 'yes' : 'no: the answer comes at once',
        picture(profile),
        `${profile.concurrency}`,
      ]),
    ),
    '',
    '## Models that are known to see',
    '',
    'Where a service’s own list says which models see, that holds. Else a model is known by its name, by the first pattern',
    'that fits, without regard to case. Prices are in US dollars per million tokens, in and out, where one is known.',
    '',
    table(
      ['service', 'told by its list', 'names', 'looked at as'],
      profiles.flatMap(({ name, models }) =>
        models.rows
          .filter(({ sees }) => sees)
          .map(({ pattern, family, price }, at) => [
            at === 0 ? name : '',
            at === 0 ? (models.mark === 'none' ? 'no' : 'yes') : '',
            `\`${pattern.replaceAll('|', '\\|')}\``,
            [family ?? 'unknown', ...(price ? [`$${price[0]} / $${price[1]}`] : [])].join(', '),
          ]),
      ),
    ),
    '',
  ].join('\n');
}

const training = {
  never: 'no',
  'unless-opted-out': 'unless you opt out',
  'if-unpaid': 'where you do not pay',
  depends: 'depends',
  'stays-here': 'stays on your computer',
  unknown: 'unknown',
};

const kept = {
  none: 'not kept',
  depends: 'depends',
  'stays-here': 'stays on your computer',
  unknown: 'unknown',
};

const switches = {
  'store-false': 'not to store it',
  'no-data-collection': 'no provider that collects',
  'zero-retention': 'no provider that keeps',
};

function regions(given: Profile['card']['regions']): string {
  if (given === 'unknown') return 'unknown';
  return given.length === 0 ? 'your computer' : given.join(', ');
}

function key({ key: { need, header } }: Profile): string {
  const place = header === 'api-key' ? ', in `api-key`' : '';
  return need === 'none' ? 'none' : `${need}${place}`;
}

function form({ structured: { field, strict, jsonMode } }: Profile): string {
  const ways = [
    ...(field === 'none' ? [] : [`schema in \`${field}\`${strict === 'no' ? '' : ', strict'}`]),
    ...(jsonMode ? ['JSON mode'] : []),
    'prompt',
  ];
  return ways.join(' → ');
}

function picture({ pictures: { imageBytes, side, pixels } }: Profile): string {
  return `${(imageBytes / 1_000_000).toFixed(1)} MB, ${side} px, ${(pixels / 1_000_000).toFixed(1)} MP`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
