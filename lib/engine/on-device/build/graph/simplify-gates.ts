import { createNode, type Graph } from './graph.ts';
import { convolutionOf } from './convolution.ts';
import type { OnnxNode } from './onnx-model.ts';

/**
 * Writes `x + x * gate`, where a gate is one number a channel, as `x * (gate + 1)`, which passes over the picture
 * once. Returns how many there were.
 */
export function simplifyGates(graph: Graph): number {
  let count = 0;
  for (const sum of graph.nodes) {
    const [value = '', gated = ''] = sum.opType === 'Add' ? sum.input : [];
    const product = graph.producer(gated);
    if (product?.opType !== 'Mul' || !graph.isOnlyFor(gated, sum)) continue;
    const [left, gate = ''] = product.input;
    if (left !== value || !isPerChannel(graph, graph.producer(gate))) continue;
    const raised = graph.newName();
    const [output = ''] = sum.output;
    graph.replace(sum, [
      createNode('Add', [gate, graph.addFloats([], Float32Array.of(1))], raised),
      createNode('Mul', [value, raised], output),
    ]);
    count += 1;
  }
  graph.sweep();
  return count;
}

/** Whether a value comes from the mean of each channel, through convolutions and activations only. */
function isPerChannel(graph: Graph, node: OnnxNode | undefined): boolean {
  if (node?.opType === 'GlobalAveragePool') return true;
  if (node?.opType === 'HardSigmoid' || node?.opType === 'Relu' || convolutionOf(graph, node) !== undefined) {
    return isPerChannel(graph, graph.producer(node?.input[0]));
  }
  return false;
}
