import { answerOf, field, group, list } from './answers.ts';

const words = 'The harbour was quiet, and the price of olive oil had gone up again since the spring.'.split(
  ' ',
);

/** 20,000 characters in lines of 80. */
export const longText = Array.from({ length: 250 }, (_, line) =>
  Array.from({ length: 20 }, (__, at) => words[(line * 7 + at) % words.length] ?? '')
    .join(' ')
    .slice(0, 79),
).join('\n');

/** 300 rows of 6 columns. */
export const longTable = [
  ['No.', 'Article', 'Description', 'Quantity', 'Price', 'Amount'],
  ...Array.from({ length: 300 }, (_, at) => [
    String(at + 1),
    `A-${1000 + at}`,
    'Olive oil, cold pressed, in a bottle of one litre',
    String((at % 9) + 1),
    '7.45',
    (((at % 9) + 1) * 7.45).toFixed(2),
  ]),
];

/** A record of 200 fields, some long. */
export const largeRecord = answerOf(
  group(Array.from({ length: 200 }, (_, at) => field(`field${at}`, 'text', `Field ${at + 1}`))),
  Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      `field${at}`,
      at % 7 === 0 ? words.join(' ') : (words[at % words.length] ?? ''),
    ]),
  ),
);

/** Labels as German makes them: 40 characters, most in one word. */
export const germanRecord = answerOf(
  group([
    field('one', 'text', 'Rechtsschutzversicherungsgesellschaften.'),
    field('two', 'amount', 'Umsatzsteuervoranmeldungszeitraumsbetrag'),
    field('three', 'date', 'Datum der letzten Grundstücksverkehrsgen'),
    list('lines', [
      field('a', 'text', 'Betäubungsmittelverschreibungsverordnung'),
      field('b', 'number', 'Kraftfahrzeughaftpflichtversicherungsnr.'),
    ]),
  ]),
  {
    one: 'HARBOUR MARKET',
    two: { value: 15.6, currency: 'EUR' },
    three: '2026-04-03',
    lines: [
      { a: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', b: 12 },
      { a: 'Soap', b: 3.9 },
    ],
  },
);

/** A record in Arabic, with a number and an address in Latin letters. */
export const arabicRecord = answerOf(
  group([
    field('merchant', 'text', 'اسم المتجر'),
    field('total', 'amount', 'المجموع'),
    field('email', 'text', 'البريد الإلكتروني'),
    list('items', [field('name', 'text', 'الصنف'), field('price', 'number', 'السعر')]),
  ]),
  {
    merchant: 'سوق الميناء',
    total: { value: 15.6, currency: 'EGP' },
    email: 'harbour@example.com',
    items: [
      { name: 'صابون (لافندر)', price: 3.9 },
      { name: 'زيت زيتون', price: 7.45 },
    ],
  },
);

/** Groups in groups, and a list of texts. */
export const nestedRecord = answerOf(
  group([
    field('number'),
    {
      ...group([
        field('name'),
        { ...group([field('street'), field('city')]), key: 'address', isRequired: true },
      ]),
      key: 'seller',
      isRequired: true,
    },
    { kind: 'list', key: 'tags', isRequired: false, item: { kind: 'text' } },
    list('empty', [field('a')]),
  ]),
  {
    number: '2026-0017',
    seller: { name: 'Harbour Market', address: { street: '12 Quay Street', city: 'Bristol' } },
    tags: ['soap', 'milk', 'oil'],
    empty: [],
  },
);
