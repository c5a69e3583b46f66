import { FolderOpen, Upload } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';

interface ChooseViewProps {
  onFiles(): void;
  onFolder(): void;
  /** What else is to be said or done here. */
  readonly children?: ComponentChildren;
}

/** Where pictures come from, before any is there. */
export function ChooseView({ onFiles, onFolder, children }: ChooseViewProps) {
  const t = useTranslate();
  return (
    <section class="card drop" aria-labelledby="choose-title">
      <h2 id="choose-title">{t('batchChooseTitle')}</h2>
      <p>{t('batchChooseWhat')}</p>
      <div class="row">
        <button type="button" class="primary" onClick={onFiles}>
          <Icon node={Upload} />
          {t('batchChooseFiles')}
        </button>
        <button type="button" onClick={onFolder}>
          <Icon node={FolderOpen} />
          {t('batchChooseFolder')}
        </button>
      </div>
      {children}
    </section>
  );
}
