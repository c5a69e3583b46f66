import type { EngineName } from '@/components/read-with';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { translate } from '@/lib/webext/translate';

/** What else a picture could be read with; none where the reader on this device is all there is. */
export function otherEngines(engines: readonly EngineSettings[], engineId: string): readonly EngineName[] {
  if (engines.length === 0) return [];
  const all = [{ id: onDeviceEngineId, name: translate('onThisDevice') }, ...engines];
  return all.filter(({ id }) => id !== engineId);
}
