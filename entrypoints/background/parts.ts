import type { Engine } from '@/lib/engine/engine';
import type { RunQueue } from '@/lib/extraction/run-queue';
import type { Runner } from '@/lib/extraction/runner';
import type { Vault } from '@/lib/image/vault';

/** What the background is built of. */
export interface Parts {
  readonly runner: Runner;
  /** Files that wait for their turn. */
  readonly queue: RunQueue;
  readonly vault: Vault;
  readonly engine: Engine;
}

/** The parts of a tab that a run is bound to. */
export interface TabTarget {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}
