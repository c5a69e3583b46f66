import type {
  LanguageModelApi,
  LanguageModelMessage,
} from '../../lib/engine/browser-model/language-model.ts';

/** How the fake behaves. */
interface FakeLanguageModelOptions {
  readonly state?: string;
  /** The answer, piece by piece; a function is asked at each call and may throw. */
  readonly answer?: (call: FakeCall) => readonly string[];
  /** Old browsers tell usage under another name, and downloads in bytes. */
  readonly isOld?: boolean;
  /** Never ends, until it is stopped. */
  readonly isEndless?: boolean;
}

/** One question as the fake heard it. */
interface FakeCall {
  readonly messages: readonly LanguageModelMessage[];
  readonly constraint: unknown;
}

/** The browser's Prompt API as its explainer has it: states, downloads, pieces, refusals, stops. */
export function fakeLanguageModel(options: FakeLanguageModelOptions = {}) {
  let state = options.state ?? 'available';
  const calls: FakeCall[] = [];
  const sessions = { made: 0, destroyed: 0, system: undefined as unknown };
  const api: LanguageModelApi = {
    availability: async ({ expectedInputs }) => {
      if (!expectedInputs.some(({ type }) => type === 'image')) throw new TypeError('no image asked for');
      return state;
    },
    create: async ({ signal, monitor, initialPrompts }) => {
      signal.throwIfAborted();
      if (state === 'unavailable') throw new DOMException('no model', 'NotAllowedError');
      if (state !== 'available') {
        const target = new EventTarget();
        monitor?.(target);
        for (const part of [0, 0.5, 1]) {
          const numbers = options.isOld ? { loaded: part * 200, total: 200 } : { loaded: part, total: 1 };
          target.dispatchEvent(Object.assign(new Event('downloadprogress'), numbers));
        }
        state = 'available';
      }
      sessions.made++;
      sessions.system = initialPrompts?.[0]?.content;
      return {
        ...(options.isOld ? { inputUsage: 321 } : { contextUsage: 321 }),
        destroy: () => void sessions.destroyed++,
        promptStreaming(messages, { signal: stop, responseConstraint: constraint }) {
          const call = { messages, constraint };
          calls.push(call);
          return new ReadableStream<string>({
            start(controller) {
              stop.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
              try {
                for (const piece of options.answer?.(call) ?? []) controller.enqueue(piece);
                if (!options.isEndless) controller.close();
              } catch (thrown) {
                controller.error(thrown);
              }
            },
          });
        },
      };
    },
  };
  return { api, calls, sessions };
}
