import { errorSentences } from '@/components/error-sentences';
import type { Pick } from '@/lib/capture/page-messages';
import { openOverlay } from '@/lib/capture/page/overlay/overlay';
import type { ErrorInfo } from '@/lib/errors';
import type { ClipTabView } from '@/lib/messaging/requests';
import { sendRequest } from '@/lib/messaging/send-request';
import { browser } from '@/lib/webext/browser';
import { preparePage } from '@/lib/webext/prepare-page';
import { pageTranslate as translate } from '@/lib/webext/page-translate';

/**
 * The clip tab: the frozen view of a page that scripts may not enter, under the same overlay. It picks
 * regions only, keeps nothing, and is closed by the background when it has answered.
 */
preparePage(document);
document.title = translate('clipRegion');
void run(location.hash.slice(1));

async function run(nonce: string): Promise<void> {
  // Loaded again, it has nothing to show.
  const asked = await sendRequest({ type: 'clip-tab-view', nonce });
  if (!asked.ok) return say(asked.error);
  const pick = await clip(asked.value).catch(() => undefined);
  const answered = await sendRequest({ type: 'clip-tab-answer', nonce, ...(pick && { pick }) });
  if (!answered.ok) say(answered.error);
}

function clip({ frozen, last }: ClipTabView): Promise<Pick | undefined> {
  const options = {
    frozen,
    last,
    hint: translate('overlayViewHint'),
    translate,
    pictureAt: () => undefined,
    picturesInView: () => [],
    isAlive: () => browser.runtime?.id !== undefined,
  };
  return openOverlay(options, async (taken, view) =>
    taken.kind === 'region'
      ? { ...taken, viewport: view.viewport, blob: await view.crop(taken.rect) }
      : undefined,
  );
}

function say({ code }: ErrorInfo): void {
  const problem = document.getElementById('problem');
  const { title, advice } = errorSentences[code];
  if (problem) problem.textContent = `${translate(title)}. ${translate(advice)}`;
}
