import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RedactView } from '../../components/redact/redact-view.tsx';
import type { RedactionDoor } from '../../components/redact/redaction-door.ts';
import type { RedactionBox } from '../../lib/image/redaction-box.ts';
import { renderEnglish } from './render.tsx';

const found: RedactionBox = {
  id: 'email 10 10',
  kind: 'email',
  isTaken: true,
  x: 10,
  y: 10,
  width: 100,
  height: 20,
};
const made = { redacted: new Blob(['r']), outgoing: new Blob(['o']), width: 400, height: 200, areas: 2 };

function show(change: Partial<RedactionDoor> = {}) {
  let kept: readonly RedactionBox[] = [];
  const door = {
    suggest: async () => [{ box: found, text: 'anna@example.com' }],
    keep: (boxes: readonly RedactionBox[]) => {
      kept = boxes;
    },
    prepare: vi.fn(async () => made),
    send: vi.fn(),
    ...change,
  };
  const heldUntil = Date.now() + 60_000;
  renderEnglish(
    <RedactView
      question={{ engineId: 'a', host: 'api.example', model: 'm', bytes: 9, heldUntil }}
      url="blob:x"
      picture={{ width: 400, height: 200 }}
      door={door}
      onBack={undefined}
      onSendNothing={() => undefined}
      stop={() => undefined}
    />,
  );
  return { door, boxes: () => kept };
}

describe('blacking out with the keyboard alone', () => {
  afterEach(cleanup);

  it('adds, moves, resizes, removes and takes back a box, and says so', async () => {
    const { boxes } = show({ suggest: () => new Promise(() => undefined) });
    fireEvent.click(screen.getByRole('button', { name: 'Add a box' }));
    const box = await screen.findByRole('button', { name: 'Box 1: drawn by you' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(boxes()[0]).toMatchObject({ x: 134, y: 88, width: 133, height: 25 });
    fireEvent.keyDown(box, { key: 'ArrowLeft' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(boxes()[0]).toMatchObject({ x: 130, y: 92, width: 137, height: 25 }));
    expect(screen.getByText(/^Box 1: 130 from the left, 92 from the top, 137 wide/u)).toBeTruthy();
    fireEvent.keyDown(box, { key: 'Delete' });
    await waitFor(() => expect(boxes()).toEqual([]));
    expect(screen.getByText('Box 1 removed.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(boxes().length).toBe(1));
  });

  it('covers what was found until it is left, and sends only what was shown', async () => {
    const { door, boxes } = show();
    const tick = await screen.findByRole('checkbox', { name: /Box 1: e-mail address anna@example.com/u });
    await waitFor(() => expect(boxes()).toEqual([found]));
    fireEvent.click(tick);
    await waitFor(() => expect(boxes()[0]?.isTaken).toBe(false));
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show what is sent' }));
    const send = await screen.findByRole('button', { name: 'Send' });
    expect(door.prepare).toHaveBeenCalledWith([]);
    expect(screen.getByText('Found and not covered: 1.')).toBeTruthy();
    fireEvent.click(send);
    expect(door.send).toHaveBeenCalledWith(made);
  });

  it('offers nothing to send where the boxes could not be put in, and says where nothing could be looked for', async () => {
    show({ suggest: () => Promise.reject(new Error('no')), prepare: () => Promise.reject(new Error('no')) });
    expect(await screen.findByText(/^The reader on this device could not look/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show what is sent' }));
    expect(await screen.findByText(/so it is not sent/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });
});
