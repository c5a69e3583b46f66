import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { askBackground } from './ask-background';
import { BrowserModelCard } from './browser-model-card';
import { Chosen } from './chosen';
import { EngineCard } from './engine-card';
import { EngineForm } from './engine-form';
import { KeyLock } from './key-lock';
import type { SectionProps } from './sections';
import { useKeyState } from './use-key-state';
import { useRemovals } from './use-removals';

/** Stands for an engine that is yet to be added. */
const added = 'new';

/** The engine whose form is open, which the address names too: so it can be linked to, and Back closes it. */
function useOpen(part: string | undefined) {
  const [open, setOpen] = useState(part);
  useEffect(() => setOpen(part), [part]);
  const change = (id: string | undefined) => {
    setOpen(id);
    location.hash = id === undefined ? 'engines' : `engines/${id}`;
  };
  return [open, change] as const;
}

/** What reads pictures: the reader on this device, and what the person adds. */
export function EnginesSection({ settings, part }: SectionProps) {
  const t = useTranslate();
  const [open, setOpen] = useOpen(part);
  const keys = useKeyState();
  const { removals, remove, undo } = useRemovals();
  const { engines, engineId } = settings;
  const isThere = engineId === browserModelId || engines.some(({ id }) => id === engineId);
  const chosen = isThere ? engineId : onDeviceEngineId;
  const choose = (id: string) => void askBackground({ type: 'choose-engine', engineId: id });
  const list = useRef<HTMLDivElement>(null);
  const [returned, setReturned] = useState<string>();
  useEffect(() => {
    if (engines.every(({ id }) => id !== returned)) return;
    setReturned(undefined);
    list.current?.querySelector<HTMLElement>(`[data-id="${returned}"] button[name="remove"]`)?.focus();
  }, [returned, engines]);
  const close = () => {
    setOpen(undefined);
    // Where the form was opened from, once that is drawn again.
    const from = open === added ? 'button[name="add"]' : `[data-id="${open}"] button[name="edit"]`;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(from)?.focus());
  };
  return (
    <div ref={list}>
      <p class="explanation">{t('enginesExplanation')}</p>
      <section class="card engine-card" data-engine={onDeviceEngineId}>
        <h2>{t('onThisDevice')}</h2>
        <p class="explanation">{t('engineOnDeviceWhat')}</p>
        <p class="buttons">
          <Chosen isChosen={chosen === onDeviceEngineId} onChoose={() => choose(onDeviceEngineId)} />
        </p>
      </section>
      <BrowserModelCard isChosen={chosen === browserModelId} onChoose={() => choose(browserModelId)} />
      {engines.map((engine) =>
        open === engine.id ? (
          <EngineForm key={engine.id} engine={engine} keys={keys} onDone={close} />
        ) : (
          <EngineCard
            key={engine.id}
            engine={engine}
            keeping={keys.keepings[engine.id]}
            isChosen={chosen === engine.id}
            onChoose={() => choose(engine.id)}
            onEdit={() => setOpen(engine.id)}
            onRemove={() => {
              remove({ engine, wasChosen: engine.id === chosen });
              list.current?.querySelector<HTMLElement>('button[name="add"]')?.focus();
            }}
          />
        ),
      )}
      <div class="removals" role="status">
        {removals.map((removal) => (
          <p key={removal.engine.id}>
            {t('engineRemoved', removal.engine.name)}{' '}
            <button
              type="button"
              class="small"
              name="undo"
              onClick={() => {
                setReturned(removal.engine.id);
                undo(removal);
              }}
            >
              {t('undo')}
            </button>
          </p>
        ))}
      </div>
      {open === added ? (
        <EngineForm engine={undefined} keys={keys} onDone={close} />
      ) : (
        <p class="add-engine">
          <button type="button" class="primary" name="add" onClick={() => setOpen(added)}>
            {t('addEngine')}
          </button>
        </p>
      )}
      <KeyLock keys={keys} idleLock={settings.lockKeysAfter} />
    </div>
  );
}
