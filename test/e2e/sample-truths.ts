import type { JsonObject } from '../../lib/task/json-schema.ts';
import type { TaskId } from '../../lib/task/task.ts';

/** What the reader on this device promises of a sample: some of its values, or words that it reads. */
interface DeviceTruth {
  readonly id: TaskId;
  readonly data?: JsonObject;
  readonly text?: readonly string[];
}

/** What a model that sees would answer to a sample, and what becomes of it where values are written another way. */
interface ServerTruth {
  readonly id: TaskId;
  readonly answer: JsonObject | string;
  readonly data?: JsonObject;
}

const eur = (amount: string) => ({ value: Number(amount), currency: 'EUR' });

/** By the tasks that the reader on this device can do. */
export const onDevice: readonly DeviceTruth[] = [
  { id: 'text', text: ['Harbour', 'Receipt', '36.38', 'Thank'] },
  { id: 'table', text: ['"Rainfall"', '"62 mm"', '"2,968"'] },
  { id: 'receipt', data: { merchant: 'Harbour Market', date: '2026-03-14', total: eur('36.38') } },
  { id: 'invoice', data: { invoiceNumber: '2026-0117', date: '2026-03-14', dueDate: '2026-04-13' } },
  {
    id: 'business-card',
    data: { name: 'Mara Lindqvist', email: 'mara@northlight.example', company: 'Northlight Instruments Ltd' },
  },
  { id: 'form', text: ['Membership', '1988-04-02', 'Lindqvist'] },
];

/** By all tasks. */
export const onServer: readonly ServerTruth[] = [
  { id: 'text', answer: 'Harbour Market\n14 Quay Street, Portside' },
  { id: 'table', answer: { columns: ['Month', 'Rainfall'], rows: [['January', '62 mm']] } },
  {
    id: 'receipt',
    answer: {
      merchant: 'Harbour Market',
      date: '14.03.2026',
      items: [{ description: 'Coffee beans 250 g', quantity: '2', amount: '34,00' }],
      subtotal: '34.00 EUR',
      total: '36,38 €',
    },
    data: {
      merchant: 'Harbour Market',
      date: '2026-03-14',
      items: [{ description: 'Coffee beans 250 g', quantity: 2, amount: 34 }],
      subtotal: eur('34'),
      total: eur('36.38'),
    },
  },
  {
    id: 'invoice',
    answer: {
      invoiceNumber: '2026-0117',
      date: '2026-03-14',
      dueDate: '2026-04-13',
      seller: 'Northlight Instruments Ltd',
      iban: 'DE89370400440532013000',
      total: eur('390.60'),
    },
  },
  { id: 'business-card', answer: { name: 'Mara Lindqvist', email: 'mara@northlight.example' } },
  { id: 'form', answer: { title: 'Membership form', fields: [{ label: 'First name', value: 'Mara' }] } },
  {
    id: 'product-label',
    answer: { product: 'Oat & Honey Biscuits', barcode: '4006381333931', allergens: ['gluten', 'milk'] },
  },
  {
    id: 'event',
    answer: {
      title: 'Harbour Light Concert',
      startDate: '20 June 2026',
      startTime: '7:30 pm',
      price: eur('12'),
    },
    data: { title: 'Harbour Light Concert', startDate: '2026-06-20', startTime: '19:30', price: eur('12') },
  },
  {
    id: 'chart',
    answer: { rows: [{ series: 'Visitors', category: 'January', value: 120, isEstimated: false }] },
  },
  { id: 'code', answer: 'function area(width, height) {\n  return width * height;\n}' },
  { id: 'formula', answer: 'x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}' },
  { id: 'describe', answer: 'A receipt of Harbour Market over 36.38 euros.' },
  { id: 'translate', answer: '# Hafenmarkt\n\n- Kaffeebohnen' },
  {
    id: 'any-fields',
    answer: { documentType: 'Membership form', fields: [{ label: 'Last name', value: 'Lindqvist' }] },
  },
];
