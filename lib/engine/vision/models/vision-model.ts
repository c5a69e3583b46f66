/** A model that a service offers. */
export interface VisionModel {
  readonly id: string;
  /** Whether it takes pictures, by the service's own mark or by what is known of its name. */
  readonly sees: 'yes' | 'no' | 'unknown';
  /** A local server passes what it gets on to somebody else's computer. */
  readonly isRemote: boolean;
  /** US dollars per million tokens, in and out. */
  readonly price?: readonly [input: number, output: number];
}
