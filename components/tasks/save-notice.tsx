import { Check } from 'lucide';
import type { MessageKey } from '../../lib/message-key.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { SaveState } from './use-task-draft.ts';

const states: Readonly<Record<SaveState, MessageKey>> = {
  saving: 'stateSaving',
  saved: 'stateSaved',
  kept: 'stateKept',
  refused: 'tasksNotStored',
};

interface SaveNoticeProps {
  readonly state: SaveState;
  onRetry(): void;
  onSave(): void;
}

/** Where what was typed stands, and the ways to keep it where it could not be stored. */
export function SaveNotice({ state, onRetry, onSave }: SaveNoticeProps) {
  const t = useTranslate();
  const isFault = state === 'kept' || state === 'refused';
  return (
    <div class={isFault ? 'save-state fault' : 'save-state'}>
      <p role="status" class={state}>
        {t(states[state])}
        {state === 'saved' && <Icon node={Check} />}
      </p>
      {state === 'refused' && (
        <p>
          {t('stateRefusedHelp')}{' '}
          <button type="button" class="link" onClick={onRetry}>
            {t('stateRetry')}
          </button>{' '}
          <button type="button" class="link" onClick={onSave}>
            {t('taskExportShort')}
          </button>
        </p>
      )}
    </div>
  );
}
