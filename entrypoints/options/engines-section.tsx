import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { askBackground } from './ask-background';
import { BrowserModelCard } from './browser-model-card';
import { EngineForm } from './engine-form';
import type { SectionProps } from './sections';

/** How long a removal is offered to be taken back, in ms. */
const undoMs = 10_000;

/** What reads pictures: the reader on this device, and what the person adds. */
export function EnginesSection({ settings }: SectionProps) {
  const t = useTranslate();
  const [open, setOpen] = useState<string>();
  const [removed, setRemoved] = useState<{ engine: EngineSettings; wasChosen: boolean }>();
  useEffect(() => {
    const timer = setTimeout(() => setRemoved(undefined), undoMs);
    return () => clearTimeout(timer);
  }, [removed]);
  const { engines, engineId } = settings;
  const isThere = engineId === browserModelId || engines.some(({ id }) => id === engineId);
  const chosen = isThere ? engineId : onDeviceEngineId;
  const choose = (id: string) => void askBackground({ type: 'choose-engine', engineId: id });
  const remove = (engine: EngineSettings) => {
    void askBackground({ type: 'remove-engine', engineId: engine.id });
    setRemoved({ engine, wasChosen: engine.id === chosen });
  };
  const undo = async ({ engine, wasChosen }: { engine: EngineSettings; wasChosen: boolean }) => {
    setRemoved(undefined);
    await askBackground({ type: 'save-engine', engine });
    if (wasChosen) choose(engine.id);
  };
  const close = () => setOpen(undefined);
  return (
    <>
      <p class="explanation">{t('enginesExplanation')}</p>
      <section class="card engine-card" data-engine={onDeviceEngineId}>
        <h2>{t('onThisDevice')}</h2>
        <p class="explanation">{t('engineOnDeviceWhat')}</p>
        <Chosen isChosen={chosen === onDeviceEngineId} onChoose={() => choose(onDeviceEngineId)} />
      </section>
      <BrowserModelCard isChosen={chosen === browserModelId} onChoose={() => choose(browserModelId)} />
      {engines.map((engine) =>
        open === engine.id ? (
          <EngineForm key={engine.id} engine={engine} onDone={close} />
        ) : (
          <section key={engine.id} class="card engine-card" data-engine={engine.name}>
            <h2>{engine.name}</h2>
            <p class="explanation">
              {engine.model} · {URL.parse(engine.baseUrl)?.host}
            </p>
            <p class="buttons">
              <Chosen isChosen={chosen === engine.id} onChoose={() => choose(engine.id)} />
              <button type="button" onClick={() => setOpen(engine.id)}>
                {t('engineEdit')}
              </button>
              <button type="button" onClick={() => remove(engine)}>
                {t('engineRemove')}
              </button>
            </p>
          </section>
        ),
      )}
      <div role="status">
        {removed && (
          <p>
            {t('engineRemoved', removed.engine.name)}{' '}
            <button type="button" onClick={() => void undo(removed)}>
              {t('undo')}
            </button>
          </p>
        )}
      </div>
      {open === 'new' ? (
        <EngineForm engine={undefined} onDone={close} />
      ) : (
        <button type="button" class="primary" onClick={() => setOpen('new')}>
          {t('addEngine')}
        </button>
      )}
    </>
  );
}

function Chosen({ isChosen, onChoose }: { readonly isChosen: boolean; onChoose(): void }) {
  const t = useTranslate();
  return isChosen ? (
    <span class="chosen-engine">✓ {t('engineDefault')}</span>
  ) : (
    <button type="button" onClick={onChoose}>
      {t('useThisEngine')}
    </button>
  );
}
