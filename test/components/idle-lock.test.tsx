import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { IdleLockSelect } from '../../components/idle-lock-select.tsx';
import { StoredWords } from '../../components/privacy/stored-words.tsx';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

it('offers when keys lock themselves, and tells the choice as it is stored [P15]', () => {
  const onLock = vi.fn();
  renderEnglish(<IdleLockSelect lock={15} onLock={onLock} />);
  const select = screen.getByLabelText<HTMLSelectElement>('Lock without use after');
  expect([...select.options].map(({ text }) => text)).toEqual([
    '5 minutes',
    '15 minutes',
    '60 minutes',
    'Only when the browser closes',
  ]);
  expect(select.selectedOptions[0]?.text).toBe('15 minutes');
  fireEvent.change(select, { target: { value: '60' } });
  fireEvent.change(select, { target: { value: 'browser-closes' } });
  expect(onLock.mock.calls).toEqual([[60], ['browser-closes']]);
});

it('is said in words where it is not as it was at first [P09]', () => {
  renderEnglish(<StoredWords settings={{ ...defaultSettings, lockKeysAfter: 60 }} language="en" />);
  expect(screen.getByText('Unused keys under a passphrase lock themselves: 60 minutes')).toBeTruthy();
  cleanup();
  renderEnglish(<StoredWords settings={defaultSettings} language="en" />);
  expect(screen.queryByText(/lock themselves/u)).toBeNull();
});
