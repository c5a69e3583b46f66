import type { ComponentChildren } from 'preact';
import { readingLanguages } from '../../lib/task/reading-languages.ts';
import type { TaskParameters } from '../../lib/task/task-parameters.ts';
import { useTranslate } from '../translation.ts';

interface ParametersFormProps {
  readonly parameters: TaskParameters;
  onParameters(parameters: TaskParameters): void;
}

const details = [
  ['auto', 'detailAuto'],
  ['low', 'detailLow'],
  ['high', 'detailHigh'],
] as const;

/** How a task is run. */
export function ParametersForm({ parameters, onParameters }: ParametersFormProps) {
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
