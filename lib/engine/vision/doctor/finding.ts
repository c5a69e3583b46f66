import type { ErrorCode } from '../../../errors.ts';
import type { EndpointRefusal } from '../../../net/endpoint-address.ts';
import type { VisionModel } from '../models/vision-model.ts';
import type { VisionAnswer } from '../vision-answer.ts';

/** A request that failed, by its code, with the server's own words, redacted. */
export interface Failed {
  readonly code: ErrorCode;
  readonly details?: string | undefined;
}

/** What was found out about an endpoint, as far as it was asked. */
export interface Findings {
  /** Why the address cannot be used at all. */
  readonly address?: EndpointRefusal;
  readonly isAllowed?: boolean;
  /** The browser's own leave to reach this computer or its network, where it has such a thing. */
  readonly localNetwork?: 'granted' | 'prompt' | 'denied';
  /** The list of models, or why there is none. */
  readonly models?: readonly VisionModel[] | Failed;
  /** What came of a picture with random digits. */
  readonly test?: { readonly digits: string; readonly result: VisionAnswer | Failed };
  /** The same in a form, where the first was well. */
  readonly form?: VisionAnswer | Failed;
}

/** What is wrong with an endpoint, or that nothing is. */
export interface Diagnosis {
  readonly code:
    | 'fine'
    | 'address-unusable'
    | 'plain-http'
    | 'not-allowed'
    | 'local-network-blocked'
    | 'server-down'
    | 'wrong-path'
    | 'origin-refused'
    | 'key-wrong'
    | 'key-missing'
    | 'no-credit'
    | 'model-missing'
    | 'model-blind'
    | 'picture-dropped'
    | 'context-small'
    | 'schema-unsupported'
    | 'other';
  /** The server's own words, redacted. */
  readonly details?: string;
  /** What to type where: a setting of the server's, exact for this browser. */
  readonly line?: string;
  /** Names of models near the one that is missing, or that see. */
  readonly suggestions?: readonly string[];
  /** The failure behind `other`. */
  readonly because?: ErrorCode;
}
