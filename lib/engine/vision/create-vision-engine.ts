import { AppError } from '../../errors.ts';
import type { ImagePayload } from '../../image/payload.ts';
import type { ApiLimits } from '../../net/api-request.ts';
import type { ApiDoor } from '../../net/send-api-request.ts';
import type { CompiledTask } from '../../task/compiled-task.ts';
import { waitFor } from './run/wait-for.ts';
import { canvasDrawer } from './fit/canvas-drawer.ts';
import type { PictureDrawer } from './fit/fit-picture.ts';
import type { EndpointMemory } from './ladder/endpoint-memory.ts';
import { modelRow } from './profiles/model-row.ts';
import type { Profile } from './profiles/profile.ts';
import type { RunGates } from '../run-gates.ts';
import { runVision } from './run/run-vision.ts';
import type { VisionAnswer, VisionProgress } from './vision-answer.ts';

/** An endpoint and a model of it, as the person set them up. */
export interface VisionEngineSettings {
  readonly id: string;
  readonly profile: Profile;
  /** As `endpointAddress` gives it. */
  readonly baseUrl: URL;
  readonly model: string;
  readonly key?: string | undefined;
  /** This extension's own origin, for the line that lets a local server take its requests. */
  readonly ownOrigin?: string | undefined;
  /** US dollars per million tokens, in and out; before what the profile knows. */
  readonly price?: readonly [input: number, output: number] | undefined;
}

/** What an engine needs from outside. Memory and gates are shared by all engines of a context. */
export interface VisionEngineParts extends Omit<ApiDoor, 'origin'> {
  /** The browser's canvas, unless there is none. */
  readonly drawer?: PictureDrawer;
  readonly memory: EndpointMemory;
  readonly gates: RunGates;
  /** Instead of the profile's, in tests. */
  readonly limits?: Partial<ApiLimits>;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** How a run is watched and stopped. */
export interface VisionRunOptions {
  /** Aborting it closes the connection at once and ends the run with the signal's reason. */
  readonly signal: AbortSignal;
  /**
   * The picture is one of many, whose pace is kept elsewhere: it waits for no turn, and what the server did not answer is
   * not asked again here.
   */
  readonly isPaced?: boolean;
  onProgress(progress: VisionProgress): void;
  /** The answer so far, a few times a second: for `parsePartial`, never to be taken for a result. */
  onText(soFar: string): void;
}

/** Reads pictures with a model behind an address. */
export interface VisionEngine {
  readonly id: string;
  /**
   * @throws IncompleteAnswer where something had come; AppError; the signal's reason.
   */
  run(image: ImagePayload, task: CompiledTask, options: VisionRunOptions): Promise<VisionAnswer>;
}

/** The most of one answer that is received, in bytes. */
const receivedBytes = 16 * 1024 * 1024;

/** Makes an engine of an endpoint and a model. Nothing is sent before the first run. */
export function createVisionEngine(settings: VisionEngineSettings, parts: VisionEngineParts): VisionEngine {
  const { id, profile, baseUrl, model, key } = settings;
  const row = modelRow(profile, model);
  const { firstByteMs, reasoningFirstByteMs, idleMs, totalMs } = profile.patience;
  const limits = {
    firstByteMs: row?.reasons ? reasoningFirstByteMs : firstByteMs,
    idleMs,
    totalMs,
    receivedBytes,
    ...parts.limits,
  };
  const { drawer = canvasDrawer, now = Date.now, random = Math.random, wait = waitFor } = parts;
  return {
    id,
    async run(image, task, options) {
      const { signal, onProgress } = options;
      const onWait = () => onProgress({ stage: 'waiting-turn' });
      const enter = () => parts.gates.enter(baseUrl.origin, profile.concurrency, { signal, onWait });
      const leave = options.isPaced ? () => undefined : await enter();
      try {
        const door = { ...parts, origin: baseUrl.origin };
        return await runVision({
          endpoint: { profile, baseUrl, key, door, ownOrigin: settings.ownOrigin },
          model,
          price: settings.price ?? row?.price,
          isFamilyKnown: row?.family !== undefined,
          memory: parts.memory,
          ask: { drawer, limits, now, random, wait },
          image,
          task,
          options,
        });
      } catch (thrown) {
        signal.throwIfAborted();
        throw thrown instanceof AppError ? thrown : new AppError('unexpected', String(thrown));
      } finally {
        leave();
      }
    },
  };
}
