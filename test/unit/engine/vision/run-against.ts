import {
  createVisionEngine,
  type VisionEngineParts,
} from '../../../../lib/engine/vision/create-vision-engine.ts';
import { EndpointMemory } from '../../../../lib/engine/vision/ladder/endpoint-memory.ts';
import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import { RunGates } from '../../../../lib/engine/run-gates.ts';
import type { VisionAnswer, VisionProgress } from '../../../../lib/engine/vision/vision-answer.ts';
import type { ImagePayload } from '../../../../lib/image/payload.ts';
import type { CompiledTask } from '../../../../lib/task/compiled-task.ts';
import { encodeJpeg, encodePng, nodeDrawer } from '../../../fakes/node-drawer.ts';
import { drawCode } from '../../../servers/contract/picture-code.ts';

/** What a test says about a run beyond the ordinary. */
export interface RunChanges {
  readonly model?: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly parts?: Partial<VisionEngineParts>;
  onProgress?(progress: VisionProgress): void;
  onText?(text: string): void;
}

/** What there was to hear of a run, and how it ended. */
export interface RunRecord {
  readonly answer?: VisionAnswer;
  readonly thrown?: unknown;
  readonly stages: readonly VisionProgress[];
  readonly texts: readonly string[];
  readonly waits: readonly number[];
}

/** The key of all tests; no answer, error or log may show any part of it. */
export const testKey = 'sk-test-Zq81mLw03xVt';

/** A picture that says a code, 96 × 48 px unless told otherwise. */
export function codePicture(
  code: string,
  type: 'png' | 'jpeg' = 'png',
  width = 96,
  height = 48,
): ImagePayload {
  const pixels = drawCode(code, width, height);
  const bytes = type === 'png' ? encodePng(pixels) : encodeJpeg(pixels, 0.9);
  return { blob: new Blob([bytes]), width, height };
}

/** Runs a task on a picture against a server; waits between tries are noted and not waited. */
export async function runAgainst(
  target: { readonly profile: Profile; readonly baseUrl: URL },
  image: ImagePayload,
  task: CompiledTask,
  changes: RunChanges = {},
): Promise<RunRecord> {
  const stages: VisionProgress[] = [];
  const texts: string[] = [];
  const waits: number[] = [];
  const engine = createVisionEngine(
    { id: 'test', ...target, model: changes.model ?? 'some-vision', key: changes.key ?? testKey },
    {
      isAllowed: async () => true,
      drawer: nodeDrawer,
      memory: new EndpointMemory(),
      gates: new RunGates(),
      random: () => 0.5,
      wait: async (ms) => void waits.push(ms),
      ...changes.parts,
    },
  );
  const options = {
    signal: changes.signal ?? new AbortController().signal,
    onProgress: (progress: VisionProgress) => {
      stages.push(progress);
      changes.onProgress?.(progress);
    },
    onText: (text: string) => {
      texts.push(text);
      changes.onText?.(text);
    },
  };
  try {
    return { answer: await engine.run(image, task, options), stages, texts, waits };
  } catch (thrown) {
    return { thrown, stages, texts, waits };
  }
}
