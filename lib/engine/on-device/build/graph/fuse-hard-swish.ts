import { createNode, settingOf, type Graph } from './graph.ts';
import type { OnnxNode } from './onnx-model.ts';

/**
 * Writes `x * clip(x + 3, 0, 6) / 6`, spelt out in four nodes, as `x * HardSigmoid(x)`: two passes over the
 * picture instead of four. Returns how many there were. Not HardSwish: the runtime makes the same two of it.
 */
export function fuseHardSwish(graph: Graph): number {
  let count = 0;
  for (const division of graph.nodes) {
    const value = hardSwishInput(graph, division);
    if (value === undefined) continue;
    const gate = graph.newName();
    const [output = ''] = division.output;
    graph.replace(division, [
      createNode('HardSigmoid', [value], gate, { alpha: { f: 1 / 6 }, beta: { f: 0.5 } }),
      createNode('Mul', [value, gate], output),
    ]);
    count += 1;
  }
  graph.sweep();
  return count;
}

/** The `x` of `(x * Clip(x + 3)) / 6`. */
function hardSwishInput(graph: Graph, division: OnnxNode): string | undefined {
  if (division.opType !== 'Div' || scalar(graph, division.input[1]) !== 6) return undefined;
  const product = graph.producer(division.input[0]);
  if (product?.opType !== 'Mul' || !graph.isOnlyFor(product.output[0], division)) return undefined;
  const [value, clipped] = product.input;
  const clip = graph.producer(clipped);
  if (clip?.opType !== 'Clip' || !graph.isOnlyFor(clipped, product)) return undefined;
  if (limit(graph, clip, 'min', 1) !== 0 || limit(graph, clip, 'max', 2) !== 6) return undefined;
  const sum = graph.producer(clip.input[0]);
  const isSum = sum?.opType === 'Add' && sum.input[0] === value && scalar(graph, sum.input[1]) === 3;
  return isSum && graph.isOnlyFor(clip.input[0], clip) ? value : undefined;
}

/** A limit of Clip: an input since opset 11, an attribute before. */
function limit(graph: Graph, clip: OnnxNode, name: string, input: number): number | undefined {
  return scalar(graph, clip.input[input]) ?? settingOf(clip, name)?.f;
}

function scalar(graph: Graph, name: string | undefined): number | undefined {
  const values = graph.floats(name)?.values;
  return values?.length === 1 ? values[0] : undefined;
}
