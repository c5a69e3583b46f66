import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineSelect } from '../../components/engine-select.tsx';
import { BrowserModelCard } from '../../entrypoints/options/browser-model-card.tsx';
import { browserModelId } from '../../lib/engine/browser-model/browser-model-id.ts';
import { fakeLanguageModel } from '../fakes/fake-language-model.ts';
import { renderEnglish } from './render.tsx';

configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('BrowserModelCard', () => {
  it('is not there in a browser that knows no such model', async () => {
    const { container } = renderEnglish(<BrowserModelCard isChosen={false} onChoose={() => {}} />);
    await Promise.resolve();
    expect(container.innerHTML).toBe('');
  });

  it('says why there is none', async () => {
    vi.stubGlobal('LanguageModel', fakeLanguageModel({ state: 'unavailable' }).api);
    renderEnglish(<BrowserModelCard isChosen={false} onChoose={() => {}} />);
    expect(await screen.findByText(/does not meet what it asks for/u)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('downloads when it is told to, and not before, and can then be chosen', async () => {
    const { api, sessions } = fakeLanguageModel({ state: 'downloadable' });
    vi.stubGlobal('LanguageModel', api);
    const onChoose = vi.fn();
    renderEnglish(<BrowserModelCard isChosen={false} onChoose={onChoose} />);
    const download = await screen.findByRole('button', { name: 'Download it' });
    expect(sessions.made).toBe(0);
    fireEvent.click(download);
    fireEvent.click(await screen.findByRole('button', { name: 'Use this' }));
    expect(onChoose).toHaveBeenCalledOnce();
    expect(sessions).toMatchObject({ made: 1, destroyed: 1 });
  });

  it('says what went wrong with the download, and offers it again', async () => {
    const { api } = fakeLanguageModel({ state: 'downloadable' });
    const failing = { ...api, create: () => Promise.reject(new DOMException('', 'NetworkError')) };
    vi.stubGlobal('LanguageModel', failing);
    renderEnglish(<BrowserModelCard isChosen={false} onChoose={() => {}} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Download it' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/what the browser says/u);
    await waitFor(() => screen.getByRole('button', { name: 'Download it' }));
  });
});

describe('EngineSelect', () => {
  it.each([
    ['offered where it is there', true, 'on-device', true],
    ['not offered elsewhere', false, 'on-device', false],
    ['said where it is chosen and gone', false, browserModelId, true],
  ])('the browser’s own model is %s', (_, hasBrowserModel, engineId, isOffered) => {
    const props = { engines: [], engineId, hasBrowserModel, onEngine: () => {}, onAddEngine: () => {} };
    renderEnglish(<EngineSelect {...props} />);
    expect(screen.queryByRole('option', { name: "The browser's own model" }) !== null).toBe(isOffered);
    expect(screen.getByLabelText<HTMLSelectElement>('Read with').value).toBe(engineId);
  });
});
