import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteList } from '../../components/site-list.tsx';
import { Translation } from '../../components/translation.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(cleanup);

describe('SiteList', () => {
  it('names each site and takes back the one that is meant', () => {
    const onTakeBack = vi.fn();
    const patterns = ['https://z.example/*', 'http://127.0.0.1/*', 'https://*/*'];
    renderEnglish(<SiteList patterns={patterns} onTakeBack={onTakeBack} onAllow={() => {}} />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('.site')?.textContent)).toEqual([
      'http://127.0.0.1',
      'Every https site',
      'https://z.example',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Take back https://z.example' }));
    expect(onTakeBack.mock.calls).toEqual([['https://z.example/*']]);
  });

  it('brings one back that was taken back, with the keys going along', () => {
    const [onTakeBack, onAllow] = [vi.fn(), vi.fn()];
    const list = (patterns: string[]) => (
      <Translation.Provider value={english}>
        <SiteList patterns={patterns} onTakeBack={onTakeBack} onAllow={onAllow} />
      </Translation.Provider>
    );
    const { rerender } = render(list(['https://a.example/*', 'https://b.example/*']));
    const takeBack = screen.getByRole('button', { name: 'Take back https://a.example' });
    takeBack.focus();
    fireEvent.click(takeBack);
    rerender(list(['https://b.example/*']));
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    expect(screen.getByRole('status').textContent).toContain('https://a.example may not be asked');
    fireEvent.click(undo);
    expect(onAllow.mock.calls).toEqual([['https://a.example/*']]);
    rerender(list(['https://a.example/*', 'https://b.example/*']));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Take back https://a.example');
  });

  it('says that there is none', () => {
    renderEnglish(<SiteList patterns={[]} onTakeBack={() => {}} onAllow={() => {}} />);
    expect(screen.getByText(/No site is allowed/u)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
