import type { ImageSource } from '@/lib/capture/capture';
import type { Pick } from '@/lib/capture/page-messages';
import { showPopup } from '@/lib/webext/show-popup';
import { rememberRegion } from './last-region';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

/** Starts the run of what was taken in an overlay, and shows it. */
export async function startPick(parts: Parts, tab: TabTarget, pick: Pick): Promise<void> {
  if (pick.kind === 'region')
    await rememberRegion({ tabId: tab.id, rect: pick.rect, viewport: pick.viewport });
  startRun(parts, tab, sourceOf(pick));
  showPopup(tab);
}

function sourceOf(pick: Pick): ImageSource {
  return pick.kind === 'larger-element'
    ? { kind: 'element', hint: { picked: pick.picked } }
    : { kind: 'picked', pick };
}
