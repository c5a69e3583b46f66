import { browserModelId } from '../lib/engine/browser-model/browser-model-id.ts';
import { onDeviceEngineId } from '../lib/engine/on-device/engine-id.ts';
import type { EngineSettings } from '../lib/settings/engine-settings.ts';
import { useTranslate } from './translation.ts';

/** What the person set up, and what is chosen of it. */
export interface EngineSelectProps {
  readonly engines: readonly EngineSettings[];
  readonly engineId: string;
  /** Whether the browser has a model of its own that sees. */
  readonly hasBrowserModel: boolean;
  onEngine(engineId: string): void;
  onAddEngine(): void;
}

/** Stands for the way to the settings, and is no engine's id. */
const add = '';

/** What pictures are read with from now on. */
export function EngineSelect({
  engines,
  engineId,
  hasBrowserModel,
  onEngine,
  onAddEngine,
}: EngineSelectProps) {
  const t = useTranslate();
  const sending = engines.find(({ id }) => id === engineId);
  // One that is chosen and gone is still said: a run with it fails, and says so.
  const offersBrowserModel = hasBrowserModel || engineId === browserModelId;
  const local = engineId === browserModelId ? browserModelId : onDeviceEngineId;
  const chosen = sending?.id ?? local;
  return (
    <span class={sending ? 'engine sends' : 'engine'}>
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
        {offersBrowserModel && (
          <option value={browserModelId} selected={chosen === browserModelId}>
            {t('browserModel')}
          </option>
        )}
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
