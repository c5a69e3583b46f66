import { useState } from 'preact/hooks';
import { endpointAddress } from '@/lib/net/endpoint-address';
import { sendRequest } from '@/lib/messaging/send-request';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { requestEndpoint } from '@/lib/webext/endpoint-access';
import { askBackground } from './ask-background';

/** An engine that was removed, as it was. */
export interface Removal {
  readonly engine: EngineSettings;
  readonly wasChosen: boolean;
}

/** As long as the page is open, whichever of its sections is shown. */
let kept: readonly Removal[] = [];

/** What was removed since the page was opened: until it closes, each removal can be taken back. */
export function useRemovals() {
  const [removals, setRemovals] = useState(kept);
  const keep = (changed: readonly Removal[]) => {
    kept = changed;
    setRemovals(changed);
  };
  return {
    removals,
    remove: (removal: Removal) => {
      addEventListener('pagehide', forgetRemoved);
      keep([...removals, removal]);
      void askBackground({ type: 'remove-engine', engineId: removal.engine.id });
    },
    undo: (removal: Removal) => {
      const address = endpointAddress(removal.engine.baseUrl);
      // Within the click, before anything is awaited. A no leaves the engine there, and its card says so.
      const asking = address instanceof URL ? requestEndpoint(address).catch(() => false) : undefined;
      keep(removals.filter((each) => each !== removal));
      void restore(removal, asking);
    },
  };
}

/** Nobody can take them back any more. */
function forgetRemoved(): void {
  void sendRequest({ type: 'forget-removed' });
}

async function restore({ engine, wasChosen }: Removal, asking: Promise<boolean> | undefined): Promise<void> {
  await asking;
  await askBackground({ type: 'save-engine', engine });
  if (wasChosen) await askBackground({ type: 'choose-engine', engineId: engine.id });
}
