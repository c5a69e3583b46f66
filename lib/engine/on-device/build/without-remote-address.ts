/** The part of a Vite plugin that is used here. */
interface TransformPlugin {
  readonly name: string;
  transform(code: string, id: string): string | undefined;
}

/** Where the decoder's script would look for its WebAssembly if it were not given it. */
const remoteAddress = /`https:\/\/fastly\.jsdelivr\.net\/npm\/zxing-wasm@[^`]*`/u;

/**
 * Takes the address of a server out of the code decoder's script. It is never asked, since the decoder is
 * given its file; without the address it cannot be, and a reader of the package need not wonder.
 * Throws if the library's script has changed so that the address is not found.
 */
export function withoutRemoteAddress(): TransformPlugin {
  return {
    name: 'without-remote-address',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/zxing-wasm/dist/es/share.js')) return undefined;
      const changed = code.replace(remoteAddress, "''");
      if (changed === code) throw new Error(`${id}: the address to take out is not there.`);
      return changed;
    },
  };
}
