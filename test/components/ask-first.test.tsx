import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskFirst } from '../../components/ask-first.tsx';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });

describe('AskFirst', () => {
  it('does nothing before it was asked what goes, and puts the keys on the harmless answer', () => {
    const onDo = vi.fn();
    renderEnglish(<AskFirst title="Erase" question="All of it goes." onDo={onDo} />);
    fireEvent.click(button('Erase'));
    expect(onDo).not.toHaveBeenCalled();
    expect(screen.getByRole('alertdialog', { name: 'Erase', description: 'All of it goes.' })).toBeTruthy();
    expect(document.activeElement).toBe(button('Cancel'));
    fireEvent.click(button('Remove for good'));
    expect(onDo).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(button('Erase'));
  });

  it.each(['Escape', 'Cancel'])('leaves everything as it is: %s', (way) => {
    const onDo = vi.fn();
    renderEnglish(<AskFirst title="Erase" question="All of it goes." onDo={onDo} />);
    fireEvent.click(button('Erase'));
    if (way === 'Cancel') fireEvent.click(button('Cancel'));
    else fireEvent.keyDown(button('Cancel'), { key: way });
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(button('Erase'));
    expect(onDo).not.toHaveBeenCalled();
  });
});
