import type { Engine } from '@/lib/engine/engine';
import type { VisionHost } from '@/lib/engine/vision/host/vision-host';
import type { Collector } from '@/lib/extraction/collector';
import type { RunQueue } from '@/lib/extraction/run-queue';
import type { Runner } from '@/lib/extraction/runner';
import type { Vault } from '@/lib/image/vault';
import type { RequestLedger } from '@/lib/net/request-ledger';
import type { SecretStore } from '@/lib/settings/secrets/secret-store';

/** What the background is built of. */
export interface Parts {
  readonly runner: Runner;
  /** What is being collected. */
  readonly collector: Collector;
  /** Files that wait for their turn. */
  readonly queue: RunQueue;
  readonly vault: Vault;
  /** The reader on this device. */
  readonly engine: Engine;
  /** Where endpoints are asked. */
  readonly vision: VisionHost;
  /** What went out. */
  readonly ledger: RequestLedger;
  /** The keys of engines: read here, and in the settings page where it puts them into a file. */
  readonly secrets: SecretStore;
}

/** The parts of a tab that a run is bound to. */
export interface TabTarget {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}
