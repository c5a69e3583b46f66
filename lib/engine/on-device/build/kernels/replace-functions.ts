/** Ids of sections in a WebAssembly module, and kinds of what it imports (its specification, "Binary Format"). */
const [importSection, functionSection, codeSection] = [2, 3, 10];
const [functionKind, tableKind, memoryKind, globalKind] = [0, 1, 2, 3];

/** The magic number and the version that every module begins with, in bytes. */
const headLength = 8;

/** A function to put into a module: the number of its type there, and its body. */
export interface AddedFunction {
  readonly type: number;
  readonly body: Uint8Array;
}

/**
 * Puts other bodies in the place of a module's functions, by their number, imported ones counted, and `added` functions
 * after its last one. What else there is stays as it is, byte for byte. A body that does not come from the module must have
 * its own types and variables, and use nothing of the module but its memory. Throws if there is no such function, or
 * no such module.
 */
export function replaceFunctions(
  module: Uint8Array,
  bodies: ReadonlyMap<number, Uint8Array>,
  added: readonly AddedFunction[] = [],
): Uint8Array {
  const found = functionBodies(module);
  const imported = importedFunctions(module);
  for (const [number, body] of bodies) {
    if (found[number - imported] === undefined) throw new Error(`the module has no function ${number}`);
    found[number - imported] = body;
  }
  const all = [...found, ...added.map(({ body }) => body)];
  const code = [encoded(all.length), ...all.flatMap((body) => [encoded(body.length), body])];
  const types = [...functionTypes(module), ...added.map(({ type }) => type)];
  const functions = [encoded(types.length), ...types.map((type) => encoded(type))];
  return withSection(withSection(module, functionSection, functions), codeSection, code);
}

/** How many functions a module has, imported ones counted: the number of the first that is added to them. */
export function countFunctions(module: Uint8Array): number {
  return importedFunctions(module) + functionTypes(module).length;
}

/** The numbers of the types of a module's own functions, in their order. */
function functionTypes(module: Uint8Array): number[] {
  const reader = new Reader(module, sectionOf(module, functionSection).start);
  return Array.from({ length: reader.number() }, () => reader.number());
}

function withSection(module: Uint8Array, id: number, content: readonly Uint8Array[]): Uint8Array {
  const { head, end } = sectionOf(module, id);
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([
    module.subarray(0, head),
    Uint8Array.of(id),
    encoded(length),
    ...content,
    module.subarray(end),
  ]);
}

/** The bodies of a module's own functions, in their order. Throws if it is none. */
export function functionBodies(module: Uint8Array): Uint8Array[] {
  const reader = new Reader(module, sectionOf(module, codeSection).start);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

/** A function's body with `code` before its own: after its variables, none of which the code may change. */
export function withCodeBefore(body: Uint8Array, code: Uint8Array): Uint8Array {
  const reader = new Reader(body, 0);
  for (let groups = reader.number(); groups > 0; groups -= 1) {
    reader.number();
    reader.byte();
  }
  return Buffer.concat([body.subarray(0, reader.place), code, body.subarray(reader.place)]);
}

/** How many functions a module imports: its own are numbered after them. */
export function importedFunctions(module: Uint8Array): number {
  const section = findSection(module, importSection);
  if (section === undefined) return 0;
  const reader = new Reader(module, section.start);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    // The names of the module and of what is taken from it.
    reader.take(reader.number());
    reader.take(reader.number());
    const kind = reader.byte();
    if (kind === functionKind) functions += 1;
    skipImport(reader, kind);
  }
  return functions;
}

function skipImport(reader: Reader, kind: number): void {
  if (kind === functionKind) return void reader.number();
  if (kind === globalKind) return void reader.take(2);
  if (kind !== tableKind && kind !== memoryKind)
    throw new Error(`the module imports something of kind ${kind}`);
  if (kind === tableKind) reader.byte();
  const hasMost = reader.byte() % 2 === 1;
  reader.number();
  if (hasMost) reader.number();
}

/** A section's first byte, and where its content begins and ends. */
interface Section {
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

function sectionOf(module: Uint8Array, wanted: number): Section {
  const section = findSection(module, wanted);
  if (section === undefined) throw new Error(`the module has no section ${wanted}`);
  return section;
}

function findSection(module: Uint8Array, wanted: number): Section | undefined {
  const reader = new Reader(module, headLength);
  while (reader.place < module.length) {
    const head = reader.place;
    const id = reader.byte();
    const length = reader.number();
    const start = reader.place;
    reader.take(length);
    if (id === wanted) return { head, start, end: reader.place };
  }
  return undefined;
}

/** Reads a module from a place on. Throws where it ends too soon. */
class Reader {
  readonly #bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place: number) {
    this.#bytes = bytes;
    this.place = place;
  }

  byte(): number {
    const byte = this.#bytes[this.place];
    if (byte === undefined) throw new Error('the module ends too soon');
    this.place += 1;
    return byte;
  }

  /** An unsigned number in LEB128. */
  number(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.place, this.place + length);
    if (taken.length < length) throw new Error('the module ends too soon');
    this.place += length;
    return taken;
  }
}

/** A number in LEB128, unsigned. */
export function encoded(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  do {
    const isLast = left < 128;
    bytes.push((left % 128) + (isLast ? 0 : 128));
    left = Math.floor(left / 128);
  } while (left > 0);
  return Uint8Array.from(bytes);
}
