import { defineBackground } from 'wxt/utils/define-background';
import type { Collection } from '@/lib/extraction/collection';
import { Collector } from '@/lib/extraction/collector';
import type { Extraction } from '@/lib/extraction/extraction';
import { RunQueue } from '@/lib/extraction/run-queue';
import { Runner } from '@/lib/extraction/runner';
import { Vault } from '@/lib/image/vault';
import { RequestLedger } from '@/lib/net/request-ledger';
import { idleLockMs } from '@/lib/settings/secrets/idle-lock';
import { parseSecretSession } from '@/lib/settings/secrets/secret-session';
import { SecretStore } from '@/lib/settings/secrets/secret-store';
import { readSettings } from '@/lib/settings/settings-store';
import { keepAlive } from '@/lib/webext/keep-alive';
import { secretRecords } from '@/lib/webext/secret-records';
import { sessionRecord } from '@/lib/webext/session-storage';
import type { BatchRunner } from '@/lib/batch/batch-runner';
import { EndpointPools } from '@/lib/batch/endpoint-pools';
import { showRunOnBadge } from './badge';
import { showBatchOnBadge } from './batch-badge';
import { BatchFiles } from './batch-files';
import { batchOf } from './batch-of';
import { serveBatch } from './batch-stream';
import { clipRegionOrSay } from './clip-region';
import { handleCommands } from './commands';
import { handleContextMenu } from './context-menu';
import { forgetRemovedAtStart } from './forget-removed';
import { onDeviceEngine } from './on-device-engine';
import { openWelcomeOnInstall } from './open-welcome';
import { ledgerStorage } from './ledger-storage';
import { handlePageScripts } from './page-scripts';
import { handleRequests } from './requests';
import { serveExtractions } from './extraction-stream';
import type { Parts, TabTarget } from './parts';
import { forgetPrivateTabs } from './private-tabs';
import { handleSites } from './read-original';
import { repeatRegion } from './repeat-region';
import { stopWithdrawnEngines } from './stop-withdrawn-engines';
import { yieldToSingleRuns } from './yield-to-single-runs';
import { visionHost } from './vision-host';

/**
 * The composition root: builds the parts and registers every listener before the first await, as both
 * browsers demand of a background that they may start for any event.
 */
export default defineBackground({
  type: 'module',
  main() {
    const vault: Vault = new Vault((id) => runner.pictureDropped(id));
    const runner: Runner = new Runner({
      vault,
      journal: sessionRecord('extractions', (stored) =>
        Array.isArray(stored) ? (stored as Extraction[]) : [],
      ),
      keepAlive,
      now: Date.now,
      newId: () => crypto.randomUUID(),
    });
    const engine = onDeviceEngine();
    const secrets = new SecretStore({
      records: secretRecords(),
      session: sessionRecord('secrets', parseSecretSession),
      now: Date.now,
      idleLockMs: async () => idleLockMs((await readSettings()).lockKeysAfter),
    });
    const queue = new RunQueue();
    // The first to hear: by the time that popups do, the next file is under way.
    runner.subscribe((extractions) => queue.update(extractions));
    const collector = new Collector({
      storage: sessionRecord('collection', (stored) => (stored ?? undefined) as Collection | undefined),
      now: Date.now,
    });
    runner.subscribe((extractions) => void collector.take(extractions));
    const ledger = new RequestLedger(ledgerStorage());
    runner.subscribe((extractions) => {
      for (const { id, pictureDroppedAt } of extractions)
        if (pictureDroppedAt !== undefined) ledger.pictureDropped(id, pictureDroppedAt);
    });
    const pools = new EndpointPools(Date.now);
    const files = new BatchFiles(() => batch.advance());
    const batch: BatchRunner = batchOf(() => parts);
    const parts: Parts = {
      runner,
      collector,
      queue,
      vault,
      engine,
      vision: visionHost(),
      ledger,
      secrets,
      pools,
      files,
      batch,
    };
    listen(parts);
  },
});

/** Listens to whatever the person, the pages and the browser say. */
function listen(parts: Parts): void {
  const clip = (tab: TabTarget) => clipRegionOrSay(parts, tab);

  openWelcomeOnInstall();
  handleContextMenu(parts, clip);
  handleCommands(clip, (tab) => repeatRegion(parts, tab));
  handleRequests(parts);
  handlePageScripts(parts);
  handleSites(parts);
  stopWithdrawnEngines(parts);
  forgetRemovedAtStart(parts);
  serveExtractions(parts);
  serveBatch(parts);
  yieldToSingleRuns(parts);
  showBatchOnBadge(parts);
  showRunOnBadge(parts.runner);
  forgetPrivateTabs(parts);
  // What nobody has used for a while is locked at the next wake, not only when it is next asked for.
  void parts.secrets.unlockedUntil();
}
