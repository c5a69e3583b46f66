import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import type { Engine } from '@/lib/engine/engine';
import { joinedEngine } from '@/lib/engine/joined-engine';
import { browser } from '@/lib/webext/browser';
import type { Parts } from './parts';

/** The browser's own model: nothing is sent, so nothing is asked. */
export function browserModel(parts: Parts): Engine {
  return joinedEngine(browserModelId, parts.engine, (image, { id, own }, { signal, onProgress }) =>
    parts.vision.readInBrowser(
      { image, task: { id, ...(own && { own }) }, language: browser.i18n.getUILanguage() },
      { signal, onProgress, isAllowed: async () => false, onEntry: () => undefined },
    ),
  );
}
