import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../../lib/engine/on-device/tables/find-tables.ts';
import { tableCells } from '../../../../../lib/export/table-cells.ts';
import type { Table } from '../../../../../lib/image/table.ts';
import { numberGenerator } from '../../../number-generator.ts';
import { type LaidCell, type Layout, layOut, layOutText } from './lay-out.ts';

const stock = [
  ['Item', 'Remark', 'Count', 'Price'],
  ['Steel bolt', 'in stock', '1,204', '0.35'],
  ['Copper pipe', '', '18', '12.90'],
  ['Paint brush', 'on order', '340', '4.10'],
  ['Door handle', 'new', '7', '26.00'],
  ['Garden hose', 'sold out', '0', '31.75'],
];

const regions: readonly (readonly (string | LaidCell)[])[] = [
  [
    { text: 'Region', rowSpan: 2 },
    { text: '2022', columnSpan: 2 },
    { text: '2023', columnSpan: 2 },
  ],
  ['Units', 'Value', 'Units', 'Value'],
  ['North', '120', '4,300', '131', '4,820'],
  ['South', '88', '2,950', '92', '3,005'],
  ['East', '14', '410', '9', '287'],
];
const regionCells = [
  ['Region', '2022', '', '2023', ''],
  ['', 'Units', 'Value', 'Units', 'Value'],
  ['North', '120', '4,300', '131', '4,820'],
  ['South', '88', '2,950', '92', '3,005'],
  ['East', '14', '410', '9', '287'],
];

const wrapped = [
  ['Task', 'Notes', 'Hours', 'Rate'],
  ['Survey', 'Walk the site and\nmark the corners', '6', '85.00'],
  ['Drawings', 'Ground floor, first\nfloor, two sections', '22', '85.00'],
  ['Permit', 'Forms', '4', '70.00'],
  ['Travel', '', '3', '40.00'],
];

function cellsOf(tables: readonly Table[]): string[][][] {
  return tables.map(tableCells);
}

function find(rows: readonly (readonly (string | LaidCell)[])[], layout: Layout): Table[] {
  const { recognized, pixels } = layOut(rows, layout);
  return findTables(recognized, pixels);
}

function oneLine(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((text) => text.replaceAll('\n', ' ')));
}

describe('findTables', () => {
  describe.each([1, 2, 3])('with the jitter of seed %i', (seed) => {
    it.each<[string, Omit<Layout, 'seed'>]>([
      ['a grid of rules', { rules: 'grid' }],
      ['light rules', { rules: 'grid', ruleColor: 225 }],
      ['dark mode', { rules: 'grid', paper: 24, ruleColor: 60 }],
      ['dashed rules', { rules: 'grid', dashed: true }],
      ['a grid turned by 2 degrees', { rules: 'grid', angle: 2 }],
      ['a grid turned by -4 degrees', { rules: 'grid', angle: -4 }],
      ['tight cells in a grid', { rules: 'grid', padding: 4, rowPadding: 2 }],
      ['rules between the rows', { rules: 'rows' }],
      ['no rules', {}],
      ['no rules, turned by 3 degrees', { angle: 3 }],
      ['no rules and much air', { padding: 30, rowPadding: 14 }],
    ])('finds a table with %s', (_, layout) => {
      expect(cellsOf(find(stock, { seed, align: 'llrr', ...layout }))).toEqual([stock]);
    });

    it('finds a table by its words alone', () => {
      const { recognized } = layOut(stock, { seed, align: 'lcrr', rules: 'grid' });
      const [table] = findTables(recognized);
      expect(cellsOf(table === undefined ? [] : [table])).toEqual([stock]);
      expect(table?.evidence).toBe('alignment');
    });

    it.each(['grid', 'none'] as const)('merges heads over several columns (rules: %s)', (rules) => {
      const [table] = find(regions, { seed, align: 'lrrrr', rules, padding: 14 });
      const [first] = table?.rows ?? [];
      expect(cellsOf(table === undefined ? [] : [table])).toEqual([regionCells]);
      expect(first?.find((cell) => cell.text === '2022')?.columnSpan).toBe(2);
      expect(first?.[0]?.rowSpan).toBe(rules === 'grid' ? 2 : 1);
      expect(table?.rows.map((row) => row.every((cell) => cell.isHeader))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
    });

    it.each<[string, Omit<Layout, 'seed'>]>([
      ['in a grid', { rules: 'grid' }],
      ['between rules', { rules: 'rows' }],
      ['without rules', { rowPadding: 9 }],
    ])('joins the lines of wrapped cells %s', (_, layout) => {
      expect(cellsOf(find(wrapped, { seed, align: 'llrr', padding: 12, ...layout }))).toEqual([
        oneLine(wrapped),
      ]);
    });

    it('finds a list of labels and values', () => {
      const list = [
        ['Model', 'Nordlys 300'],
        ['Serial number', 'NL-20931-C'],
        ['Firmware', '4.2.1'],
        ['Battery', '83 %'],
      ];
      const [table] = find(list, { seed, padding: 20 });
      expect(cellsOf(table === undefined ? [] : [table])).toEqual([list]);
      expect(table?.rows.flat().some((cell) => cell.isHeader)).toBe(false);
    });
  });

  it('keeps the cells of any table in a grid', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const rows = randomRows(seed);
      const angle = (seed % 5) - 2;
      expect(cellsOf(find(rows, { seed, rules: 'grid', angle })), `seed ${seed}`).toEqual([rows]);
    }
  });

  it('keeps nearly all cells of tables without rules', () => {
    let kept = 0;
    let all = 0;
    for (let seed = 1; seed <= 15; seed += 1) {
      const rows = randomRows(seed);
      const found = new Set(cellsOf(find(rows, { seed, padding: 14 })).flat(2));
      const wanted = rows.flat().filter((text) => text !== '');
      kept += wanted.filter((text) => found.has(text)).length;
      all += wanted.length;
    }
    expect(kept / all).toBeGreaterThan(0.9);
  });

  it('ties cells to the words of the recognised text', () => {
    const { recognized, pixels } = layOut(stock, { seed: 1, rules: 'grid', angle: 2 });
    const words = new Set(recognized.paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)));
    const [table] = findTables(recognized, pixels);
    const cells = table?.rows.flat() ?? [];
    for (const word of cells.flatMap((cell) => cell.words)) expect(words.has(word)).toBe(true);
    const bolt = cells.find((cell) => cell.text === 'Steel bolt');
    expect(bolt?.words.map(({ text }) => text)).toEqual(['Steel', 'bolt']);
    for (const { box } of bolt?.words ?? []) {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      expect(middle.x).toBeGreaterThan(bolt?.box.x ?? Infinity);
      expect(middle.x).toBeLessThan((bolt?.box.x ?? 0) + (bolt?.box.width ?? 0));
      expect(middle.y).toBeGreaterThan(bolt?.box.y ?? Infinity);
      expect(middle.y).toBeLessThan((bolt?.box.y ?? 0) + (bolt?.box.height ?? 0));
    }
    expect(table?.angle).toBeCloseTo(2, 0);
  });

  it('leaves out the dots that lead to the second column, and strokes that are rules', () => {
    const list = [
      ['Introduction .............', '1'],
      ['Materials ................', '14'],
      ['Results ..................', '57'],
    ];
    expect(cellsOf(find(list, { seed: 1 }))).toEqual([
      [
        ['Introduction', '1'],
        ['Materials', '14'],
        ['Results', '57'],
      ],
    ]);
    const struck = stock.map((row, at) => (at === 2 ? ['Copper pipe', '', '18|', '12.90'] : row));
    expect(cellsOf(find(struck, { seed: 1, rules: 'grid', align: 'llrr', padding: 5 }))).toEqual([stock]);
  });
});

/** Words of letters and figures in rows of three to five columns, some cells empty. */
function randomRows(seed: number): string[][] {
  const next = numberGenerator(seed);
  const columns = 3 + next(3);
  return Array.from({ length: 4 + next(5) }, () =>
    Array.from({ length: columns }, (_, column) => {
      if (column > 0 && next(8) === 0) return '';
      const words = ['Oslo', 'Granite Hill', 'yes', 'West Quay depot', '12', '4,300.50', 'K-12'];
      return words[next(words.length)] ?? '';
    }),
  );
}

const prose = [
  'the ship left the harbour before',
  'anyone had woken, and only a dog',
  'on the quay saw it go. In the',
  'evening the wind came round to',
  'the west and stayed there for',
  'eleven long days and nights.',
];

describe('findTables where there is no table', () => {
  it.each<[string, { text: string; x: number; y: number }[]]>([
    ['nothing', []],
    ['a paragraph', prose.map((text, at) => ({ text, x: 40, y: 40 + 26 * at }))],
    [
      'an article in two columns',
      prose.flatMap((text, at) => [
        { text, x: 40, y: 40 + 26 * at },
        { text: prose[(at + 2) % prose.length] ?? '', x: 380, y: 40 + 26 * at },
      ]),
    ],
    [
      'a list with bullets',
      prose.flatMap((text, at) => [
        { text: '•', x: 40, y: 40 + 26 * at },
        { text, x: 60, y: 40 + 26 * at },
      ]),
    ],
    [
      'a program with comments',
      [
        ['const limit = 40;', '// most rows'],
        ['let total = 0;', '// in cents'],
        ['total += price * count;', '// with tax'],
        ['return { total, limit };', '// both'],
      ].flatMap(([code = '', comment = ''], at) => [
        { text: code, x: 40, y: 40 + 26 * at },
        { text: comment, x: 320, y: 40 + 26 * at },
      ]),
    ],
    [
      'a form',
      [
        { text: 'Full name', x: 40, y: 40 },
        { text: 'Email address', x: 40, y: 110 },
        { text: 'Password', x: 40, y: 180 },
        { text: 'Cancel', x: 40, y: 250 },
        { text: 'Create account', x: 200, y: 250 },
      ],
    ],
    [
      'one row',
      ['Home', 'Products', 'Prices', 'Help'].map((text, at) => ({ text, x: 40 + 150 * at, y: 40 })),
    ],
  ])('finds none in %s', (_, lines) => {
    expect(findTables(layOutText(lines, 1))).toEqual([]);
  });

  it('takes no long over long texts and many rules', () => {
    const text = `1${'abc'.repeat(200)}!`;
    const lines = Array.from({ length: 20 }, (_, at) => ({ text: `${text} 12 ${text}`, x: 40, y: 26 * at }));
    expect(findTables(layOutText(lines, 1))).toEqual([]);
  });

  it('finds none in a box around text', () => {
    const { recognized, pixels } = layOut([[prose.join('\n')]], { seed: 1, rules: 'grid' });
    expect(findTables(recognized, pixels)).toEqual([]);
  });

  it('parts the rows beside a merged cell whose text stands on the rule between them', () => {
    const phases = [
      ['Phase', 'Task', 'Weeks'],
      [{ text: 'Planning', rowSpan: 2 }, 'Requirements workshop', '2'],
      ['Budget approval', '1'],
      [{ text: 'Build', rowSpan: 2 }, 'Backend services', '6'],
      ['Mobile app', '8'],
    ];
    const { recognized, pixels } = layOut(phases, { seed: 1, rules: 'grid' });
    // As a page has it, and not in the first of its rows.
    const lower = recognized.paragraphs.map(({ lines }) => ({
      lines: lines.map((line) => ({
        ...line,
        words: line.words.map((word) =>
          /Planning|Build/u.test(word.text)
            ? { ...word, box: { ...word.box, y: word.box.y + 16, width: word.box.width + 9 } }
            : word,
        ),
      })),
    }));
    const [table] = cellsOf(findTables({ ...recognized, paragraphs: lower }, pixels));
    expect(table?.map((row) => row[1])).toEqual([
      'Task',
      'Requirements workshop',
      'Budget approval',
      'Backend services',
      'Mobile app',
    ]);
  });

  it('leaves out what is said above the head of a table', () => {
    const lines = [
      ['Account name: P Adeyemi', 0, 'Account no 30198846', 300],
      ['IBAN GB29 6016 1331', 0],
      ['Date', 0, 'Description', 100, 'Paid out', 300, 'Paid in', 420, 'Balance', 540],
      ['02 Mar', 0, 'Opening balance', 100, '1,204.77', 540],
      ['03 Mar', 0, 'Card payment', 100, '8.10', 300, '1,196.67', 540],
      ['08 Mar', 0, 'Faster payment', 100, '250.00', 420, '1,446.67', 540],
      ['11 Mar', 0, 'Cash', 100, '60.00', 300, '1,386.67', 540],
    ] as const;
    const placed = lines.flatMap((line, row) =>
      line.flatMap((text, at) => {
        const x = line[at + 1];
        return typeof text === 'string' && typeof x === 'number'
          ? [{ text, x: 40 + x, y: 40 + 30 * row }]
          : [];
      }),
    );
    const [table] = cellsOf(findTables(layOutText(placed, 1)));
    expect(table?.[0]).toEqual(['Date', 'Description', 'Paid out', 'Paid in', 'Balance']);
    expect(table).toHaveLength(5);
  });
});
