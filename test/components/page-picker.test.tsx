import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PagePicker } from '../../components/page-picker.tsx';
import { PasswordForm } from '../../components/password-form.tsx';
import { renderEnglish } from './render.tsx';

/** Tells of views as the test wills; happy-dom lays nothing out. */
class FakeObserver {
  static readonly all: FakeObserver[] = [];
  readonly tell: (isIntersecting: boolean) => void;

  constructor(callback: (entries: readonly { isIntersecting: boolean }[]) => void) {
    this.tell = (isIntersecting) => callback([{ isIntersecting }]);
    FakeObserver.all.push(this);
  }

  observe(): void {}
  disconnect(): void {}
}

function show(pageCount: number, most = 20) {
  FakeObserver.all.length = 0;
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  const on = {
    onRead: vi.fn<(pages: readonly number[]) => void>(),
    draw: vi.fn<(page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>>(
      async (_page, canvas) => void (canvas.width = 220),
    ),
  };
  renderEnglish(<PagePicker pageCount={pageCount} most={most} {...on} />);
  return on;
}

const box = (page: number) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Page ${page}` });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const picked = () =>
  [...document.querySelectorAll('input')].flatMap((each, at) => (each.checked ? at + 1 : []));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('PagePicker', () => {
  it('is one stop of the Tab key, with the first page under the fingers', () => {
    show(5);
    expect(document.activeElement).toBe(box(1));
    expect([...document.querySelectorAll('input')].map((each) => each.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  });

  it('moves with the keys, and reads the page under the focus with Enter', () => {
    const { onRead } = show(5);
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowLeft');
    press('Enter');
    expect(onRead).toHaveBeenLastCalledWith([2]);
    press('End');
    press('ArrowRight');
    press('Enter');
    expect(onRead).toHaveBeenLastCalledWith([5]);
    press('Home');
    expect(screen.getByRole('button', { name: 'Read page 1' })).toBeTruthy();
  });

  it('reads what is picked, in the pages’ order', () => {
    const { onRead } = show(5);
    fireEvent.click(box(4));
    fireEvent.click(box(2));
    fireEvent.click(screen.getByRole('button', { name: 'Read 2 pages' }));
    expect(onRead).toHaveBeenLastCalledWith([2, 4]);
  });

  it('picks all, or none, and never more than may be', () => {
    show(5, 3);
    expect(screen.getByText(/Pages: 5. Up to 3/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'First 3' }));
    expect(picked()).toEqual([1, 2, 3]);
    fireEvent.click(box(5));
    expect(picked()).toEqual([1, 2, 3]);
    expect(box(5).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'None' }));
    expect(picked()).toEqual([]);
  });

  it('draws a page only near the view, and lets go of it beyond', () => {
    const { draw } = show(1000);
    expect(draw).not.toHaveBeenCalled();
    const canvas = document.querySelectorAll('canvas')[6];
    FakeObserver.all[6]?.tell(true);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(draw.mock.calls[0]?.[0]).toBe(7);
    expect(canvas?.width).toBe(220);
    FakeObserver.all[6]?.tell(false);
    expect(draw.mock.calls[0]?.[2].aborted).toBe(true);
    expect(canvas?.width).toBe(1);
  });
});

describe('PasswordForm', () => {
  it('asks, and says when it was not the one', () => {
    const onPassword = vi.fn();
    renderEnglish(<PasswordForm wrong={false} onPassword={onPassword} />);
    fireEvent.input(screen.getByLabelText('Password of this PDF'), { target: { value: 'sesame' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(onPassword).toHaveBeenCalledWith('sesame');
    cleanup();
    renderEnglish(<PasswordForm wrong onPassword={onPassword} />);
    expect(screen.getByRole('alert').textContent).toContain('not the password');
  });
});
