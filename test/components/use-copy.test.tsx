import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useCopy } from '../../components/use-copy.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Copying({ onFailure }: { readonly onFailure: () => void }) {
  const { copied, copy } = useCopy(onFailure);
  return (
    <button type="button" onClick={() => void copy({ text: 'read' })}>
      {copied ?? 'Copy'}
    </button>
  );
}

it('says so where the browser lets nothing be copied, and never that it was [F65]', async () => {
  const writeText = vi.fn(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const onFailure = vi.fn();
  render(<Copying onFailure={onFailure} />);
  fireEvent.click(screen.getByRole('button'));
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
  expect(writeText).toHaveBeenCalledWith('read');
  expect(screen.getByRole('button').textContent).toBe('Copy');
});

it('says what was copied [F65]', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => undefined } });
  const onFailure = vi.fn();
  render(<Copying onFailure={onFailure} />);
  fireEvent.click(screen.getByRole('button'));
  await vi.waitFor(() => expect(screen.getByRole('button').textContent).toBe('read'));
  expect(onFailure).not.toHaveBeenCalled();
});
