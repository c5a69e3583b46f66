import { Check } from 'lucide';
import type { MessageKey } from '../../lib/message-key.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { welcomeSteps, type WelcomeStep } from './welcome-step.ts';

const titles: Record<WelcomeStep, MessageKey> = {
  read: 'welcomeRead',
  clip: 'clipRegion',
  fields: 'welcomeFields',
};

interface StepListProps {
  readonly done: ReadonlySet<WelcomeStep>;
  /** The clip shortcut as the browser has it; empty where none is set. */
  readonly clipShortcut: string;
}

/** Three tries, each ticked when its run has come to a result. */
export function StepList({ done, clipShortcut }: StepListProps) {
  const t = useTranslate();
  const how: Record<WelcomeStep, string> = {
    read: t('welcomeReadHow', t('readAs'), t('taskText')),
    clip: clipShortcut === '' ? t('welcomeClipMenu', t('clipRegion')) : t('welcomeClipKey', clipShortcut),
    fields: t('welcomeFieldsHow', t('readAs'), t('taskReceipt')),
  };
  return (
    <ol class="steps">
      {welcomeSteps.map((step, at) => (
        <li key={step} data-step={step} class={done.has(step) ? 'done' : undefined}>
          <span class="number" aria-hidden="true">
            {done.has(step) ? <Icon node={Check} /> : at + 1}
          </span>
          <div>
            <h2>
              {t(titles[step])}
              {done.has(step) && <span class="visually-hidden"> · {t('welcomeTried')}</span>}
            </h2>
            <p>{how[step]}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
