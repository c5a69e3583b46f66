import { AppError } from '../../errors.ts';
import { browserModelFailure } from './browser-model-failure.ts';
import { languageModel, languageModelNeeds, type LanguageModelApi } from './language-model.ts';

/**
 * Has the browser download its model: gigabytes, once, for all pages and extensions. To be called from a page, in
 * what the person just clicked: the browser wants that.
 *
 * @param options `onProgress` is told 0 to 1. Aborting `signal` ends the wait; the browser may go on by itself.
 * @throws AppError `browser-model-unavailable`, `engine-failed`; the signal's reason.
 */
export async function downloadBrowserModel(
  options: { readonly signal: AbortSignal; onProgress(ratio: number): void },
  api: LanguageModelApi | undefined = languageModel(),
): Promise<void> {
  if (!api) throw new AppError('browser-model-unavailable');
  const { signal, onProgress } = options;
  const monitor = (target: EventTarget) =>
    target.addEventListener('downloadprogress', (event) => {
      // From 0 to 1; the first browsers that had it told bytes and their total.
      const { loaded, total } = event as ProgressEvent;
      const ratio = loaded > 1 ? loaded / Math.max(loaded, total) : loaded;
      if (!signal.aborted) onProgress(ratio);
    });
  try {
    (await api.create({ ...languageModelNeeds, signal, monitor })).destroy();
  } catch (thrown) {
    signal.throwIfAborted();
    throw browserModelFailure(thrown);
  }
}
