import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';
import { field } from './field.ts';
import { groupSchema } from './group-schema.ts';
import { listOf } from './list-of.ts';

/** Reads till receipts; its keys are those of the reader on the device. */
export const receipt: BuiltInTask = {
  id: 'receipt',
  name: 'taskReceipt',
  reads: 'device',
  instructions: 'The receipt in the picture: who sold what, when, and what was paid.',
  parameters: defaultParameters,
  output: {
    kind: 'record',
    schema: groupSchema(
      [
        field('merchant', 'text', 'Name of the shop or company', true),
        field('address', 'long-text', 'Address of the shop, its lines parted by line breaks'),
        field('phone', 'phone', 'Telephone of the shop'),
        field('taxId', 'text', 'Tax or VAT number of the shop'),
        field('receiptNumber', 'text', 'Number of the receipt'),
        field('date', 'date', 'Date of sale', true),
        field('time', 'time', 'Time of sale'),
        field(
          'items',
          listOf(
            field('description', 'text', 'What was bought', true),
            field('quantity', 'number', 'How many'),
            field('unitPrice', 'number', 'Price of one'),
            field('amount', 'number', 'Price of all of it', true),
          ),
          'Lines bought, with discounts as lines of their own',
        ),
        field('subtotal', 'amount', 'Sum of the lines, only where it is printed'),
        field('tax', 'amount', 'Total tax'),
        field('tip', 'amount', 'Tip'),
        field('total', 'amount', 'Amount paid, tax included', true),
        field('paymentMethod', 'text', 'How it was paid'),
      ],
      [{ kind: 'sum', list: 'items', field: 'amount', total: 'subtotal' }],
    ),
  },
};
