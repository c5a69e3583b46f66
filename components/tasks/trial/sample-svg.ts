import type { FieldShape } from '../../../lib/task/fields/field.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { drawn, type Line, rule, styles } from './drawing.ts';
import { paperSamples } from './paper-samples.ts';
import { screenSamples } from './screen-samples.ts';
import { fieldsOf, type SampleId } from './samples.ts';

/** A sample as an SVG, which loads nothing and says nothing of anybody. */
export function sampleSvg(id: SampleId, task: TaskDefinition): string {
  switch (id) {
    case 'receipt':
      return drawn(420, 560, receipt, rule(24, 152, 372) + rule(24, 372, 372) + rule(24, 470, 372));
    case 'table':
      return drawn(640, 320, table, [44, 92, 140, 188, 236, 284].map((y) => rule(24, y, 592)).join(''));
    case 'label':
      return drawn(520, 460, label, rule(24, 130, 472) + rule(24, 250, 472) + bars(330, 372));
    case 'card':
      return drawn(560, 320, card, '<rect x="0" y="0" width="14" height="320" fill="#0b6e63"/>');
    case 'invoice':
    case 'poster':
    case 'application':
      return paperSamples[id];
    case 'chart':
    case 'code':
    case 'formula':
      return screenSamples[id];
    case 'form': {
      const lines = formLines(task);
      return drawn(620, Math.max(160, 40 + lines.length * 24), lines, '');
    }
  }
}

const { bold, end, middle } = styles;

const receipt: readonly Line[] = [
  [210, 52, 'Harbour Market', `${middle} ${bold} font-size="28"`],
  [210, 84, '14 Quay Street, Portside', middle],
  [24, 132, 'Receipt 004218'],
  [396, 132, 'Date: 2026-03-14', end],
  ...(
    [
      ['2 x Coffee beans 250 g', '15.80'],
      ['1 x Rye bread', '4.20'],
      ['3 x Lemon', '2.10'],
      ['1 x Olive oil 1 l', '11.90'],
    ] as const
  ).flatMap(([name, price], at): Line[] => [
    [24, 194 + 44 * at, name],
    [396, 194 + 44 * at, price, end],
  ]),
  [24, 408, 'Subtotal'],
  [396, 408, '34.00', end],
  [24, 444, 'VAT 7 %'],
  [396, 444, '2.38', end],
  [24, 510, 'Total EUR', `${bold} font-size="26"`],
  [396, 510, '36.38', `${end} ${bold} font-size="26"`],
  [210, 544, 'Paid by card. Thank you!', middle],
];

const rows = [
  ['Month', 'Rainfall', 'Sun hours', 'Visitors'],
  ['January', '62 mm', '58', '1,204'],
  ['February', '48 mm', '81', '1,377'],
  ['March', '55 mm', '126', '2,015'],
  ['April', '41 mm', '174', '2,968'],
] as const;

const table: readonly Line[] = rows.flatMap((cells, row) =>
  cells.map((text, column): Line => {
    const isHead = row === 0 ? bold : '';
    return column === 0
      ? [40, 76 + 48 * row, text, isHead]
      : [200 + 136 * column, 76 + 48 * row, text, `${end} ${isHead}`];
  }),
);

const label: readonly Line[] = [
  [24, 60, 'Oat & Honey Biscuits', `${bold} font-size="32"`],
  [24, 104, 'Brand: Millstone'],
  [496, 104, 'Net weight: 300 g', end],
  [24, 166, 'Ingredients: oat flakes 52 %, butter, honey 12 %,'],
  [24, 196, 'wheat flour, sugar, sea salt.'],
  [24, 228, 'Contains: gluten, milk', bold],
  [24, 288, 'Energy: 1968 kJ / 470 kcal per 100 g'],
  [24, 322, 'Best before: 2026-11-30'],
  [24, 356, 'Batch: L6-2291'],
  [24, 400, 'Keep cool and dry.'],
  [330, 448, '4006381333931', 'font-size="16"'],
];

const card: readonly Line[] = [
  [48, 74, 'Mara Lindqvist', `${bold} font-size="32"`],
  [48, 108, 'Head of Restoration'],
  [48, 162, 'Northlight Instruments Ltd', bold],
  [48, 192, '8 Foundry Lane, Bergen'],
  [48, 238, 'Phone: +47 55 01 23 45'],
  [48, 266, 'mara@northlight.example'],
  [48, 294, 'www.northlight.example'],
];

/** A line for each of the task's own fields, under its own label, with a value of its kind. */
function formLines(task: TaskDefinition): Line[] {
  const lines: Line[] = [];
  for (const { field, place } of fieldsOf(task).slice(0, 40)) {
    const name = (field.label ?? field.key).slice(0, 40) || '?';
    const x = 28 + 24 * (place.length - 1);
    const value = sampleValue(field);
    lines.push([
      x,
      48 + 24 * lines.length,
      value === undefined ? name : `${name}: ${value}`,
      'font-size="18"',
    ]);
  }
  return lines;
}

const values: Readonly<Partial<Record<FieldShape['kind'], string>>> = {
  text: 'Blue heron',
  'long-text': 'Seen at the north pier, twice.',
  number: '12.5',
  integer: '48',
  amount: 'EUR 36.38',
  date: '2026-03-14',
  time: '13:45',
  'date-time': '2026-03-14 13:45',
  'yes-no': 'Yes',
  email: 'mara@northlight.example',
  phone: '+47 55 01 23 45',
  url: 'https://northlight.example',
  code: '4006381333931',
  raw: 'Anything',
};

function sampleValue(shape: FieldShape): string | undefined {
  if ('options' in shape) return shape.options[0] ?? '';
  if (shape.kind === 'list') return shape.item.kind === 'group' ? undefined : sampleValue(shape.item);
  if ('checksum' in shape && shape.checksum === 'iban') return 'DE89 3704 0044 0532 0130 00';
  return values[shape.kind];
}

/** The bars of the EAN-13 that stands under them. */
function bars(x: number, y: number): string {
  const left = ['0001101', '0100111', '0101111', '0111101', '0001001', '0110011'];
  const right = ['1000010', '1000010', '1000010', '1110100', '1000010', '1100110'];
  const modules = `101${left.join('')}01010${right.join('')}101`;
  return Array.from(modules)
    .map((bit, at) => (bit === '1' ? `<rect x="${x + at * 1.5}" y="${y}" width="1.5" height="56"/>` : ''))
    .join('');
}
