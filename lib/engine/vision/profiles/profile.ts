import type { ImageFamily } from '../fit/image-family.ts';
import type { DialectName } from '../schema/dialect.ts';
import type { ServiceCard } from './service-card.ts';

/** A picture format that may go over the wire. WebP may not: several servers drop it and make the answer up. */
export type WireMediaType = 'image/png' | 'image/jpeg';

/** What some models of a service are; the first row whose pattern fits a model's id holds. */
export interface ModelRow {
  /** A regular expression over the id, without regard to letter case. */
  readonly pattern: string;
  readonly sees: boolean;
  readonly family?: ImageFamily;
  /** It thinks before it answers: no temperature, more patience. */
  readonly reasons?: boolean;
  /** US dollars per million tokens, in and out, where known. */
  readonly price?: readonly [input: number, output: number];
}

/** How a list of models tells which of them see. */
type VisionMark = 'none' | 'capabilities' | 'input-modalities' | 'capability-list' | 'lm-studio';

/** What may stand in a request's body beside model, messages and `stream`. */
export interface BodyFields {
  /** The name of the longest answer's field, where the service takes one. */
  readonly tokenCap?: 'max_completion_tokens' | 'max_tokens' | 'max_output_tokens';
  /** `stream_options.include_usage`. */
  readonly streamOptions: boolean;
  readonly temperature: boolean;
  /** Values of a picture's `detail` that are understood; none where the field is not. */
  readonly detail: readonly ('low' | 'high' | 'original' | 'auto')[];
  /** `store: false` is sent. */
  readonly store: boolean;
  /** OpenRouter's `provider` block: no data collection, zero retention, every field honoured. */
  readonly routing: boolean;
}

/** What the service takes as pictures; sides in px, sizes in bytes. */
export interface PictureLimits {
  readonly mediaTypes: readonly WireMediaType[];
  readonly side: number;
  readonly pixels: number;
  /** Of one picture, before base64. */
  readonly imageBytes: number;
  /** Of the whole request's body. */
  readonly requestBytes: number;
}

/** How a form can be asked for. */
export interface Structured {
  /** Where the schema goes. */
  readonly field: 'response_format' | 'text.format' | 'json_object.schema' | 'none';
  /** `always` where a schema is only heard with `strict: true`. */
  readonly strict: 'yes' | 'always' | 'no';
  /** `{ type: 'json_object' }` without a schema. */
  readonly jsonMode: boolean;
  /** Whether an answer to a schema may be streamed. */
  readonly streams: boolean;
  readonly dialect: DialectName;
}

/** How long this service is waited for, in ms. */
export interface Patience {
  readonly firstByteMs: number;
  /** Of models that think first. */
  readonly reasoningFirstByteMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
}

/** Everything in which one service differs from another, as data. */
export interface Profile {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly place: 'hosted' | 'local';
  /** Ends in a slash; undefined where it is the person's own. */
  readonly baseUrl?: string;
  readonly endpoint: 'chat-completions' | 'responses';
  readonly key: {
    readonly header: 'authorization' | 'api-key';
    readonly need: 'required' | 'optional' | 'none';
    /** Sent where there is no key: LocalAI takes no request of a browser without one. */
    readonly placeholder?: string;
  };
  readonly fields: BodyFields;
  readonly pictures: PictureLimits;
  readonly structured: Structured;
  /** What lets the server take an extension's requests; `{origin}` stands for the extension's own. */
  readonly originCure?: string;
  /** A stream may end without a finish reason and still be whole, if it ends with `[DONE]`. */
  readonly mayOmitFinish: boolean;
  readonly models: {
    /** Behind the base address; one that starts with a slash, behind the origin. */
    readonly path: string;
    readonly mark: VisionMark;
    /** The list proves the key: it is refused with a wrong one. */
    readonly provesKey: boolean;
    readonly rows: readonly ModelRow[];
  };
  readonly patience: Patience;
  /** Requests at a time, of pictures that are asked for one by one. */
  readonly concurrency: number;
  /** Requests at a time where many pictures are read: what is begun with, and the most. */
  readonly many: { readonly start: number; readonly ceiling: number };
  readonly card: ServiceCard;
}
