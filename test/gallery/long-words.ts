const compound = 'grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

/** A sentence as long as its translation may be: twice as long where it is short, half as long again where it is long. */
export function longWords(sentence: string): string {
  const share = sentence.length <= 10 ? 1 : sentence.length <= 20 ? 0.8 : sentence.length <= 30 ? 0.6 : 0.4;
  const more = Math.ceil(sentence.length * share);
  return more <= 12 ? `${sentence}${compound.slice(0, more)}` : `${sentence} ${sentence.slice(0, more)}`;
}
