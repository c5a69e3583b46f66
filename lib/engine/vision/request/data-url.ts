/** Bytes that become text at once: `btoa` takes a string, and a call takes so many arguments. */
const blockBytes = 24 * 1024;

/** Bytes as a `data:` URL in base64. */
export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += blockBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + blockBytes)));
  return `data:${mediaType};base64,${text}`;
}
