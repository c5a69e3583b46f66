/** What another reader made of a picture. */
export interface PeerReading {
  readonly text: string;
  /** From the picture's bytes, or its file, to the text, in ms. */
  readonly ms: number;
}
