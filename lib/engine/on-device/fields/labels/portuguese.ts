import type { Labels } from './concept.ts';

/** Labels in Portuguese, as Portugal and Brazil print them. */
export const portuguese: Labels = {
  total:
    'valor|valor total|total geral|montante|total com iva|total da fatura|total da compra|total da nota|quantia|total eur|total fatura|preco total|total do pedido|total iva incluido|total documento',
  'grand-total':
    'total a pagar|valor a pagar|a pagar|total liquido|montante a pagar|liquido a pagar|valor a cobrar|valor devido|total devido|valor final|valor pago',
  subtotal:
    'valor liquido|total iliquido|base tributavel|incidencia|total sem iva|valor dos produtos|valor sem iva|total dos produtos|total bruto|total mercadoria|valor tributavel|soma parcial',
  tax: 'imposto|impostos|total iva|valor iva|valor do iva|total impostos|icms|iss|total de imposto|taxa iva|tributos|valor aproximado dos tributos|total do imposto|iva a taxa',
  tip: 'gorjeta|taxa de servico|servico',
  discount:
    'desconto|descontos|total desconto|total de descontos|poupanca|poupou|abatimento|vale|cupao|desconto total|desc',
  rounding: 'arredondamento|arredondamentos',
  shipping: 'portes|frete|envio|portes de envio|custos de envio|entrega|valor do frete|despesas de envio',
  cash: 'dinheiro|numerario|entregue|recebido|pago em dinheiro|valor recebido|valor entregue',
  card: 'cartao|multibanco|cartao de credito|cartao de debito|mb way|pix|cartao credito|cartao debito|tpa|pagamento multibanco',
  change: 'troco|troco r',
  paid: 'pago|pagamento|forma de pagamento|modo de pagamento|meio de pagamento|metodo de pagamento|total pago|formas de pagamento',
  balance: 'saldo anterior|saldo atual',
  'not-money':
    'quantidade de itens|qtd itens|numero de artigos|n de artigos|qtd total de itens|pontos|total de artigos|n artigos|qtde total de itens|itens',
  date: 'data|data da fatura|data de emissao|data emissao|data do documento|data da compra|data e hora|data doc|data da venda|data fatura|emitido em|data hora',
  'due-date':
    'vencimento|data de vencimento|data vencimento|pagar ate|data limite de pagamento|data limite|vence em',
  'other-date':
    'data de nascimento|nascimento|valido ate|validade|data de entrega|data entrega|periodo|data de validade|data da entrega|nascido em',
  time: 'hora|hora de emissao|horas',
  'invoice-number':
    'fatura|fatura n|fatura no|numero da fatura|n fatura|nota fiscal|nota fiscal n|fatura recibo|fatura simplificada|numero da nota|no da fatura|numero do documento|n documento|factura n|fatura numero|nf e|nfc e',
  'receipt-number':
    'recibo|recibo n|talao|talao n|numero do recibo|transacao|n transacao|cupom|cupom fiscal|extrato n|n recibo|protocolo',
  'order-number':
    'encomenda|encomenda n|pedido|numero do pedido|n encomenda|numero da encomenda|pedido n|ordem de compra|no do pedido|n pedido',
  'customer-number':
    'numero de cliente|n cliente|codigo do cliente|cod cliente|codigo cliente|numero do cliente|no cliente|numero da conta',
  'tracking-number':
    'codigo de rastreio|codigo de rastreamento|numero de rastreio|numero de seguimento|n de envio|codigo de envio',
  'tax-id':
    'nif|contribuinte|n contribuinte|contribuinte n|cnpj|cpf|numero de contribuinte|nipc|inscricao estadual|no contribuinte',
  registration: 'registo comercial|capital social|matriculada|conservatoria|crc',
  seller: 'vendedor|fornecedor|emitente|remetente|loja|estabelecimento|prestador|razao social|beneficiario',
  buyer:
    'cliente|comprador|destinatario|faturar a|adquirente|consumidor|tomador|nome do cliente|exmo senhor|dados do cliente|pagador',
  'shipping-address':
    'morada de entrega|endereco de entrega|local de entrega|entregar em|morada de envio|enviar para',
  address: 'morada|endereco|localidade|cidade|codigo postal|cep|bairro|municipio|rua|pais',
  phone: 'telefone|telef|numero de telefone|contacto|contato|tel fixo',
  mobile: 'telemovel|celular|tlm|numero de telemovel',
  email: 'correio eletronico|endereco de email',
  website: 'sitio web|site|pagina web',
  iban: 'conta|conta bancaria|nib|dados bancarios',
  name: 'nome|apelido|sobrenome|nome completo|nome proprio|nome do titular|titular',
  'job-title': 'cargo|funcao|profissao|ocupacao',
  company: 'empresa|firma|sociedade|organizacao|nome da empresa',
  quantity: 'quantidade|qtd|qtde|quant|qt',
  'unit-price': 'preco|preco unitario|valor unitario|p unit|vl unit|pr unit|preco unit',
  amount: 'vl total|valor item|total liq',
  description: 'descricao|artigo|produto|designacao|item|servicos|descricao do produto',
  heading:
    'obrigado|obrigado pela preferencia|obrigado pela sua visita|volte sempre|obrigada|bem vindo|documento auxiliar|original|duplicado|via cliente|nao serve de fatura|processado por programa certificado|iva incluido|resumo iva|orcamento',
  other:
    'caixa|operador|mesa|pagina|loja n|empregado|funcionario|atendido por|banco|assinatura|observacoes|condicoes de pagamento|nsu|autorizacao',
};
