import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatchView } from '../../components/batch/batch-view.tsx';
import { PicturePicker } from '../../components/batch/picture-picker.tsx';
import type { Batch, BatchRow } from '../../lib/batch/batch.ts';
import type { JsonObject } from '../../lib/task/json-schema.ts';
import { batchRow } from '../fakes/batch-row.ts';
import { renderEnglish } from './render.tsx';

const batch: Batch = {
  id: 'b',
  taskId: 'receipt',
  engineId: 'e',
  limits: { start: 2, ceiling: 2 },
  addresses: ['https://api.example/v1/'],
  private: false,
  startedAt: 0,
  status: 'paused',
  activeMs: 0,
};
const shape = {
  kind: 'group',
  isClosed: false,
  rules: [{ kind: 'sum', total: 'total', list: 'items', field: 'price' }],
  fields: [
    { kind: 'amount', key: 'total', isRequired: false },
    {
      kind: 'list',
      key: 'items',
      isRequired: false,
      item: {
        kind: 'group',
        isClosed: false,
        rules: [],
        fields: [{ kind: 'number', key: 'price', isRequired: false }],
      },
    },
  ],
} as const;

const row = (at: number, data: JsonObject, timesSent = 1) =>
  batchRow(at, data, { shape, name: `${at + 1}.png`, timesSent });

const nothing = () => undefined;
const editing = {
  at: undefined,
  returnTo: undefined,
  begin: nothing,
  change: nothing,
  leave: nothing,
  undo: nothing,
};

function show(of: Partial<Batch>, rows: readonly BatchRow[], onCopy = vi.fn()) {
  renderEnglish(
    <BatchView
      batch={{ ...batch, ...of }}
      rows={rows}
      editing={editing}
      missing={0}
      copied={false}
      onControl={nothing}
      onRetry={nothing}
      onCopy={onCopy}
      onSave={nothing}
      onShow={nothing}
      onChooseSame={nothing}
      onNew={nothing}
    />,
  );
  return onCopy;
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      disconnect = nothing;
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the table of many pictures', () => {
  it('turns the signs of the rows that are being read, and of no others', () => {
    vi.useFakeTimers();
    try {
      const { name, source, timesSent } = row(1, {});
      show({ status: 'running' }, [
        row(0, { total: 1 }),
        { at: 1, name, source, timesSent, status: 'reading' },
      ]);
      vi.advanceTimersByTime(500);
      const turns = [...document.querySelectorAll<SVGElement>('.state-icon .icon')].map(({ style }) =>
        style.getPropertyValue('--turn'),
      );
      expect(turns).toEqual(['', '0.25turn']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says beside a row by how much its entries miss its total, and that its picture may have gone twice', () => {
    const total = { value: 10, currency: 'EUR' };
    const onCopy = show({}, [
      row(0, { total, items: [{ price: 4 }, { price: 5 }] }),
      row(1, { total, items: [{ price: 4 }, { price: 6 }] }),
      row(2, { total, items: [{ price: 4 }, { price: 6 }] }, 2),
    ]);
    expect(screen.getByText('items add up to 9, 1 less', { exact: false })).toBeTruthy();
    expect(screen.getByText('Times sent, at most: 2')).toBeTruthy();
    expect(document.querySelectorAll('.batch-state.noted').length).toBe(2);
    fireEvent.click(screen.getByText('Copy table'));
    expect(JSON.stringify(onCopy.mock.calls[0])).toContain('1 less');
  });

  it('adds no total line of a picture to what is above it, and says by how much that misses it', () => {
    const items = [
      { name: 'Tea', price: 10 },
      { name: 'Cake', price: 5 },
      { name: 'Total', price: 16 },
    ];
    show({ status: 'finished' }, [row(0, { items }), row(1, { items: [{ name: 'Nuts', price: 4 }] })]);
    expect(screen.getByRole('row', { name: /^Sum/u }).textContent).toContain('19');
    expect(screen.getByText(/add up to 15, 1 less/u)).toBeTruthy();
  });

  it('says that the memory is full, and has what was read saved', () => {
    show({ isMemoryFull: true }, [row(0, { total: { value: 1, currency: 'EUR' } })]);
    expect(screen.getByRole('alert').textContent).toContain('Save the table now');
    expect(screen.getByText('Copy table').closest('button')?.disabled).toBe(false);
  });

  it('says of a private window’s that nothing of it is kept', () => {
    show({ private: true }, []);
    expect(document.querySelector('.footnote')?.textContent).toContain('private window');
  });
});

describe('the pictures of a page', () => {
  const pictures = [1, 2, 3, 4].map((picked) => ({
    picked: picked > 3 ? 1 : picked,
    frameId: picked > 3 ? 7 : 0,
    name: `Picture ${picked}`,
    width: 400,
    height: 300,
    place: picked === 2 ? 'header' : 'gallery',
  }));
  const props = {
    pictures,
    isLoading: false,
    shutFrames: 2,
    draw: async (some: readonly unknown[]) => some.map(() => null),
    onPicked: vi.fn(),
    onLoadMore: vi.fn(),
    onStop: vi.fn(),
    onCancel: vi.fn(),
  };

  it('are picked by their place, frames apart, and frames that nobody may look into are said', () => {
    renderEnglish(<PicturePicker {...props} />);
    expect(screen.getByText('into which Fieldshot cannot look: 2', { exact: false })).toBeTruthy();
    const [similar] = document.querySelectorAll<HTMLElement>('.similar');
    if (similar) fireEvent.click(similar);
    fireEvent.click(document.querySelector('#take') ?? document.body);
    expect(props.onPicked.mock.calls[0]?.[0]).toEqual([pictures[0], pictures[2], pictures[3]]);
  });

  it('can be kept from loading more', () => {
    renderEnglish(<PicturePicker {...props} isLoading />);
    fireEvent.click(screen.getByText('Stop'));
    expect(props.onStop).toHaveBeenCalled();
  });
});
