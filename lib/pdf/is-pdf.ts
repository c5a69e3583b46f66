/** Where in a file its header may stand, in bytes: readers have always looked this far (ISO 32000-1, annex H, 3.4.1). */
const headerWithin = 1024;

/** Whether a file that is no picture is a PDF, told by its first bytes and never by its name. */
export function isPdf(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, headerWithin)).includes('%PDF-');
}
