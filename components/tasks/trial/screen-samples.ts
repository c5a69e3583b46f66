import { drawn, type Line, rule, styles } from './drawing.ts';

const { bold, middle } = styles;

const visitors = [
  ['January', 120],
  ['February', 180],
  ['March', 240],
  ['April', 300],
] as const;

/** How high a visitor is drawn, in px. */
const scale = 0.8;

const bars = visitors.map(
  ([, count], at) =>
    `<rect x="${60 + 130 * at}" y="${340 - count * scale}" width="80" height="${count * scale}" fill="#0b6e63"/>`,
);

const chart: readonly Line[] = [
  [300, 44, 'Visitors by month', `${middle} ${bold} font-size="24"`],
  ...visitors.flatMap(([month, count], at): Line[] => [
    [100 + 130 * at, 330 - count * scale, String(count), middle],
    [100 + 130 * at, 370, month, middle],
  ]),
];

const mono = 'font-family="Menlo, Consolas, monospace"';

const code: readonly Line[] = [
  [32, 56, 'function area(width, height) {', mono],
  [56, 88, 'if (width < 0) return 0;', mono],
  [56, 120, 'return width * height;', mono],
  [32, 152, '}', mono],
];

const large = 'font-size="34" font-family="Georgia, Times, serif"';

/** The solutions of a quadratic equation. */
const formula: readonly Line[] = [
  [40, 116, 'x =', large],
  [130, 84, '−b ±', large],
  [256, 84, 'b² − 4ac', large],
  [240, 148, '2a', large],
];

/** What stands on screens and boards, to try a task on, as SVG. */
export const screenSamples = {
  chart: drawn(600, 400, chart, bars.join('') + rule(40, 340, 530)),
  code: drawn(480, 190, code, ''),
  formula: drawn(
    460,
    190,
    formula,
    `${rule(126, 104, 280)}<path d="M214 70l7-4 9 22 14-40h152" fill="none" stroke="#16181d" stroke-width="2"/>`,
  ),
} as const;
