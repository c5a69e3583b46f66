import { onDeviceEngineId } from '../lib/engine/on-device/engine-id.ts';
import type { EngineSettings } from '../lib/settings/engine-settings.ts';
import { useTranslate } from './translation.ts';

/** What the person set up, and what is chosen of it. */
export interface EngineSelectProps {
  readonly engines: readonly EngineSettings[];
  readonly engineId: string;
  onEngine(engineId: string): void;
  onAddEngine(): void;
}

/** Stands for the way to the settings, and is no engine's id. */
const add = '';

/** What pictures are read with from now on. */
export function EngineSelect({ engines, engineId, onEngine, onAddEngine }: EngineSelectProps) {
  const t = useTranslate();
  const chosen = engines.find(({ id }) => id === engineId)?.id ?? onDeviceEngineId;
  return (
    <span class={chosen === onDeviceEngineId ? 'engine' : 'engine sends'}>
      <span class="dot" aria-hidden="true" />
      <select
        id="engine"
        aria-label={t('readWith')}
        value={chosen}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value !== add) return onEngine(value);
          currentTarget.value = chosen;
          onAddEngine();
        }}
      >
        <option value={onDeviceEngineId} selected={chosen === onDeviceEngineId}>
          {t('onThisDevice')}
        </option>
        {engines.map(({ id, name }) => (
          <option key={id} value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
        <option value={add}>{t('addEngineOption')}</option>
      </select>
    </span>
  );
}
