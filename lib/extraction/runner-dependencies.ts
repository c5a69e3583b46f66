import type { Vault } from '../image/vault.ts';
import type { JournalStorage } from './journal.ts';

/** What the runner needs from outside. `now` gives ms since the epoch. */
export interface RunnerDependencies {
  readonly journal: JournalStorage;
  readonly vault: Vault;
  /** Called when the first run starts; the function it gives is called when the last one ends. */
  keepAlive(): () => void;
  now(): number;
  newId(): string;
}
