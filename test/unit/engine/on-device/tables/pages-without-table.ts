import { numberGenerator } from '../../../number-generator.ts';

/** A line of a page: px of type 20 px high, a character 9 px wide. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

type Next = (limit: number) => number;

const people = ['Maria Santos', 'John Okafor', 'Eva Horak', 'Li Wei', 'Anna Berg', 'Tomasz Nowak'];
const firms = ['Northwind Ltd.', 'Muster GmbH', 'Fabrikam Residences', 'Contoso AG', 'Blue Heron Books'];
const streets = ['12 Harbor Street', 'Lindenstraße 12', '88 Willow Road', '7 rue des Lilas', 'Ecke 12'];
const places = ['Boston, MA 02110', '10969 Berlin', 'Larch, TX 78342', '75011 Paris', 'London W2 6BD'];
const contacts = ['Phone 030 5550142', 'www.example.com', 'VAT DE136695976', 'Germany', 'Attn: Accounts'];
const questions = [
  ['First name', 'Maria'],
  ['Last name', 'Santos'],
  ['Email address', 'maria@example.com'],
  ['Phone number', '+351 22 555 0142'],
  ['Street', 'Rua Nova 14'],
  ['City', 'Porto'],
  ['Postcode', '4050-002'],
  ['Country', 'Portugal'],
  ['Card number', '1234 5678 9012 3456'],
  ['Expiry date', '04 / 29'],
  ['Company (optional)', 'Acme Inc.'],
  ['Date of birth', '31/01/1990'],
] as const;
const preferences = [
  ['Language', 'English (United Kingdom)'],
  ['Theme', 'Follow the system'],
  ['Default search engine', 'DuckDuckGo'],
  ['Downloads', 'Ask every time'],
  ['Notifications', 'On'],
  ['Location', 'Off'],
  ['Screen timeout', '2 minutes'],
  ['Wallpaper', 'Dunes'],
  ['Account', 'maria@example.com'],
  ['Backup', 'Every night'],
] as const;
const links =
  'Home|Products|Pricing|Documentation|Blog|About us|Careers|Contact|Support|Sign in|Status|Partners|Security|Press|Community|Terms of use|Privacy|Cookies'.split(
    '|',
  );
const words =
  'the ship left harbour before anyone had woken and only a dog on quay saw it go in evening wind came round to west stayed there for eleven long days nights while town below went about its business as though nothing had happened'.split(
    ' ',
  );

/** Pages that people would not call tables, though their words stand in columns; a seed varies each. */
export const pagesWithoutTable: Readonly<Record<string, (seed: number) => PageLine[]>> = {
  'labels above values': (seed) => {
    const next = numberGenerator(seed);
    const columns = 2 + next(2);
    const [labelPitch, rowPitch] = [24 + next(12), 54 + next(40)];
    const first = next(6);
    return Array.from({ length: columns * (2 + next(3)) }, (_, at) => {
      const [label = '', value = ''] = questions[(first + at) % questions.length] ?? [];
      const [x, y] = [
        40 + (at % columns) * (260 + 20 * (seed % 4)),
        60 + Math.floor(at / columns) * rowPitch,
      ];
      const filled = next(6) > 0 ? [{ text: value, x: x + (seed % 3) * 6, y: y + labelPitch }] : [];
      return [{ text: label + (seed % 4 === 0 ? ' *' : ''), x, y }, ...filled];
    }).flat();
  },
  'address blocks': (seed) => {
    const next = numberGenerator(seed);
    const [pitch, heads] = [24 + next(5), ['Bill to', 'Ship to', 'Seller', 'From', 'Buyer', 'Rechnung an']];
    return Array.from({ length: 2 + next(2) }, (_, column) => {
      const block = [
        ...(seed % 3 > 0 ? [`${pick(heads, next)}${seed % 2 === 0 ? ':' : ''}`] : []),
        pick(next(2) === 0 ? firms : people, next),
        ...(next(3) === 0 ? [pick(people, next)] : []),
        pick(streets, next),
        pick(places, next),
        ...(next(2) === 0 ? [pick(contacts, next)] : []),
      ];
      return block.map((text, at) => ({
        text,
        x: 40 + column * (280 + 10 * (seed % 9)),
        y: 60 + at * pitch,
      }));
    }).flat();
  },
  'an address beside facts of a bill': (seed) => {
    const next = numberGenerator(seed);
    const pitch = 25 + next(4);
    const left = [pick(firms, next), pick(streets, next), pick(places, next), pick(contacts, next)];
    const right = [
      'Invoice: INV-100',
      'Date: 11/15/2026',
      'Due date: 12/15/2026',
      'Customer ID: C-7',
      'Page: 1',
    ];
    const apart = 420 + 10 * next(12);
    return [
      ...left.slice(0, 3 + next(2)).map((text, at) => ({ text, x: 40, y: 60 + at * pitch })),
      ...right.slice(next(2)).map((text, at) => ({ text, x: apart, y: 60 + at * pitch })),
    ];
  },
  'a page of settings': (seed) => {
    const next = numberGenerator(seed);
    const [pitch, first] = [40 + next(24), next(preferences.length)];
    return Array.from({ length: 4 + next(5) }, (_, at) => {
      const [label = '', value = ''] = preferences[(first + at) % preferences.length] ?? [];
      const x = seed % 2 === 0 ? 420 : 640 - 9 * value.length;
      return [
        { text: label, x: 40, y: 60 + at * pitch },
        { text: value, x, y: 60 + at * pitch },
      ];
    }).flat();
  },
  'bars of navigation': (seed) => {
    const next = numberGenerator(seed);
    const bar = (y: number, count: number): PageLine[] => {
      let x = 40 + 10 * next(6);
      return Array.from({ length: count }, () => {
        const text = pick(links, next);
        const line = { text, x, y };
        x += 9 * text.length + 28 + next(3) * 10;
        return line;
      });
    };
    const bars = Array.from({ length: 2 + next(3) }, (_, at) => bar(40 + at * (34 + next(14)), 3 + next(5)));
    return [...bars.flat(), ...prose(next, 40, 260, 70, 4)];
  },
  'columns of links': (seed) => {
    const next = numberGenerator(seed);
    const pitch = 28 + next(8);
    const first = next(links.length);
    return Array.from({ length: 3 + next(2) }, (_, column) =>
      Array.from({ length: 3 + next(4) }, (__, at) => ({
        // No link stands there twice.
        text: links[(first + 5 * at + column) % links.length] ?? '',
        x: 40 + column * (210 + 10 * (seed % 5)),
        y: 60 + at * pitch,
      })),
    ).flat();
  },
  'columns of prose': (seed) => {
    const next = numberGenerator(seed);
    const columns = 2 + next(2);
    const letters = Math.floor(80 / columns) - next(6);
    return Array.from({ length: columns }, (_, column) =>
      prose(next, 40 + column * (9 * letters + 24 + next(20)), 60, letters, 6 + next(6)),
    ).flat();
  },
  'prose beside a menu': (seed) => {
    const next = numberGenerator(seed);
    const pitch = 26 * (1 + next(2));
    const menu = Array.from({ length: 4 + next(4) }, (_, at) => ({
      text: pick(links, next),
      x: 40,
      y: 60 + at * pitch,
    }));
    return [...menu, ...prose(next, 240 + next(40), 60, 50 + next(20), 8)];
  },
  'cards of products': (seed) => {
    const next = numberGenerator(seed);
    const columns = 2 + next(3);
    const names = ['Steel bolt', 'Copper pipe', 'Paint brush', 'Door handle', 'Garden hose', 'Floor lamp'];
    const rows = [() => pick(names, next), () => `$${1 + next(90)}.${10 + next(90)}`, () => 'Add to cart'];
    return Array.from({ length: 1 + next(2) }, (_, block) =>
      rows.flatMap((make, at) =>
        Array.from({ length: columns }, (__, column) => ({
          text: make(),
          x: 40 + column * 240,
          y: 60 + block * 150 + at * (30 + (seed % 8)),
        })),
      ),
    ).flat();
  },
};

function pick(list: readonly string[], next: Next): string {
  return list[next(list.length)] ?? '';
}

/** Lines of running text, ragged at their right; sentences end now and then. */
function prose(next: Next, x: number, y: number, letters: number, count: number): PageLine[] {
  let isStart = true;
  return Array.from({ length: count }, (_, at) => {
    const room = letters - next(Math.ceil(letters / 4));
    let text = '';
    while (text.length < room - 6) {
      const word = pick(words, next);
      text += `${text === '' ? '' : ' '}${isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word}`;
      isStart = next(11) === 0;
      if (isStart) text += '.';
    }
    return { text, x, y: y + at * 26 };
  });
}
