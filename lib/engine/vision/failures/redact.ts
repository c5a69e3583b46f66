/** Longest that is kept of a server's words, in characters. */
const longest = 240;

/** A run of a key that is long enough to be a part of it and not a word. */
const keyRun = 6;

/**
 * A server's words as a person may read and pass them on: without tags, control characters, picture data,
 * addresses' secrets, and anything that is a part of the key (servers quote keys back, in parts).
 */
export function redact(text: string, key: string | undefined): string {
  const plain = text
    .slice(0, 4000)
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/giu, ' ')
    .replaceAll(/<[^>]{0,500}>/gu, ' ')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/data:[\w/+.-]+;base64,[\w+/=]*/gu, '[picture]')
    .replaceAll(/[\w+/=-]{64,}/gu, '[…]')
    .replaceAll(/\b(?:sk|key|gsk|xai|pk|api)[-_][\w*.-]{6,}/giu, '[key]');
  return withoutKey(plain, key).replaceAll(/\s+/gu, ' ').trim().slice(0, longest);
}

function withoutKey(text: string, key: string | undefined): string {
  if (key === undefined || key.length < keyRun) return text;
  let plain = text.replaceAll(key, '[key]');
  for (let at = 0; at + keyRun <= key.length; at++)
    plain = plain.replaceAll(key.slice(at, at + keyRun), '[key]');
  return plain;
}
