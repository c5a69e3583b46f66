import type { MessageKey } from '../../message-key.ts';
import type { TaskDefinition } from '../task-definition.ts';

/** A task that comes with the extension: what it says is data like anybody's, its name is translated. */
export interface BuiltInTask extends Omit<TaskDefinition, 'name'> {
  readonly name: MessageKey;
  /** The least that it needs: the reader on the device, or an engine that sees. */
  readonly reads: 'device' | 'vision';
}
