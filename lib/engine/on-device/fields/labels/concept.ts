/** What a printed label says about the value beside it. */
export type Concept =
  // money
  | 'total'
  | 'grand-total'
  | 'subtotal'
  | 'tax'
  | 'tip'
  | 'discount'
  | 'rounding'
  | 'shipping'
  | 'cash'
  | 'card'
  | 'change'
  | 'paid'
  | 'balance'
  | 'not-money'
  // time
  | 'date'
  | 'due-date'
  | 'other-date'
  | 'time'
  // numbers
  | 'invoice-number'
  | 'receipt-number'
  | 'order-number'
  | 'customer-number'
  | 'tracking-number'
  | 'tax-id'
  | 'registration'
  // people and places
  | 'seller'
  | 'buyer'
  | 'shipping-address'
  | 'address'
  | 'phone'
  | 'mobile'
  | 'fax'
  | 'email'
  | 'website'
  | 'iban'
  | 'bic'
  | 'name'
  | 'job-title'
  | 'company'
  // columns
  | 'quantity'
  | 'unit-price'
  | 'amount'
  | 'description'
  // what no value belongs to
  | 'heading'
  | 'other';

/** One language's labels: phrases of folded words, parted by bars. */
export type Labels = Readonly<Partial<Record<Concept, string>>>;
