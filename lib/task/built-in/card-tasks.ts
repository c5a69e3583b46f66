import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';
import { field } from './field.ts';
import { groupSchema } from './group-schema.ts';
import { listOf } from './list-of.ts';

const texts = { kind: 'list', item: { kind: 'text' } } as const;

/** The built-in tasks for small printed things: cards, labels, posters. */
export const cardTasks = {
  businessCard: {
    id: 'business-card',
    name: 'taskBusinessCard',
    reads: 'device',
    instructions: 'The person and the company of the business card in the picture.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: groupSchema([
        field('name', 'text', 'Name of the person, with titles', true),
        field('jobTitle', 'text', 'What the person is in the company'),
        field('department', 'text', 'Department'),
        field('company', 'text', 'Name of the company'),
        field('email', 'email', 'E-mail address'),
        field('phone', 'phone', 'Telephone'),
        field('mobile', 'phone', 'Mobile telephone'),
        field('fax', 'phone', 'Fax'),
        field('website', 'url', 'Web address'),
        field('address', 'long-text', 'Address, its lines parted by line breaks'),
      ]),
    },
  },
  productLabel: {
    id: 'product-label',
    name: 'taskProductLabel',
    reads: 'vision',
    instructions: 'What the label of the product in the picture says.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: groupSchema([
        field('product', 'text', 'Name of the product', true),
        field('brand', 'text', 'Brand or maker'),
        field('quantity', 'text', 'How much is in it, such as 500 g'),
        field('barcode', { kind: 'code', checksum: 'ean' }, 'The digits under the barcode, without spaces'),
        field('lot', 'text', 'Batch or lot number'),
        field('bestBefore', 'date', 'Best before or use by'),
        field('origin', 'text', 'Country or place of origin'),
        field('ingredients', texts, 'Ingredients in their order'),
        field('allergens', texts, 'Allergens that are named or printed bold'),
        field(
          'nutrition',
          listOf(
            field('nutrient', 'text', 'Such as energy, fat or salt', true),
            field('amount', 'text', 'As printed, with the unit', true),
            field('per', 'text', 'What it is for, such as 100 g'),
          ),
          'Rows of the table of nutrition',
        ),
        field('warnings', texts, 'Warnings and advice on storing'),
      ]),
    },
  },
  event: {
    id: 'event',
    name: 'taskEvent',
    reads: 'vision',
    instructions: 'The event that the poster, ticket or invitation in the picture is about.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: groupSchema(
        [
          field('title', 'text', 'What the event is called', true),
          field('startDate', 'date', 'First day', true),
          field('startTime', 'time', 'When it begins'),
          field('endDate', 'date', 'Last day, where it is another'),
          field('endTime', 'time', 'When it ends'),
          field('venue', 'text', 'Where it is'),
          field('address', 'long-text', 'Address of the place'),
          field('organizer', 'text', 'Who invites'),
          field('price', 'amount', 'Price of admission'),
          field('website', 'url', 'Web address'),
          field('description', 'long-text', 'What else is said of it'),
        ],
        [{ kind: 'order', earlier: 'startDate', later: 'endDate' }],
      ),
    },
  },
} as const satisfies Record<string, BuiltInTask>;
