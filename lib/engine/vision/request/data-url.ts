/** Bytes that become text at once: `btoa` takes a string, and a call takes so many arguments. */
const blockBytes = 24 * 1024;

/** Bytes as a `data:` URL in base64, by the browser's own code where it has some: several times as fast. */
export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  const { toBase64 }: { toBase64?: () => string } = bytes;
  if (toBase64) return `data:${mediaType};base64,${toBase64.call(bytes)}`;
  let text = '';
  for (let at = 0; at < bytes.length; at += blockBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + blockBytes)));
  return `data:${mediaType};base64,${text}`;
}
