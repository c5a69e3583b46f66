import type { RecordField } from '../image/picture-record.ts';
import type { MessageKey, Translate } from '../message-key.ts';

const names: Readonly<Record<string, MessageKey>> = {
  merchant: 'fieldMerchant',
  address: 'fieldAddress',
  phone: 'fieldPhone',
  taxId: 'fieldTaxId',
  receiptNumber: 'fieldReceiptNumber',
  date: 'fieldDate',
  time: 'fieldTime',
  subtotal: 'fieldSubtotal',
  tax: 'fieldTax',
  tip: 'fieldTip',
  total: 'fieldTotal',
  paymentMethod: 'fieldPaymentMethod',
  invoiceNumber: 'fieldInvoiceNumber',
  dueDate: 'fieldDueDate',
  orderNumber: 'fieldOrderNumber',
  customerNumber: 'fieldCustomerNumber',
  seller: 'fieldSeller',
  sellerAddress: 'fieldSellerAddress',
  buyer: 'fieldBuyer',
  buyerAddress: 'fieldBuyerAddress',
  iban: 'fieldIban',
  email: 'fieldEmail',
  amountDue: 'fieldAmountDue',
  name: 'fieldName',
  jobTitle: 'fieldJobTitle',
  department: 'fieldDepartment',
  company: 'fieldCompany',
  website: 'fieldWebsite',
  mobile: 'fieldMobile',
  fax: 'fieldFax',
};

/** What people call a field: as it is printed, as their own task says, else in their language. */
export function fieldLabel({ key, printedLabel, label }: RecordField, t: Translate): string {
  // A model's answer may have any keys: `constructor` is none of these names.
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  return printedLabel ?? label ?? (name === undefined ? key : t(name));
}
