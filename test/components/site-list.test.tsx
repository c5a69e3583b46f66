import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteList } from '../../components/site-list.tsx';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

describe('SiteList', () => {
  it('names each site and takes back the one that is meant', () => {
    const onTakeBack = vi.fn();
    const patterns = ['https://z.example/*', 'http://127.0.0.1/*', 'https://*/*'];
    renderEnglish(<SiteList patterns={patterns} onTakeBack={onTakeBack} />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('.site')?.textContent)).toEqual([
      'http://127.0.0.1',
      'Every https site',
      'https://z.example',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Take back https://z.example' }));
    expect(onTakeBack.mock.calls).toEqual([['https://z.example/*']]);
  });

  it('says that there is none', () => {
    renderEnglish(<SiteList patterns={[]} onTakeBack={() => {}} />);
    expect(screen.getByText(/No site is allowed/u)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
