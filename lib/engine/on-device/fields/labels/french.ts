import type { Labels } from './concept.ts';

/** Labels in French, as France, Belgium, Switzerland and Canada print them. */
export const french: Labels = {
  total:
    'total ttc|montant|montant total|montant ttc|total euros|prix total|total general|somme|montant eur|total facture|total commande|total carte|total tvac|total toutes taxes comprises|total rembourse|montant rembourse|remboursement|total remboursement',
  'grand-total':
    'net a payer|total a payer|a payer|montant du|montant a payer|total du|net a payer ttc|solde a payer|reste a payer|reste a charge|solde du|net a regler|total a regler',
  subtotal:
    'sous total|total ht|montant ht|total hors taxes|hors taxe|ht|net ht|total net ht|total htva|sous total ht|base ht|total hors tva',
  tax: 'tva|taxe|taxes|montant tva|total tva|dont tva|tps|tvq|tva incluse|taxe de vente|dont tva a|tvh|total taxes',
  tip: 'pourboire|service compris',
  discount:
    'remise|reduction|rabais|bon de reduction|avantage|vous economisez|economie|total remise|remises|acompte|ristourne|consigne',
  rounding: 'arrondi|arrondis',
  shipping: 'livraison|frais de port|frais de livraison|expedition|frais d expedition',
  cash: 'especes|comptant|recu|especes recues|espece|rendu sur|montant recu|argent comptant|recu especes|paiement especes',
  card: 'carte|cb|carte bancaire|carte bleue|carte de credit|bancontact|sans contact|carte credit|cb sans contact|paiement cb|carte de debit|interac|carte bancaire emv',
  change: 'rendu|monnaie|monnaie rendue|a rendre|rendu monnaie|rendu especes',
  paid: 'paye|regle|paiement|mode de paiement|regle par|acompte verse|reglement|mode de reglement',
  balance: 'solde|solde precedent|report|ancien solde|solde points',
  'not-money':
    'nombre d articles|nb articles|nombre articles|articles|nbre articles|nb d articles|couverts|nombre de lignes',
  date: 'date de facture|date facture|date d emission|date de facturation|date d achat|emise le|date de commande|fait le|date heure',
  'due-date':
    'echeance|date d echeance|a payer avant|a regler avant|payable avant le|date limite de paiement|a payer avant le|date limite|a regler avant le',
  'other-date':
    'valable jusqu au|date de livraison|date de naissance|ne le|nee le|expiration|periode|valable jusque|date de prestation|expire le|a consommer avant',
  time: 'heure',
  'invoice-number':
    'numero de facture|facture no|facture numero|facture n|n facture|no facture|facture|n de facture|no de facture|facture nr|ref facture',
  'receipt-number':
    'no ticket|n ticket|numero de ticket|recu no|ticket n|numero de transaction|n de ticket|operation|n transaction',
  'order-number':
    'commande|numero de commande|no commande|n commande|bon de commande|n de commande|commande n|no de commande|commande no|reservation',
  'customer-number':
    'numero client|no client|n client|code client|client n|numero de client|n de client|no de client|ref client|carte fidelite|no compte',
  'tracking-number': 'numero de suivi|n de suivi|suivi|no de suivi|numero de colis|n colis',
  'tax-id':
    'n tva|no tva|tva intracommunautaire|tva intra|numero de tva|siret|siren|numero tva|n tva intracommunautaire|n de tva|id tva|tva n|no tps|no tvq',
  registration: 'rcs|ape|naf|n rcs|capital|code ape|code naf|rc',
  seller: 'vendeur|fournisseur|emetteur|vendu par|emis par|expediteur|prestataire|commerce',
  buyer:
    'facture a|facturer a|acheteur|destinataire|adresse de facturation|a l attention de|nom du client|facturee a|facturation',
  'shipping-address': 'livrer a|adresse de livraison|livraison a|expedier a|livre a',
  address: 'rue|adresse postale|domicile|code postal ville',
  phone: 'tel fixe|numero de telephone|no tel|fixe|appelez',
  mobile: 'portable|gsm|tel portable',
  fax: 'telecopie|telecopieur',
  email: 'courriel|mel|adresse e mail|adresse electronique',
  website: 'site|site web|site internet',
  iban: 'compte|rib',
  name: 'nom|prenom|nom et prenom|nom prenom|nom de famille|nom complet|titulaire|prenoms|nom du titulaire',
  'job-title': 'fonction|profession|poste|titre|metier',
  company: 'societe|entreprise|raison sociale|organisme|employeur|nom de l entreprise',
  quantity: 'qte|quantite|qt|nb|nombre',
  'unit-price': 'prix unitaire|pu|prix|pu ht|prix unit|prix unitaire ht|pu ttc',
  amount: 'total ht ligne|mt|total ligne',
  description: 'designation|libelle|produit|prestation',
  heading:
    'ticket de caisse|merci de votre visite|merci|ticket client|bienvenue|duplicata|a bientot|merci et a bientot|addition|recapitulatif tva|detail tva|carte bancaire ticket|ticket commercant|au revoir|devis|avoir|bon d achat',
  other:
    'caisse|caissier|serveur|magasin|hotesse|vendeuse|banque|conditions de paiement|servi par|caissiere|taux|couvert|titulaire du compte|objet|boutique|hote|operateur|no autorisation|n autorisation|numero terminal|auteur',
};
