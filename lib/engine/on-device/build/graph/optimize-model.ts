import { foldAffines } from './fold-affines.ts';
import { fuseHardSwish } from './fuse-hard-swish.ts';
import { Graph } from './graph.ts';
import type { OnnxModel } from './onnx-model.ts';
import { simplifyGates } from './simplify-gates.ts';
import { spreadConvolutions } from './spread-convolutions.ts';

/** How often each change was made to a model. */
export interface OptimizationCounts {
  readonly affines: number;
  readonly hardSwishes: number;
  readonly gates: number;
  readonly spreads: number;
}

/** Gives a model that computes the same, but for rounding, in less time. */
export function optimizeModel(model: OnnxModel): { model: OnnxModel; counts: OptimizationCounts } {
  const graph = new Graph(model);
  const counts = {
    affines: foldAffines(graph),
    hardSwishes: fuseHardSwish(graph),
    gates: simplifyGates(graph),
    spreads: spreadConvolutions(graph),
  };
  return { model: graph.toModel(), counts };
}
