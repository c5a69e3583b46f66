import type { ComponentChildren } from 'preact';
import { Header } from '../../components/header.tsx';
import type { EngineSettings } from '../../lib/settings/engine-settings.ts';
import { nothing } from './gallery-state.ts';

/** Engines as a person may have set them up; the second one's name is as long as a name may be. */
export const engines: readonly EngineSettings[] = [
  {
    id: 'one',
    profileId: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1/',
    model: 'gpt-mini',
    askBefore: 'first',
  },
  {
    id: 'two',
    profileId: 'ollama',
    name: 'Ollama auf dem Rechner im Arbeitszimmer unter dem Dach rechts',
    baseUrl: 'http://localhost:11434/v1/',
    model: 'qwen-vl:7b',
    askBefore: 'never',
  },
];

interface ScreenProps {
  readonly title: string;
  readonly status: string;
  /** Whether there is something to go back from. */
  readonly isDeep?: boolean;
  readonly engineId?: string;
  readonly children: ComponentChildren;
}

/** The popup around a view, as its page puts it. */
export function Screen({ title, status, isDeep = false, engineId = 'on-device', children }: ScreenProps) {
  return (
    <main data-status={status}>
      <Header
        title={title}
        onBack={isDeep ? nothing : undefined}
        engine={{ engines, engineId, hasBrowserModel: true, onEngine: nothing, onAddEngine: nothing }}
        onSettings={nothing}
      />
      {children}
    </main>
  );
}
