import { Rows3 } from 'lucide';
import type { Collection } from '../lib/extraction/collection.ts';
import { taskOf } from '../lib/extraction/task-of.ts';
import { taskName } from '../lib/task/task-name.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface CollectBarProps {
  readonly collection: Collection | undefined;
  onStart(): void;
  onShow(): void;
}

/** Whether pictures are being collected, and the way to begin or to see what there is. */
export function CollectBar({ collection, onStart, onShow }: CollectBarProps) {
  const t = useTranslate();
  if (!collection) {
    return (
      <button type="button" class="wide" title={t('collectHint')} onClick={onStart}>
        <Icon node={Rows3} />
        {t('collect')}
      </button>
    );
  }
  const count = collection.runs.filter(({ removed }) => removed !== 'all').length;
  return (
    <button type="button" class="wide collecting" onClick={onShow}>
      <Icon node={Rows3} />
      <span>{t('collecting', taskName(taskOf(collection), t))}</span>
      <b class="count">{new Intl.NumberFormat().format(count)}</b>
    </button>
  );
}
