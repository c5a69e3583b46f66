import fc from 'fast-check';

/** How many inputs each fuzzer makes: few with every test run, many with `npm run fuzz`. */
const fuzzRuns = Number(process.env['FUZZ_RUNS'] ?? 2000);

/** What the inputs are drawn from: another one each time, named where something fails, and to be given again. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

if (fuzzRuns > 2000) console.log(`seed ${seed}, ${fuzzRuns} inputs a fuzzer`);

/** Holds a property for every input; what fails is made small and named with its seed. `share` of the usual runs. */
export async function holds<T>(
  inputs: fc.Arbitrary<T>,
  property: (input: T) => unknown,
  share = 1,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      await property(input);
    }),
    {
      seed,
      numRuns: Math.max(1, Math.round(fuzzRuns * share)),
      interruptAfterTimeLimit: 20 * 60_000,
      markInterruptAsFailure: true,
    },
  );
}

/** Any value at all, small enough to be made thousands of times. */
export const anyValue = fc.anything({ maxDepth: 2, maxKeys: 3, size: 'xsmall' });

/** A valid file with bytes changed, cut off, doubled or put in between. */
export function mutated(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const change = fc.record({
    at: fc.nat(),
    byte: fc.nat(255),
    kind: fc.constantFrom('set', 'cut', 'insert', 'double'),
  });
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([file, changes]) => {
      let bytes: number[] = [...file];
      for (const { at: anywhere, byte, kind } of changes) {
        const at = anywhere % (bytes.length + 1);
        if (kind === 'set') bytes[Math.min(at, bytes.length - 1)] = byte;
        else if (kind === 'cut') bytes = bytes.slice(0, at);
        else if (kind === 'insert') bytes.splice(at, 0, byte, byte, 0xff);
        else bytes.splice(at, 0, ...bytes.slice(at, at + 64));
      }
      return Uint8Array.from(bytes);
    });
}

/** A valid text with pieces taken out, doubled or replaced by what parsers stumble over. */
export function mutatedText(texts: readonly string[]): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\u0000',
    '\uFEFF',
    '\uD800',
    '__proto__',
    '1e999',
    'null',
    '```',
    '-',
  );
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat(40),
    put: fc.oneof(odd, fc.string({ maxLength: 20 }), fc.constant('')),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) =>
      changes.reduce((now, { at: anywhere, length, put }) => {
        const at = anywhere % (now.length + 1);
        return now.slice(0, at) + put + now.slice(at + length);
      }, text),
    );
}
