import type { Engine } from '@/lib/engine/engine';
import type { Runner } from '@/lib/extraction/runner';
import type { Vault } from '@/lib/image/vault';

/** What the background is built of. */
export interface Parts {
  readonly runner: Runner;
  readonly vault: Vault;
  readonly engine: Engine;
}

/** The parts of a tab that a run is bound to. */
export interface TabTarget {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}
