import type { ComponentChildren } from 'preact';
import { onDeviceEngineId } from '../../lib/engine/on-device/engine-id.ts';
import type { EngineSettings } from '../../lib/settings/engine-settings.ts';
import { readingLanguages } from '../../lib/task/reading-languages.ts';
import type { TaskParameters } from '../../lib/task/task-parameters.ts';
import { useTranslate } from '../translation.ts';

interface ParametersFormProps {
  readonly parameters: TaskParameters;
  readonly engines: readonly EngineSettings[];
  onParameters(parameters: TaskParameters): void;
}

const details = [
  ['auto', 'detailAuto'],
  ['low', 'detailLow'],
  ['high', 'detailHigh'],
] as const;

/** How a task is run. */
export function ParametersForm({ parameters, engines, onParameters }: ParametersFormProps) {
  const t = useTranslate();
  const put = (key: keyof TaskParameters, value: unknown) => {
    const { [key]: _, ...rest } = parameters;
    onParameters((value === undefined ? rest : { ...rest, [key]: value }) as TaskParameters);
  };
  const names = new Intl.DisplayNames(t('languageTag'), { type: 'language' });
  return (
    <div class="parameters">
      <Pair label={t('parameterLanguage')}>
        <select
          name="language"
          onChange={({ currentTarget: { value } }) => put('language', value || undefined)}
        >
          <option value="">{t('languageAuto')}</option>
          {readingLanguages.map((tag) => (
            <option key={tag} value={tag} selected={tag === parameters.language}>
              {names.of(tag)}
            </option>
          ))}
        </select>
      </Pair>
      <p class="explanation">{t('parametersForVision')}</p>
      <EngineChoice parameters={parameters} engines={engines} onParameters={onParameters} />
      <Pair label={t('parameterDetail')}>
        <select name="detail" onChange={({ currentTarget: { value } }) => put('detail', value)}>
          {details.map(([id, name]) => (
            <option key={id} value={id} selected={id === parameters.detail}>
              {t(name)}
            </option>
          ))}
        </select>
      </Pair>
      <Pair label={t('parameterTemperature')}>
        <input
          name="temperature"
          type="number"
          min={0}
          max={2}
          step={0.1}
          value={parameters.temperature ?? ''}
          onInput={({ currentTarget: { value } }) => put('temperature', within(value, 0, 2))}
        />
      </Pair>
      <Pair label={t('parameterOutputLimit')}>
        <input
          name="outputLimit"
          type="number"
          min={1}
          max={1_000_000}
          step={1}
          value={parameters.outputLimit ?? ''}
          onInput={({ currentTarget: { value } }) => put('outputLimit', whole(within(value, 1, 1_000_000)))}
        />
      </Pair>
      {(['askBeforeSending', 'redactFirst'] as const).map((key) => (
        <label key={key} class="check">
          <input
            type="checkbox"
            checked={parameters[key]}
            onChange={({ currentTarget }) => put(key, currentTarget.checked)}
          />
          {t(key)}
        </label>
      ))}
    </div>
  );
}

/** What a task is read with, wherever that is not what is chosen for all of them. */
function EngineChoice({ parameters, engines, onParameters }: ParametersFormProps) {
  const t = useTranslate();
  const { engineId, model, ...rest } = parameters;
  const engine = engines.find(({ id }) => id === engineId);
  const isGone = engineId !== undefined && engineId !== onDeviceEngineId && !engine;
  return (
    <>
      <Pair label={t('parameterEngine')}>
        <select
          name="engine"
          onChange={({ currentTarget: { value } }) =>
            onParameters(value === '' ? rest : { ...rest, engineId: value })
          }
        >
          <option value="">{t('engineAsChosen')}</option>
          <option value={onDeviceEngineId} selected={engineId === onDeviceEngineId}>
            {t('onThisDevice')}
          </option>
          {engines.map(({ id, name }) => (
            <option key={id} value={id} selected={id === engineId}>
              {name}
            </option>
          ))}
          {isGone && (
            <option value={engineId} selected>
              {t('engineGone', engineId)}
            </option>
          )}
        </select>
      </Pair>
      {engine && (
        <Pair label={t('parameterModel')}>
          <input
            name="model"
            maxLength={200}
            spellcheck={false}
            placeholder={engine.model}
            value={model ?? ''}
            onInput={({ currentTarget: { value } }) =>
              onParameters({ ...rest, engineId: engine.id, ...(value !== '' && { model: value }) })
            }
          />
        </Pair>
      )}
    </>
  );
}

function Pair({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <label class="pair">
      <span>{label}</span>
      {children}
    </label>
  );
}

/** A number as typed, moved into its range; undefined where there is none. */
function within(value: string, least: number, most: number): number | undefined {
  return value === '' || Number.isNaN(Number(value))
    ? undefined
    : Math.min(most, Math.max(least, Number(value)));
}

function whole(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}
