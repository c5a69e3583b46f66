/** Bytes that tell every format apart. */
const headLength = 4096;

/** A file's first bytes. Throws the browser's own error where it cannot be opened, as a folder cannot. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, headLength).arrayBuffer());
}
