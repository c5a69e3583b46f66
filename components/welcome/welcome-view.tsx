import type { ComponentProps } from 'preact';
import type { MessageKey } from '../../lib/message-key.ts';
import { Logo } from '../logo.tsx';
import { ShortcutList } from '../shortcut-list.tsx';
import { useTranslate } from '../translation.ts';
import { StepList } from './step-list.tsx';
import { welcomeSteps, type WelcomeStep } from './welcome-step.ts';

interface WelcomeViewProps extends ComponentProps<typeof ShortcutList> {
  /** Address of the sample's picture. */
  readonly sample: string;
  readonly done: ReadonlySet<WelcomeStep>;
  /** How this browser pins a button. */
  readonly pinHow: MessageKey;
  /** Undefined where the browser does not tell. */
  readonly isPinned: boolean | undefined;
  /** Address of the settings where an engine is added. */
  readonly engines: string;
}

/** The first page that a person sees: a picture to read at once, then what else there is. */
export function WelcomeView(props: WelcomeViewProps) {
  const t = useTranslate();
  const { sample, done, pinHow, isPinned, engines, shortcuts } = props;
  const isAllDone = welcomeSteps.every((step) => done.has(step));
  return (
    <>
      <header>
        <p class="brand">
          <Logo /> Fieldshot
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <main>
        <section class="try">
          {/* A tab stop, so that its menu can be opened by keyboard too. */}
          <img id="sample" src={sample} width={360} height={430} alt={t('welcomeSample')} tabIndex={0} />
          <div>
            <StepList done={done} clipShortcut={shortcuts['clip-region'] ?? ''} />
            <p class="all-done" role="status">
              {isAllDone && t('welcomeAllDone')}
            </p>
          </div>
        </section>
        <section class="next">
          <div class="card">
            <h2>{t('welcomePin')}</h2>
            <p>{t(isPinned ? 'welcomePinned' : pinHow)}</p>
          </div>
          <div class="card">
            <h2>{t('shortcuts')}</h2>
            <ShortcutList {...props} />
          </div>
          <div class="card">
            <h2>{t('engines')}</h2>
            <p>{t('welcomeEngines')}</p>
            <a class="button" href={engines}>
              {t('addEngine')}
            </a>
          </div>
        </section>
      </main>
    </>
  );
}
