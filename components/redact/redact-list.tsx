import { X } from 'lucide';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { kindNames } from './kind-names.ts';
import type { useBoxes } from './use-boxes.ts';

interface RedactListProps {
  readonly edit: ReturnType<typeof useBoxes>;
  /** What the reader saw where it suggests a box, by the box. */
  readonly texts: ReadonlyMap<string, string>;
  onPointed(id: string | undefined): void;
  onRemove(id: string): void;
}

/** The boxes in words: what was found can be covered or left, what was drawn removed. */
export function RedactList({ edit, texts, onPointed, onRemove }: RedactListProps) {
  const t = useTranslate();
  const found = edit.boxes.filter(({ kind }) => kind !== 'drawn');
  if (edit.boxes.length === 0) return <p class="hint">{t('redactNone')}</p>;
  return (
    <>
      {found.length > 1 && (
        <p class="redact-all">
          <button
            type="button"
            class="small"
            disabled={found.every(({ isTaken }) => isTaken)}
            onClick={() => edit.takeAll(true)}
          >
            {t('redactTakeAll')}
          </button>
          <button
            type="button"
            class="small"
            disabled={!found.some(({ isTaken }) => isTaken)}
            onClick={() => edit.takeAll(false)}
          >
            {t('redactLeaveAll')}
          </button>
        </p>
      )}
      <ul class="rows redact-list" aria-label={t('redactBoxes')}>
        {edit.boxes.map(({ id, kind, isTaken }, at) => {
          const name = t('redactBox', String(at + 1), t(kindNames[kind]));
          return (
            <li key={id} onPointerEnter={() => onPointed(id)} onPointerLeave={() => onPointed(undefined)}>
              {kind === 'drawn' ? (
                <>
                  <span>{name}</span>
                  <button
                    type="button"
                    class="tiny"
                    aria-label={t('redactRemove', String(at + 1))}
                    onClick={() => onRemove(id)}
                  >
                    <Icon node={X} />
                  </button>
                </>
              ) : (
                <label>
                  <input
                    type="checkbox"
                    checked={isTaken}
                    onChange={({ currentTarget }) => edit.take(id, currentTarget.checked)}
                    onFocus={() => onPointed(id)}
                    onBlur={() => onPointed(undefined)}
                  />
                  <span>
                    {name} <bdi class="redact-text">{texts.get(id)}</bdi>
                  </span>
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
