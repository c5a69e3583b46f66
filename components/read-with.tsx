import { useState } from 'preact/hooks';
import { useTranslate } from './translation.ts';

/** What a picture may be read with. */
export interface EngineName {
  readonly id: string;
  readonly name: string;
}

interface ReadWithProps {
  /** The others: without the one that read it. */
  readonly others?: readonly EngineName[];
  /** Given where the picture is still held. */
  readonly onReadWith?: ((engineId: string) => void) | undefined;
}

/** The way to read a picture with another engine, this once; where the picture is gone, that is said. */
export function ReadWith({ others = [], onReadWith }: ReadWithProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState('');
  if (others.length === 0) return null;
  if (!onReadWith) return <p class="hint">{t('pictureGoneForEngines')}</p>;
  return (
    <form
      class="again"
      onSubmit={(event) => {
        event.preventDefault();
        if (others.some(({ id }) => id === chosen)) onReadWith(chosen);
      }}
    >
      <span class="again-choice">
        {/* A choice alone reads nothing: with the arrow keys one comes past many. */}
        <select
          id="read-again-with"
          aria-label={t('readAgainWith')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{t('readAgainWith')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" class="small" disabled={chosen === ''}>
          {t('readAgain')}
        </button>
      </span>
    </form>
  );
}
