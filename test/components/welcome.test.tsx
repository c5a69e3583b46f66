import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import type { WelcomeStep } from '../../components/welcome/welcome-step.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const props = {
  sample: '/welcome/receipt.png',
  shortcuts: { _execute_action: 'Alt+Shift+F', 'clip-region': 'Alt+Shift+S' },
  how: 'shortcutsChromium',
  pinHow: 'welcomePinChrome',
  isPinned: undefined,
  engines: '#engines/new',
  onChange: () => {},
} as const;
const done = (...steps: readonly WelcomeStep[]) => new Set(steps);

describe('WelcomeView', () => {
  it('names the shortcut as the browser has it, and the menu where it has none', () => {
    renderEnglish(<WelcomeView {...props} done={done()} />);
    expect(screen.getByText(/^Press Alt\+Shift\+S and drag/u)).toBeTruthy();
    expect(screen.getByText('no shortcut set')).toBeTruthy();
    cleanup();
    renderEnglish(<WelcomeView {...props} shortcuts={{}} done={done()} />);
    expect(screen.getByText(/^Right-click the page beside the receipt/u)).toBeTruthy();
  });

  it('ticks each try by itself, also for who hears it, and says when all is done', () => {
    renderEnglish(<WelcomeView {...props} done={done('clip')} />);
    expect(screen.getByRole('heading', { name: /^Clip a region · done$/u })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Read its text' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    cleanup();
    renderEnglish(<WelcomeView {...props} done={done('read', 'clip', 'fields')} />);
    expect(screen.getByRole('status').textContent).toMatch(/^That is all/u);
  });

  it('asks for no pin where there is one', () => {
    renderEnglish(<WelcomeView {...props} isPinned done={done()} />);
    expect(screen.queryByText(/puzzle piece/u)).toBeNull();
  });
});
