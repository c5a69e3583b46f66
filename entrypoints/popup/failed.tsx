import { FailureView } from '@/components/failure-view';
import { ReadWith, type EngineName } from '@/components/read-with';
import { useTranslate } from '@/components/translation';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { openSettings } from '@/lib/webext/open-settings';
import type { Extraction } from '@/lib/extraction/extraction';
import { InSpite } from './in-spite';
import { UnlockOnDemand } from './unlock-on-demand';
import type { useActions } from './use-actions';
import type { useReadingChoices } from './use-reading-choices';

interface FailedProps {
  readonly shown: Extract<Extraction, { status: 'failed' | 'cancelled' }>;
  readonly actions: ReturnType<typeof useActions>;
  readonly choices: ReturnType<typeof useReadingChoices>;
  /** Engines that did not read it. */
  readonly others: readonly EngineName[];
  /** Whether its row was waited for in a table. */
  readonly isCollecting: boolean;
}

/** A run that came to nothing, with what can be done about it. */
export function Failed({ shown, actions, choices, others, isCollecting }: FailedProps) {
  const t = useTranslate();
  const engine = {
    onSettings: actions.onEngineSettings,
    onReadHere: actions.onReadHere,
    unlockForm: (
      <UnlockOnDemand
        isFocused
        onUnlock={actions.onUnlock} // Without the picture there is nothing to go on with but the next one.
        onUnlocked={actions.onTryAgain ?? actions.onDismiss}
      />
    ),
  };
  const isSent = shown.engineId !== onDeviceEngineId;
  const otherModels = others.filter(({ id }) => id !== onDeviceEngineId);
  return (
    <FailureView
      {...actions}
      onNeverRead={() => openSettings('privacy/never-read')}
      error={shown.status === 'failed' ? shown.error : { code: 'cancelled' }}
      failedAt={shown.finishedAt}
      notes={shown.picture?.notes}
      sent={shown.sent}
      soFar={shown.status === 'failed' ? shown.soFar : undefined}
      engine={isSent ? engine : undefined}
    >
      {isCollecting && <p class="hint">{t('collectMissedFailed')}</p>}
      {isSent && actions.onReadWith && <ReadWith others={otherModels} onReadWith={actions.onReadWith} />}
      <InSpite shown={shown} actions={actions} choices={choices} />
    </FailureView>
  );
}
