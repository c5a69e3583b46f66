import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import type { MessageKey } from '@/lib/message-key';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import type { Keeping } from '@/lib/settings/secrets/secret-store';
import { isEndpointAllowed, requestEndpoint } from '@/lib/webext/endpoint-access';
import { watchSites } from '@/lib/webext/site-access';
import { Chosen } from './chosen';

const keepings: Record<Keeping, MessageKey> = {
  session: 'keyKeptSession',
  device: 'keyKeptDevice',
  passphrase: 'keyKeptPassphrase',
};

interface EngineCardProps {
  readonly engine: EngineSettings;
  readonly keeping: Keeping | undefined;
  readonly isChosen: boolean;
  onChoose(): void;
  onEdit(): void;
  onRemove(): void;
}

/** An engine that was added: what it is, whether the browser lets it be asked, and what can be done with it. */
export function EngineCard({ engine, keeping, isChosen, onChoose, onEdit, onRemove }: EngineCardProps) {
  const t = useTranslate();
  const isAllowed = useLeave(engine.baseUrl);
  const address = endpointAddress(engine.baseUrl);
  const host = address instanceof URL ? address.host : engine.baseUrl;
  return (
    <section class="card engine-card" data-engine={engine.name} data-id={engine.id}>
      <h2>
        <bdi>{engine.name}</bdi>
      </h2>
      <p class="explanation">
        <bdi>{engine.model}</bdi> · <bdi>{host}</bdi>
        {keeping && ` · ${t(keepings[keeping])}`}
      </p>
      {!isAllowed && (
        <p class="no-leave">
          {t('engineNotReachable', host)}{' '}
          <button
            type="button"
            class="small"
            // Within the click, before anything is awaited.
            onClick={() => void (address instanceof URL && requestEndpoint(address).catch(() => false))}
          >
            {t('engineAllowAgain')}
          </button>
        </p>
      )}
      <p class="buttons">
        <Chosen isChosen={isChosen} onChoose={onChoose} />
        <button type="button" name="edit" onClick={onEdit}>
          {t('engineEdit')}
        </button>
        <button type="button" name="remove" onClick={onRemove}>
          {t('engineRemove')}
        </button>
      </p>
    </section>
  );
}

/** Whether the browser lets an address be asked, wherever that is changed. */
function useLeave(baseUrl: string): boolean {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    const address = endpointAddress(baseUrl);
    if (!(address instanceof URL)) return undefined;
    return watchSites(() => void isEndpointAllowed(address).then(setAllowed));
  }, [baseUrl]);
  return isAllowed;
}
