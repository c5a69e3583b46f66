/** What to read out of a picture: plain-language instructions, and the shape of the answer. */
export interface Task {
  readonly id: string;
  readonly output: { readonly kind: 'text' };
}
