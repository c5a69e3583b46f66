import { drawn, type Line, rule, styles } from './drawing.ts';

const { bold, end, middle } = styles;

const charged: readonly Line[] = (
  [
    ['Description', 'Quantity', 'Price', 'Amount', bold],
    ['Barometer', '2', '120.00', '240.00', ''],
    ['Calibration', '1', '85.50', '85.50', ''],
  ] as const
).flatMap(([what, count, price, amount, style], at): Line[] => [
  [40, 330 + 40 * at, what, style],
  [330, 330 + 40 * at, count, `${end} ${style}`],
  [450, 330 + 40 * at, price, `${end} ${style}`],
  [580, 330 + 40 * at, amount, `${end} ${style}`],
]);

const invoice: readonly Line[] = [
  [40, 60, 'Northlight Instruments Ltd', `${bold} font-size="26"`],
  [40, 92, '8 Foundry Lane, 5003 Bergen'],
  [40, 148, 'Invoice', `${bold} font-size="28"`],
  [40, 188, 'Invoice number: 2026-0117'],
  [40, 218, 'Invoice date: 2026-03-14'],
  [40, 248, 'Due date: 2026-04-13'],
  [40, 278, 'Bill to: Harbour Market'],
  ...charged,
  [450, 462, 'Subtotal', end],
  [580, 462, '325.50', end],
  [450, 498, 'VAT 20 %', end],
  [580, 498, '65.10', end],
  [450, 538, 'Total EUR', `${end} ${bold}`],
  [580, 538, '390.60', `${end} ${bold}`],
  [40, 596, 'IBAN: DE89 3704 0044 0532 0130 00'],
];

const poster: readonly Line[] = [
  [280, 86, 'Harbour Light Concert', `${middle} ${bold} font-size="40"`],
  [280, 150, 'Saturday, 20 June 2026', `${middle} font-size="26"`],
  [280, 190, 'Begins at 19:30', `${middle} font-size="26"`],
  [280, 254, 'Old Customs House', `${middle} ${bold}`],
  [280, 284, '2 Quay Street, Portside', middle],
  [280, 338, 'Admission: EUR 12.00', middle],
  [280, 370, 'www.harbourlight.example', middle],
];

const application: readonly Line[] = [
  [40, 64, 'Membership form', `${bold} font-size="28"`],
  [40, 124, 'First name: Mara'],
  [40, 164, 'Last name: Lindqvist'],
  [40, 204, 'Date of birth: 1988-04-02'],
  [40, 244, 'E-mail: mara@northlight.example'],
  [40, 284, 'Phone: +47 55 01 23 45'],
  [72, 330, 'Send me the newsletter'],
];

/** A box that is ticked, before the last line. */
const ticked = '<path d="M41 313h18v18H41zM45 322l4 5 7-11" fill="none" stroke="#16181d" stroke-width="2"/>';

/** Printed papers to try a task on, as SVG. */
export const paperSamples = {
  invoice: drawn(620, 640, invoice, rule(40, 342, 540) + rule(40, 422, 540)),
  poster: drawn(560, 420, poster, '<rect y="404" width="560" height="16" fill="#0b6e63"/>'),
  application: drawn(560, 370, application, rule(40, 82, 480) + ticked),
} as const;
