import type { Labels } from './concept.ts';

/** Labels in English, as receipts, invoices, cards and forms of many countries print them. */
export const english: Labels = {
  total:
    'total|total gst incl|total gst inclusive|sum total|total amount|total sales|amount|order total|bill total|sale total|total price|total cost|purchase total|total sale|total amt|ttl|total incl gst|total inclusive gst|total inclusive of gst|total incl tax|total including tax|total including gst|total sales inclusive gst|total sales inclusive of gst|total sales incl gst|total amount incl gst|total amt incl gst|total with tax|total with gst|total incl vat|total inc vat|total inc gst|invoice total|total invoice|total charge|total charges|charges|refund total|total refund|refund due|refund amount|amount refunded|total refunded',
  'grand-total':
    'grand total|grand total incl gst|grand total inclusive of gst|net amt|nett amt|total due|amount due|balance due|total payable|amount payable|nett total|net total|nett amount|net amount payable|rounded total|roundd total|rounded amount|total rounded|total after rounding|total amt rounded|total amount rounded|total after adjustment|final total|to pay|total to pay|please pay|pay this amount|amount to pay|total payment|total amount due|total amount payable|balance to pay|total amt payable|round total|total round|net due|total rounding',
  subtotal:
    'subtotal|sub ttl|total excl gst|total excluding gst|total exclusive gst|total exclusive of gst|total sales excluding gst|total sales excl gst|total before tax|total before gst|amount before tax|taxable amount|taxable|net sales|net|total excl tax|total excl vat|total ex vat|total excluding tax|total excluding vat|goods total|merchandise|total before rounding|total before discount|food total|beverage total|total wo gst|total without gst|total amt excl gst|total supplies|item total|items total|gross amount|total zero rated|total standard rated',
  tax: 'tax|sales tax|vat|gst|sst|hst|pst|service tax|total tax|total gst|total vat|gst payable|gst amount|vat amount|tax amount|tax total|add gst|includes gst|includes tax|gst included|gst included in total|total includes gst|includes gst of|total sst|state tax|local tax|city tax|total gst amount|gst inc|gst amt|tax amt',
  tip: 'tip|gratuity|service charge|svc chg|svc charge|serv chg|service chrg|tips|suggested tip|suggested gratuity|add tip|tip amount',
  discount:
    'discount|disc|total discount|savings|total savings|you saved|you save|saved|total saving|coupon|voucher|member discount|promotion|promo|less discount|rebate|deposit|redeemed|your savings|total saved|loyalty|total disc',
  rounding:
    'rounding|rounding adjustment|rounding adj|round adj|round amt|rounding amount|rounding amt|round off|adjustment|rounding diff|rnd adj|rounding difference',
  shipping: 'shipping|delivery|delivery charge|delivery fee|shipping and handling|postage|freight|handling',
  cash: 'cash|cash tendered|cash tender|tendered|amount tendered|tender|cash received|received|amount received|paid cash|cash payment|payment cash|total tendered|given|cash paid|amt tendered|total tender|total amount tendered',
  card: 'visa|mastercard|visa card|credit card|debit card|credit|debit|card|amex|american express|card payment|paid by card|eftpos|maestro|card sale|visa debit|visa credit|debit tend|credit tend|discover|mydebit|e wallet|touch n go|paypal|contactless|chip|apple pay|google pay|credit card payment|card ending|amount charged',
  change:
    'change|change due|your change|cash change|change given|change returned|total change|balance change|cash back',
  paid: 'paid|amount paid|total paid|payment|payments|paid amount|deposit paid|payment received|pay|paid by|payment mode|payment method|payment type',
  balance:
    'previous balance|previous unpaid balance|opening balance|card balance|points balance|balance|unpaid balance|balance forward|new balance|outstanding',
  'not-money':
    'total qty|total quantity|total items|total item|total no of items|total number of items|items sold|no of items|item count|items|qty total|total pcs|total units|total points|points|points earned|total weight|number of items|qty s|count|total item count|total count|total articles|auth code|approval code|total qty tender|member points|pts|pcs',
  date: 'date|invoice date|date of invoice|receipt date|bill date|transaction date|trans date|date issued|issue date|date of issue|issued|issued on|sale date|date time|order date|purchase date|dated|date and time|tax date|doc date|document date|billing date|date of purchase|dt|statement date',
  'due-date':
    'due date|due|payment due|payment due date|pay by|due by|due on|payment due by|invoice due date|date due|payable by',
  'other-date':
    'expiry|expiry date|exp date|exp|valid until|valid till|valid thru|best before|use by|delivery date|service date|service period|ship date|return by|returns by|birth date|date of birth|dob|start date|end date|printed|print date|effective|effective date|period|training date|member since|check in|check out|collection date|reprint date|exchange by|arrival|departure|revised|rev|gst effective',
  time: 'time|trans time|transaction time|time in|time out|invoice time',
  'invoice-number':
    'invoice number|invoice no|invoice|invoice id|inv no|inv number|tax invoice no|tax invoice number|bill no|bill number|document no|document number|doc no|invoice num|inv|invoice nr|bill|document',
  'receipt-number':
    'receipt number|receipt no|receipt|transaction number|transaction no|trans no|trn|trans|transaction|slip no|check no|check|ticket no|ticket|chk no|chk|transaction id|rcpt|rcpt no|receipt id|cash bill no|cb no|sales no|ref no|reference|reference no|reference number|receipt no no|ref|txn id|trx id|txn no|trx no',
  'order-number':
    'order number|order no|order|order id|purchase order|po number|po no|purchase order number|po|your order|sales order|so no|order ref|confirmation number|booking number|reservation number',
  'customer-number':
    'customer number|customer no|customer id|account number|account no|account|client number|client id|member no|member id|member number|cust no|membership no|acct no|customer code|cust id|member card|loyalty number|id number',
  'tracking-number':
    'tracking number|tracking no|tracking|tracking id|tracking code|awb|airway bill|consignment no|parcel number|shipment number|waybill|track no',
  'tax-id':
    'gst id|gst id no|gst no|gst reg no|gst registration no|gst reg|vat no|vat number|vat id|vat reg no|tax id|tax number|tax registration number|gst number|vat registration number|sst no|sst id|service tax no|tin|ein|abn|federal tax id|tax reg no|tax identification number|gst id number',
  registration:
    'co reg|co reg no|company no|company reg no|registration no|reg no|company registration no|roc no|co no|business reg no|company number|registered in|roc|company registration number|brn|ssm no',
  seller:
    'seller|vendor|supplier|sold by|merchant|shop|store name|issued by|seller name|vendor name|restaurant|outlet|billed by|biller|merchant name|from',
  buyer:
    'bill to|billed to|sold to|customer|customer name|client|invoice to|invoice for|buyer|attn|attention|bill to name|cust|guest|cust name|customer details|payer|client name|invoiced to|to',
  'shipping-address':
    'ship to|deliver to|delivery address|shipping address|shipped to|service address|shipping to|remittance address|remit to|payable to|remit payment to',
  address:
    'address|city state and zip code|postal code|zip code|postcode|city|country|addr|mailing address|billing address|street address|home address|location|street',
  phone:
    'phone|tel|telephone|phone number|phone no|tel no|telephone no|contact no|contact|ph|office|direct|contact number|telephone number|hotline|call|tel fax',
  mobile: 'mobile|mob|cell|mobile number|mobile no|cell phone|h p|handphone|whatsapp',
  fax: 'fax|fax no|fax number|facsimile',
  email: 'email|mail|email address',
  website: 'website|url|homepage|www|internet',
  iban: 'iban|bank account|account iban',
  bic: 'bic|swift|swift code|bic swift|swift bic|bic code',
  name: 'name|full name|first name|last name|surname|contact person|applicant|given name|family name|your name|applicant name|print name|patient name|employee name|student name',
  'job-title': 'job title|title|position|occupation|role',
  company: 'company|company name|business name|organisation|organization|employer|firm|business',
  quantity: 'qty|quantity|hours|units|pcs qty|hrs',
  'unit-price': 'unit price|price|rate|u price|price each|unit cost|each|cost|u p|price rm|unit',
  amount: 'line total|amt|sum|ext price|net price|extended',
  description:
    'description|item|product|article|details|particulars|item description|service|desc|code desc|goods|item name|product description|activity|items description|item code',
  heading:
    'tax invoice|cash receipt|official receipt|sales receipt|cash bill|welcome|welcome to|thank you|thank you for your business|simplified tax invoice|cash sale|cash sales|gst summary|tax summary|summary|customer copy|merchant copy|duplicate|copy|original|guest check|please come again|vat summary|your receipt|goods sold are not returnable|have a nice day|duplicate copy|reprint|official|sales slip|sale|dine in|take away|take out|walk in|guest receipt|gst analysis|tax analysis|here s your receipt|purchase|sales|delivery order|credit note|statement|quotation|sales invoice|restaurant copy',
  other:
    'cashier|server|table|table no|till|register|terminal|counter|operator|clerk|staff|sales person|served by|waiter|pax|covers|guests|station|lane|shift|aid|tid|mid|merchant id|terminal id|batch|trace|trace no|auth|approval|host|your server|sales associate|cashier id|user|reg|sales rep|store|store no|branch|room|card no|card number|terms|remarks|notes|signature|p o box|bank|account name|reason|member|manager|page|currency|opened|closed|tc|queue no',
};
