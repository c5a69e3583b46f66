import type { Labels } from './concept.ts';

/** Labels in Spanish, as Spain and Latin America print them. */
export const spanish: Labels = {
  total:
    'importe|importe total|monto|monto total|total factura|total con iva|total iva incluido|total compra|suma|total venta|total ticket|precio total|total mxn|total iva incl|total devolucion|importe devuelto|total devuelto|total reembolso|importe reembolsado',
  'grand-total':
    'total a pagar|a pagar|importe a pagar|total pagar|neto a pagar|saldo a pagar|total adeudado|importe debido|monto a pagar',
  subtotal:
    'base imponible|importe neto|total neto|total sin iva|suma parcial|importe bruto|base imp|total bruto|op gravada',
  tax: 'iva|impuesto|impuestos|cuota|cuota iva|total iva|importe iva|igv|total impuestos|iva incluido|ieps|igic',
  tip: 'propina|servicio|propina sugerida',
  discount:
    'descuento|dto|rebaja|ahorro|usted ahorra|cupon|total descuento|ahorros|su ahorro|anticipo|total dto|descuentos',
  rounding: 'redondeo|ajuste',
  shipping: 'envio|gastos de envio|portes|transporte|coste de envio|costo de envio',
  cash: 'efectivo|entregado|recibido|en efectivo|pago efectivo|efectivo entregado|entrega|su entrega|contado|pago en efectivo|importe entregado',
  card: 'tarjeta|tarjeta de credito|tarjeta credito|tarjeta bancaria|tarjeta debito|tarjeta de debito|pago con tarjeta|bizum|pago tarjeta|tarj bancaria',
  change: 'cambio|vuelto|devolucion|su cambio|vuelta|a devolver|cambio efectivo',
  paid: 'pagado|pago|forma de pago|cobrado|metodo de pago|anticipo pagado|abonado|pagado con',
  balance: 'saldo anterior|saldo actual',
  'not-money':
    'articulos|numero de articulos|n articulos|total articulos|puntos|unidades|num articulos|no articulos|total unidades|total de articulos|articulos vendidos|comensales',
  date: 'fecha|fecha de factura|fecha factura|fecha de emision|fecha de compra|fecha emision|f emision|fecha pedido|fecha y hora|fecha hora|fecha de expedicion',
  'due-date':
    'vencimiento|fecha de vencimiento|fecha vencimiento|pagar antes de|fecha limite|vence|fecha limite de pago|pagar antes del',
  'other-date':
    'valido hasta|fecha de entrega|fecha de nacimiento|caducidad|periodo|fecha entrega|fecha de caducidad|nacimiento|valida hasta|vigencia|devoluciones hasta',
  time: 'hora|hora de emision',
  'invoice-number':
    'numero de factura|factura no|no factura|factura n|n factura|factura|n de factura|num factura|factura num|no de factura|numero factura|factura numero|factura simplificada|fra|folio|fact simplificada',
  'receipt-number':
    'numero|recibo|recibo no|transaccion|operacion|num ticket|tiquet|n operacion|no transaccion|n recibo|documento|num operacion',
  'order-number':
    'pedido|numero de pedido|no pedido|n pedido|orden|n de pedido|orden de compra|no de pedido|numero de orden|pedido n|num pedido',
  'customer-number':
    'numero de cliente|no cliente|n cliente|codigo cliente|n de cliente|cod cliente|cliente no|num cliente|socio|no de cliente|codigo de cliente',
  'tracking-number':
    'numero de seguimiento|seguimiento|n de seguimiento|no de guia|codigo de seguimiento|numero de guia',
  'tax-id': 'nif|cif|rfc|ruc|nit|cuit|nif cif|cif nif|dni|rut',
  registration: 'registro mercantil|inscrita en|reg mercantil',
  seller: 'vendedor|proveedor|emisor|vendido por|razon social',
  buyer:
    'cliente|facturar a|comprador|destinatario|facturado a|nombre del cliente|senor|datos del cliente|receptor|datos de facturacion|direccion de facturacion',
  'shipping-address': 'enviar a|direccion de envio|direccion de entrega|entregar a|envio a',
  address: 'direccion|domicilio|calle|dir',
  phone: 'telefono|tfno|tlf|tlfno|numero de telefono|telf|telefonos|tfn',
  mobile: 'movil|celular|cel|telefono movil',
  email: 'correo|correo electronico',
  website: 'sitio web|pagina web',
  iban: 'cuenta|cuenta bancaria|n de cuenta',
  name: 'apellidos|nombre y apellidos|apellido|titular|nombre completo|nombres',
  'job-title': 'cargo|puesto|profesion|ocupacion',
  company: 'empresa|compania|organizacion|sociedad|nombre de la empresa',
  quantity: 'cant|cantidad|uds|ud|unid|und|ctd',
  'unit-price': 'precio|precio unitario|p unit|precio unit|pvp|precio ud|p unitario',
  amount: 'imp|total linea',
  description: 'descripcion|articulo|concepto|producto|detalle|denominacion',
  heading:
    'ticket de compra|gracias por su visita|gracias por su compra|gracias|bienvenido|bienvenidos|copia cliente|copia para el cliente|vuelva pronto|nota de venta|desglose iva|iva incluido gracias|presupuesto|comprobante|albaran|detalle iva',
  other:
    'caja|cajero|camarero|mesa|tienda|atendido por|le atendio|sucursal|pagina|banco|vendedor no|cajera|empleado|comercio|le atiende|autorizacion|num op|condiciones de pago|observaciones|no caja',
};
