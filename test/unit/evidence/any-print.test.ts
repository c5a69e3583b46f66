import { expect, it } from 'vitest';
import { findEvidence, type SoughtValue } from '../../../lib/evidence/find-evidence.ts';
import { wordStream } from '../../../lib/evidence/word-stream.ts';
import { falsify, type Falsehood } from '../../fixtures/falsify.ts';
import { pick, type Random, randomFrom } from '../../fixtures/receipts/random.ts';
import { recognizeText } from '../../fixtures/recognize-text.ts';

const locales =
  'en-US en-GB en-IN de-DE de-CH de-AT fr-FR fr-CH es-ES es-MX it-IT pt-BR pl-PL sv-SE tr-TR ms-MY nl-NL'.split(
    ' ',
  );
const eastern = ['ja-JP', 'zh-CN', 'ko-KR'];
const firms = [
  'Bäckerei Löwenzahn GmbH',
  'Café de l’Étoile',
  'Kedai Runcit Melur',
  'Harbour & Sons Ltd',
  'Ferretería El Roble',
  '兰州牛肉面馆',
  'Ristorante Da Giulia',
  'Office Supplies Corp.',
  'Müller Spezialitäten',
  'Smørrebrød Hansen',
];
const references = [
  'INV-20931',
  'RE 2024/55103',
  'A1234507',
  '2201-7743-90',
  '+49 751 550142',
  '(503) 555-0142',
  'CS00088214',
];
const streets = [
  '12 Harbour Street, Springfield 90210',
  'Hansaring 14, 24534 Neumünster',
  '18 rue de la République, 69002 Lyon',
  'C/ Embajadores 44, 28012 Madrid',
];

interface Printed {
  readonly sought: SoughtValue;
  readonly print: string;
}

function amount(random: Random): Printed {
  const value = Math.round(10 ** (0.7 + random() * 3.6) * 100) / 100;
  const locale = pick(locales, random);
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
  const print = pick(
    [number, `€ ${number}`, `${number} EUR`, `$${number}`, `RM${number}`, `${number} zł`],
    random,
  );
  return { sought: { kind: 'amount', value, printed: String(value) }, print };
}

function date(random: Random): Printed {
  const day = new Date(
    Date.UTC(2015 + Math.floor(random() * 12), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
  );
  const value = day.toISOString().slice(0, 10);
  const locale = pick([...locales, ...eastern], random);
  const dateStyle = eastern.includes(locale)
    ? 'short'
    : pick(['short', 'medium', 'long', 'full'] as const, random);
  const print = pick(
    [new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day), value],
    random,
  );
  return { sought: { kind: 'date', value, printed: value }, print };
}

function text(random: Random): Printed {
  const value = pick([firms, references, streets], random);
  const print = pick(value, random);
  const printed = pick([print, print.toUpperCase(), print.toLowerCase()], random);
  const broken = pick(
    [printed, printed.replace(/(?<=\p{L}{4})(?=\p{L}{4})/u, '-\n'), printed.replace(/ /u, '\n')],
    random,
  );
  return { sought: { kind: 'text', value: print, printed: print }, print: broken };
}

/** What a reader writes for what is printed: about one sign in a hundred is wrong, one space in fifty lost. */
function misread(print: string, random: Random): string {
  const others: Readonly<Record<string, string>> = {
    '0': 'O',
    '1': 'l',
    '5': 'S',
    '8': 'B',
    o: 'a',
    e: 'c',
    l: 'I',
    i: 'l',
    m: 'rn',
    ü: 'u',
    é: 'e',
    ö: 'o',
    S: '5',
    B: '8',
    '.': ',',
    u: 'v',
    h: 'n',
  };
  return Array.from(print)
    .map((sign) => {
      if (sign === ' ') return random() < 0.02 ? '' : sign;
      return random() < 0.01 ? (others[sign] ?? sign) : sign;
    })
    .join('');
}

const around = [
  'Thank you for your visit',
  'Page 1 of 2',
  'Table 14  Guests 2',
  'Cashier 118',
  'www.example.org',
  'Open 8-18',
  'Bread 2.49',
  'Milk 1,29',
  'Terminal 60123456',
  'Order 7',
];

/** The values of one made picture, and the words of it. */
function picture(random: Random) {
  const printed = [amount, date, text, amount, text].map((make) => make(random));
  const lines = printed.flatMap(({ print }) => [
    pick(around, random),
    `${pick(['Total', 'Datum:', 'No.', ''], random)}  ${misread(print, random)}`,
  ]);
  return { printed, stream: wordStream(recognizeText(lines.join('\n'))) };
}

const random = randomFrom(2026);
const pictures = Array.from({ length: 240 }, () => picture(random));

it('finds values however a locale prints them and a reader misreads them', () => {
  const missed = pictures.flatMap(({ printed, stream }) =>
    printed.filter(
      ({ sought }) => !['seen', 'written-differently'].includes(findEvidence(sought, stream).status),
    ),
  );
  expect(missed.length / (pictures.length * 5), missed.map(({ print }) => print).join(' | ')).toBeLessThan(
    0.05,
  );
});

it('flags false values of every kind, and calls none of them seen', () => {
  const counts = new Map<Falsehood, { planted: number; flagged: number }>();
  const seen: string[] = [];
  for (const { printed, stream } of pictures) {
    for (const { sought } of printed) {
      for (const { falsehood, value } of falsify(sought, random)) {
        // An amount of this picture is in it, whichever field it is given for.
        if (printed.some((other) => other.sought.value === value.value)) continue;
        const { status } = findEvidence(value, stream);
        const count = counts.get(falsehood) ?? { planted: 0, flagged: 0 };
        count.planted += 1;
        if (status === 'not-in-image' || (falsehood === 'changed letter' && status === 'written-differently'))
          count.flagged += 1;
        counts.set(falsehood, count);
        if (status === 'seen') seen.push(`${falsehood}: ${value.printed}`);
      }
    }
  }
  expect(seen).toEqual([]);
  // Nothing can be said of a lone digit; and where the picture does not tell the order of its dates, both may be meant.
  const told = [...counts].filter(([kind]) => kind !== 'lone digit' && kind !== 'day and month swapped');
  for (const [kind, { planted, flagged }] of told)
    expect(flagged / planted, kind).toBeGreaterThanOrEqual(0.98);
  expect(told).toHaveLength(5);
});
