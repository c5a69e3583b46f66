import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';
import { field } from './field.ts';
import { groupSchema } from './group-schema.ts';
import { listOf } from './list-of.ts';

/** Reads invoices; its keys are those of the reader on the device. */
export const invoice: BuiltInTask = {
  id: 'invoice',
  name: 'taskInvoice',
  reads: 'device',
  instructions: 'The invoice in the picture: who asks whom for how much, for what and until when.',
  parameters: defaultParameters,
  output: {
    kind: 'record',
    schema: groupSchema(
      [
        field('invoiceNumber', 'text', 'Number of the invoice', true),
        field('date', 'date', 'Date of the invoice', true),
        field('dueDate', 'date', 'Date until which it is to be paid'),
        field('orderNumber', 'text', 'Number of the order'),
        field('customerNumber', 'text', 'Number of the customer'),
        field('seller', 'text', 'Who asks for the money', true),
        field('sellerAddress', 'long-text', 'Address of the seller, its lines parted by line breaks'),
        field('taxId', { kind: 'text', checksum: 'vat' }, 'VAT number of the seller'),
        field('iban', { kind: 'text', checksum: 'iban' }, 'Account to pay to'),
        field('email', 'email', 'E-mail address of the seller'),
        field('buyer', 'text', 'Who is to pay'),
        field('buyerAddress', 'long-text', 'Address of the buyer, its lines parted by line breaks'),
        field(
          'items',
          listOf(
            field('description', 'text', 'What is charged', true),
            field('quantity', 'number', 'How many'),
            field('unitPrice', 'number', 'Price of one'),
            field('amount', 'number', 'Price of all of it', true),
          ),
          'Lines charged',
        ),
        field('subtotal', 'amount', 'Sum of the lines before tax, only where it is printed'),
        field('tax', 'amount', 'Total tax'),
        field('total', 'amount', 'Sum with tax', true),
        field('amountDue', 'amount', 'What is left to pay, where that is printed apart from the sum'),
      ],
      [
        { kind: 'sum', list: 'items', field: 'amount', total: 'subtotal' },
        { kind: 'order', earlier: 'date', later: 'dueDate' },
      ],
    ),
  },
};
