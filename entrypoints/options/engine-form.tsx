import { useEffect, useRef, useState } from 'preact/hooks';
import { DiagnosisView } from '@/components/diagnosis-view';
import { errorSentences } from '@/components/error-sentences';
import { DetailsBox } from '@/components/details-box';
import { ExactLine } from '@/components/exact-line';
import { KeyFields } from '@/components/key-fields';
import { ServiceFacts } from '@/components/service-facts';
import { useTranslate } from '@/components/translation';
import { useCountdown } from '@/components/use-countdown';
import type { ErrorInfo } from '@/lib/errors';
import type { VisionModel } from '@/lib/engine/vision/models/vision-model';
import { profiles } from '@/lib/engine/vision/profiles/profiles';
import type { MessageKey } from '@/lib/message-key';
import type { KeyState } from '@/lib/messaging/requests';
import { askBeforeChoices, type EngineSettings } from '@/lib/settings/engine-settings';
import { OtherAddresses } from './other-addresses';
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

const connectHint = import.meta.env.FIREFOX ? 'engineConnectHintFirefox' : 'engineConnectHint';

interface EngineFormProps {
  /** Given where one is changed, not added. */
  readonly engine: EngineSettings | undefined;
  readonly keys: KeyState;
  onDone(): void;
}

/** Sets an engine up: its service and address, the key, the browser's leave, its model, and a test. */
export function EngineForm({ engine, keys, onDone }: EngineFormProps) {
  const t = useTranslate();
  const form = useEngineDraft(engine, keys, onDone);
  const { draft, profile, work } = form;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <form
      class="card engine-form"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {engine ? t('engineEditOf', engine.name) : t('addEngine')}
      </h2>
      <Endpoint {...form} />
      {profile && <ServiceFacts profile={profile} baseUrl={draft.baseUrl} />}
      {profile?.key.need === 'none' ? (
        <p class="row">
          <span>{t('engineKey')}</span>
          <span class="explanation">{t('engineKeyNone')}</span>
        </p>
      ) : (
        <KeyFields typed={form.typed} kept={form.kept} lock={form.lock} onTyped={form.setTyped} />
      )}
      <div class="row connect">
        <button type="button" disabled={work !== undefined || draft.baseUrl === ''} onClick={form.connect}>
          {t('engineAllow')}
        </button>
        <span class="explanation">{t(connectHint, URL.parse(draft.baseUrl)?.host ?? '…')}</span>
      </div>
      <OtherAddresses {...form} />
      <Model {...form} />
      <label class="row">
        <span>{t('engineName')}</span>
        <input
          name="name"
          maxLength={60}
          value={draft.name}
          onInput={({ currentTarget }) => form.change({ name: currentTarget.value })}
        />
      </label>
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
      <label class="check">
        <input
          type="checkbox"
          name="redact-first"
          checked={draft.redactFirst === true}
          onChange={({ currentTarget }) => form.change({ redactFirst: currentTarget.checked })}
        />
        {t('engineRedactFirst')}
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

/** What kind of service it is, and where it is. */
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
          dir="ltr"
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
          dir="ltr"
          list="models"
          maxLength={200}
          spellcheck={false}
          aria-describedby="model-hint"
          value={draft.model}
          onInput={({ currentTarget }) => change({ model: currentTarget.value })}
        />
        <datalist id="models">
          {models.map(({ id, sees, isRemote }) => (
            <option
              key={id}
              value={id}
              label={isRemote ? `${t(sight[sees])}, ${t('modelRemote')}` : t(sight[sees])}
            />
          ))}
        </datalist>
      </label>
      <p class="explanation" id="model-hint">
        {models.length > 0 ? t('modelsFound', models.length, seeing) : t('engineModelHint')}
      </p>
    </>
  );
}

/** What is being done, and what came of it. */
function Findings({ known, work, change }: Pick<Form, 'known' | 'work' | 'change'>) {
  const t = useTranslate();
  return <div role="status">{sentence()}</div>;

  function sentence() {
    if (work === 'testing') return t('engineTesting');
    if (work === 'connecting') return t('engineConnecting');
    if (known.isRefused) return t('engineNotAllowed');
    if (known.diagnosis)
      return <DiagnosisView diagnosis={known.diagnosis} onModel={(model) => change({ model })} />;
    return known.error ? <Failure error={known.error} /> : null;
  }
}

/** What went wrong, the way out, and the server's own words one click away. */
function Failure({ error }: { readonly error: ErrorInfo }) {
  const t = useTranslate();
  const { title, advice } = errorSentences[error.code];
  const [failedAt] = useState(Date.now);
  const wait = useCountdown(error.waitMs === undefined ? undefined : failedAt + error.waitMs);
  const isLine = error.code === 'server-refuses-extension';
  return (
    <div class="diagnosis" data-error={error.code}>
      <p>
        {t(title)}. {t(advice)}
      </p>
      {wait > 0 && <p>{t('waitSeconds', wait)}</p>}
      {error.details !== undefined &&
        (isLine ? (
          <ExactLine line={error.details} />
        ) : (
          <DetailsBox>
            <p class="details" dir="auto">
              {error.details}
            </p>
          </DetailsBox>
        ))}
    </div>
  );
}
