/** Who sent a message: a page of this extension, its script in a web page, or someone else. */
export type SenderClass = 'extension-page' | 'page-script' | 'stranger';

/** The parts of a message's sender that the browser vouches for. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: unknown;
}

/**
 * Classifies a sender by what the browser fills in. `sender.url` is never looked at: for a script in a
 * page it is the page's to choose.
 *
 * @param own this extension's id, and its pages' origin.
 */
export function senderClass(
  sender: Sender,
  own: { readonly id: string; readonly origin: string },
): SenderClass {
  if (sender.id !== own.id) return 'stranger';
  if (sender.origin === own.origin) return 'extension-page';
  return sender.tab === undefined ? 'stranger' : 'page-script';
}
