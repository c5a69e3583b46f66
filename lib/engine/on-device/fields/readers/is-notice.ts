const day =
  /(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|lunes|viernes|sabado|domingo|isnin|jumaat|daily|taglich|tous les jours|setiap hari|open|hours|offnungszeiten|geoffnet|ouvert|horaires?|horario|abierto|waktu)(?!\p{L})|营业时间|營業時間|营业/u;
const span = /\d{1,2}(?:[:.h]\d{0,2})?\s?(?:[ap]\.?m\.?|uhr|h)?\s?(?:[-–—~]|to|bis|a|au|hingga)\s?\d{1,2}/u;
const founded =
  /(?<!\p{L})(?:since|seit|depuis|desde|sejak|est\.?|established|gegr\.?|fondee? en|dal)\s?(?:1[5-9]|20)\d\d/u;

/** Whether a row of a bill's head, folded, says when a shop is open or how old it is: neither name nor address. */
export function isNotice(folded: string): boolean {
  return (day.test(folded) && span.test(folded)) || founded.test(folded);
}
