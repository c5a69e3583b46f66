import {
  float32Type,
  int64Type,
  type OnnxAttribute,
  type OnnxModel,
  type OnnxNode,
  type OnnxTensor,
} from './onnx-model.ts';

/** A constant of 32-bit floats. */
export interface Floats {
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

/** A setting as it is written down here: a whole number or several are `ints`, see {@link Graph.node}. */
type Setting = { readonly f: number } | { readonly i: number } | { readonly ints: readonly number[] };

/**
 * A model's graph while it is changed: its nodes, and every constant by its name.
 * Constants are never changed in place, since several nodes may share one.
 */
export class Graph {
  readonly #nodes: OnnxNode[];
  readonly #model: OnnxModel;
  readonly #constants: Map<string, OnnxTensor>;
  #added = 0;

  constructor(model: OnnxModel) {
    this.#model = model;
    this.#constants = new Map(model.graph.initializer.map((tensor) => [tensor.name ?? '', tensor]));
    this.#nodes = model.graph.node.filter((node) => {
      const [value] = node.opType === 'Constant' ? node.attribute : [];
      const [name = ''] = node.output;
      if (value?.t !== undefined) this.#constants.set(name, { ...value.t, name });
      return value?.t === undefined;
    });
  }

  /** The nodes as they stand now, in the order they run in. */
  get nodes(): readonly OnnxNode[] {
    return [...this.#nodes];
  }

  /** The model as it is now, without what nothing uses any more. */
  toModel(): OnnxModel {
    this.sweep();
    const used = new Set(this.#nodes.flatMap(({ input }) => input));
    const initializer = [...this.#constants.values()].filter(({ name = '' }) => used.has(name));
    return { ...this.#model, graph: { ...this.#model.graph, node: [...this.#nodes], initializer } };
  }

  /** The node that makes a value; none makes constants and the graph's inputs. */
  producer(value: string | undefined): OnnxNode | undefined {
    return this.#nodes.find(({ output }) => output[0] === value);
  }

  consumers(value: string | undefined): OnnxNode[] {
    return this.#nodes.filter(({ input }) => value !== undefined && input.includes(value));
  }

  /** Whether `reader` is all that depends on a value. */
  isOnlyFor(value: string | undefined, reader: OnnxNode): boolean {
    return !this.isOutput(value) && this.consumers(value).every((node) => node === reader);
  }

  isOutput(value: string | undefined): boolean {
    return this.#model.graph.output.some(({ name }) => name === value);
  }

  /** A constant of floats; undefined if the value is no such constant. Throws if its bytes are elsewhere. */
  floats(value: string | undefined): Floats | undefined {
    const tensor = this.#constants.get(value ?? '');
    if (tensor?.dataType !== float32Type) return undefined;
    const bytes = Uint8Array.from(tensor.rawData ?? []);
    const length = tensor.dims.reduce((product, size) => product * size, 1);
    if (bytes.length !== 4 * length) throw new Error(`The constant ${value} has no raw data of its size.`);
    return { dims: tensor.dims, values: new Float32Array(bytes.buffer) };
  }

  addFloats(dims: readonly number[], values: Float32Array): string {
    return this.#add({ dims: [...dims], dataType: float32Type, rawData: bytesOf(values) });
  }

  addIntegers(values: readonly number[]): string {
    const rawData = bytesOf(BigInt64Array.from(values, BigInt));
    return this.#add({ dims: [values.length], dataType: int64Type, rawData });
  }

  /** A name that no value has yet. */
  newName(): string {
    this.#added += 1;
    return `fieldshot.${this.#added}`;
  }

  /** Puts nodes in the place of one; their last has to make the value that the one made. */
  replace(node: OnnxNode, replacements: readonly OnnxNode[]): void {
    this.#nodes.splice(this.#nodes.indexOf(node), 1, ...replacements);
  }

  /** Takes nodes out whose values nothing reads: they would count as readers themselves. */
  sweep(): void {
    for (let index = this.#nodes.length - 1; index >= 0; index -= 1) {
      const [value] = this.#nodes[index]?.output ?? [];
      if (!this.isOutput(value) && this.consumers(value).length === 0) this.#nodes.splice(index, 1);
    }
  }

  #add(tensor: OnnxTensor): string {
    const name = this.newName();
    this.#constants.set(name, { ...tensor, name });
    return name;
  }
}

/** A node with one output. */
export function createNode(
  opType: string,
  input: readonly string[],
  output: string,
  settings: Readonly<Record<string, Setting>> = {},
): OnnxNode {
  const attribute = Object.entries(settings).map(([name, setting]): OnnxAttribute => {
    if ('f' in setting) return { name, type: 1, f: setting.f };
    return 'i' in setting ? { name, type: 2, i: setting.i } : { name, type: 7, ints: [...setting.ints] };
  });
  return { opType, input: [...input], output: [output], attribute };
}

/** A node's setting of the given name. */
export function settingOf(node: OnnxNode, name: string): OnnxAttribute | undefined {
  return node.attribute.find((attribute) => attribute.name === name);
}

function bytesOf(values: Float32Array | BigInt64Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}
