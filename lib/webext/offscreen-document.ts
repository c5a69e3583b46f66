const documentUrl = 'offscreen.html';

let creation: Promise<void> | undefined;

/**
 * Makes sure that the offscreen document is there (Chromium only). Two callers at once share one
 * creation, since the browser allows a single document and rejects the second.
 */
export async function ensureOffscreenDocument(): Promise<void> {
  creation ??= create().finally(() => {
    creation = undefined;
  });
  await creation;
}

async function create(): Promise<void> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  await chrome.offscreen.createDocument({
    url: documentUrl,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Reads the text of a picture on this device, in a WebAssembly worker.',
  });
}
