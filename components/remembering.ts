import type { MessageKey, Translate } from '../lib/message-key.ts';

/** Sentences that are asked for once and then remembered: long lists ask for the same ones a thousand times. */
export function remembering(translate: Translate): Translate {
  const known = new Map<MessageKey, string>();
  return (key, ...substitutions) => {
    if (substitutions.length > 0) return translate(key, ...substitutions);
    const sentence = known.get(key) ?? translate(key);
    known.set(key, sentence);
    return sentence;
  };
}
