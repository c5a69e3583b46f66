/**
 * A body as text, UTF-8, up to a limit in bytes; what is beyond it is let go of.
 *
 * @throws the body's own.
 */
export async function readText(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
    if (bytes >= limit) {
      await reader.cancel();
      return text;
    }
  }
}
