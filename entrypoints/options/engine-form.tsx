import { DiagnosisView } from '@/components/diagnosis-view';
import { errorSentences } from '@/components/error-sentences';
import { KeyFields } from '@/components/key-fields';
import { ServiceFacts } from '@/components/service-facts';
import { useTranslate } from '@/components/translation';
import type { VisionModel } from '@/lib/engine/vision/models/vision-model';
import { profiles } from '@/lib/engine/vision/profiles/profiles';
import type { MessageKey } from '@/lib/message-key';
import { askBeforeChoices, type EngineSettings } from '@/lib/settings/engine-settings';
import { useEngineDraft } from './use-engine-draft';

const sight: Record<VisionModel['sees'], MessageKey> = {
  yes: 'modelSees',
  unknown: 'modelUnknownSight',
  no: 'modelBlind',
};

const asks: Record<EngineSettings['askBefore'], MessageKey> = {
  first: 'askFirst',
  always: 'askAlways',
  never: 'askNever',
};

interface EngineFormProps {
  /** Given where one is changed, not added. */
  readonly engine: EngineSettings | undefined;
  onDone(): void;
}

/** Sets an engine up: its service and address, the key, the browser's leave, its model, and a test. */
export function EngineForm({ engine, onDone }: EngineFormProps) {
  const t = useTranslate();
  const form = useEngineDraft(engine, onDone);
  const { draft, profile, work } = form;
  return (
    <form
      class="card engine-form"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <h2>{t(engine ? 'engineEdit' : 'addEngine')}</h2>
      <Endpoint {...form} />
      {profile && <ServiceFacts profile={profile} baseUrl={draft.baseUrl} />}
      {profile?.key.need === 'none' ? (
        <p class="explanation">{t('engineKeyNone')}</p>
      ) : (
        <KeyFields typed={form.typed} isKept={form.isKeyKept} lock={form.lock} onTyped={form.setTyped} />
      )}
      <p>
        <button type="button" disabled={work !== undefined || draft.baseUrl === ''} onClick={form.connect}>
          {t('engineAllow')}
        </button>{' '}
        <span class="explanation">{t('engineConnectHint', URL.parse(draft.baseUrl)?.host ?? '…')}</span>
      </p>
      <Model {...form} />
      <label class="row">
        <span>{t('engineAskBefore')}</span>
        <select
          name="ask-before"
          value={draft.askBefore}
          onChange={({ currentTarget }) => {
            const askBefore = askBeforeChoices.find((each) => each === currentTarget.value);
            if (askBefore) form.change({ askBefore });
          }}
        >
          {askBeforeChoices.map((each) => (
            <option key={each} value={each}>
              {t(asks[each])}
            </option>
          ))}
        </select>
      </label>
      <Findings {...form} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={work !== undefined || draft.model === ''}>
          {t('engineSave')}
        </button>
        <button type="button" disabled={work !== undefined || draft.model === ''} onClick={form.test}>
          {t('engineTest')}
        </button>
        <button type="button" onClick={onDone}>
          {t('engineCancel')}
        </button>
      </p>
    </form>
  );
}

type Form = ReturnType<typeof useEngineDraft>;

/** What kind of service it is, where it is, and what the person calls it. */
function Endpoint({ draft, change, chooseProfile }: Pick<Form, 'draft' | 'change' | 'chooseProfile'>) {
  const t = useTranslate();
  return (
    <>
      <label class="row">
        <span>{t('engineService')}</span>
        <select
          name="profile"
          value={draft.profileId}
          onChange={({ currentTarget }) => chooseProfile(currentTarget.value)}
        >
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === 'any' ? t('engineServiceAny') : name}
            </option>
          ))}
        </select>
      </label>
      <label class="row">
        <span>{t('engineAddress')}</span>
        <input
          type="url"
          name="address"
          required
          spellcheck={false}
          aria-describedby="address-hint"
          value={draft.baseUrl}
          onInput={({ currentTarget }) => change({ baseUrl: currentTarget.value })}
        />
      </label>
      <p class="explanation" id="address-hint">
        {t('engineAddressHint')}
      </p>
      <label class="row">
        <span>{t('engineName')}</span>
        <input
          name="name"
          maxLength={60}
          value={draft.name}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
    </>
  );
}

/** The model: typed, with what the service offers to choose from. */
function Model({ draft, change, known }: Pick<Form, 'draft' | 'change' | 'known'>) {
  const t = useTranslate();
  const models = known.models ?? [];
  const seeing = models.filter(({ sees }) => sees === 'yes').length;
  return (
    <>
      <label class="row">
        <span>{t('engineModel')}</span>
        <input
          name="model"
          list="models"
          maxLength={200}
          spellcheck={false}
          aria-describedby="model-hint"
          value={draft.model}
          onInput={({ currentTarget }) => change({ model: currentTarget.value })}
        />
      </label>
      <datalist id="models">
        {models.map(({ id, sees, isRemote }) => (
          <option
            key={id}
            value={id}
            label={isRemote ? `${t(sight[sees])}, ${t('modelRemote')}` : t(sight[sees])}
          />
        ))}
      </datalist>
      <p class="explanation" id="model-hint">
        {models.length > 0 ? t('modelsFound', String(models.length), String(seeing)) : t('engineModelHint')}
      </p>
    </>
  );
}

/** What is being done, and what came of it. */
function Findings({ known, work }: Pick<Form, 'known' | 'work'>) {
  const t = useTranslate();
  return <div role="status">{sentence()}</div>;

  function sentence() {
    if (work === 'testing') return t('engineTesting');
    if (work === 'connecting') return t('engineConnecting');
    if (known.isRefused) return t('engineNotAllowed');
    if (known.diagnosis) return <DiagnosisView diagnosis={known.diagnosis} />;
    if (!known.error) return null;
    const { title, advice } = errorSentences[known.error.code];
    return `${t(title)}. ${t(advice)}`;
  }
}
