import { onDeviceEngineId } from '../engine/on-device/engine-id.ts';
import type { TaskParameters } from '../task/task-parameters.ts';
import type { EngineSettings } from './engine-settings.ts';
import type { Settings } from './settings.ts';

/**
 * The model behind an address that a task is read with: the one that is named this once, else the task's own where the
 * person has it, else the one that is chosen. Undefined where that is the reader on this device.
 *
 * @param named an engine's id, this once.
 */
export function engineOfTask(
  { engines, engineId }: Pick<Settings, 'engines' | 'engineId'>,
  parameters: Pick<TaskParameters, 'engineId' | 'model'> = {},
  named?: string,
): EngineSettings | undefined {
  const byId = (wanted: string) => engines.find(({ id }) => id === wanted);
  if (named !== undefined) return byId(named);
  const { engineId: own, model } = parameters;
  if (own === onDeviceEngineId) return undefined;
  const engine = own === undefined ? undefined : byId(own);
  if (!engine) return byId(engineId);
  if (model === undefined || model === engine.model) return engine;
  // What a model costs is not what another does.
  const { price: _, ...rest } = engine;
  return { ...rest, model };
}
