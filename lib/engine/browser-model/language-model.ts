import type { JsonSchema } from '../../task/json-schema.ts';

/** What goes to the browser's model in one turn. */
export interface LanguageModelMessage {
  readonly role: 'system' | 'user';
  readonly content:
    | string
    | readonly (
        | { readonly type: 'text'; readonly value: string }
        | { readonly type: 'image'; readonly value: Blob }
      )[];
}

/** What a model has to take and to give; `availability` and `create` want the same. */
export interface LanguageModelNeeds {
  readonly expectedInputs: readonly {
    readonly type: 'text' | 'image';
    readonly languages?: readonly string[];
  }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

/** One conversation with the browser's model. */
export interface LanguageModelSession {
  promptStreaming(
    messages: readonly LanguageModelMessage[],
    options: {
      readonly signal: AbortSignal;
      readonly responseConstraint?: JsonSchema;
      readonly omitResponseConstraintInput?: boolean;
    },
  ): ReadableStream<string>;
  /** Tokens used; `inputUsage` in older browsers. */
  readonly contextUsage?: number;
  readonly inputUsage?: number;
  destroy(): void;
}

/**
 * The part of the browser's Prompt API that is used here.
 *
 * @see https://github.com/webmachinelearning/prompt-api
 */
export interface LanguageModelApi {
  availability(needs: LanguageModelNeeds): Promise<string>;
  create(
    options: LanguageModelNeeds & {
      readonly signal: AbortSignal;
      readonly initialPrompts?: readonly LanguageModelMessage[];
      readonly monitor?: (monitor: EventTarget) => void;
    },
  ): Promise<LanguageModelSession>;
}

/**
 * Words and pictures in, words out. English is named because the API wants a language that it was checked in;
 * every model of it takes English, and reads others all the same.
 */
export const languageModelNeeds: LanguageModelNeeds = {
  expectedInputs: [{ type: 'text', languages: ['en'] }, { type: 'image' }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** The browser's Prompt API; undefined where there is none, as in Firefox. */
export function languageModel(): LanguageModelApi | undefined {
  return (globalThis as { readonly LanguageModel?: LanguageModelApi }).LanguageModel;
}
