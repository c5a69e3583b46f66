import { WelcomeView } from '../../../components/welcome/welcome-view.tsx';
import { welcomeSteps } from '../../../components/welcome/welcome-step.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { receipt } from '../runs.ts';

/** The page that one sees first. */
export const welcomeStates: readonly GalleryState[] = [
  welcome('Welcome', {}),
  welcome('Welcome, no shortcut set, pinned', { shortcuts: {}, isPinned: true }),
  welcome('Welcome, two tries done', { done: new Set(['read', 'clip']) }),
  welcome('Welcome, all done', { done: new Set(welcomeSteps) }),
];

function welcome(name: string, props: Partial<Parameters<typeof WelcomeView>[0]>): GalleryState {
  return {
    name,
    place: 'welcome',
    draw: () => (
      <WelcomeView
        sample={receipt.url}
        done={new Set()}
        shortcuts={{ _execute_action: 'Alt+Shift+F', 'clip-region': 'Alt+Shift+S' }}
        how="shortcutsChromium"
        onChange={nothing}
        pinHow="welcomePinChrome"
        isPinned={undefined}
        engines="#engines/new"
        {...props}
      />
    ),
  };
}
