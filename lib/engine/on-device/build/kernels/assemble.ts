import wabt from 'wabt';

/** The WebAssembly module that `text`, in the text format, is. Throws, with the place in it by `name`, if it is none. */
export async function assemble(name: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const parsed = (await wabt()).parseWat(name, text, {
    simd: true,
    sat_float_to_int: true,
    bulk_memory: true,
  });
  try {
    return Uint8Array.from(parsed.toBinary({}).buffer);
  } finally {
    parsed.destroy();
  }
}
