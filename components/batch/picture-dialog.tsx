import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../lib/image/recognized-text.ts';
import { Icon } from '../icon.tsx';
import { PictureView } from '../picture-view.tsx';
import { useTranslate } from '../translation.ts';

/** A row's picture, as far as it is there. */
export interface ShownPicture {
  readonly name: string;
  /** An object URL. */
  readonly url?: string;
  readonly state: 'shown' | 'looking' | 'not-seen' | 'gone';
  /** In image px. */
  readonly boxes: readonly Box[];
}

const sentences = { looking: 'batchFinding', 'not-seen': 'batchNotSeen', gone: 'batchPictureGone' } as const;

/** Shows a row's picture above the table, with the place of a value lit up. */
export function PictureDialog({ shown, onClose }: { readonly shown: ShownPicture; onClose(): void }) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { name, url, state, boxes } = shown;
  return (
    <dialog class="picture-dialog" ref={dialog} aria-label={name} onClose={onClose}>
      <header>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <button
          type="button"
          class="quiet square"
          aria-label={t('batchClose')}
          onClick={() => dialog.current?.close()}
        >
          <Icon node={X} />
        </button>
      </header>
      <p class="state" role="status">
        {state === 'shown' ? '' : t(sentences[state])}
      </p>
      {url !== undefined && <PictureView url={url} facts={undefined} boxes={boxes} />}
    </dialog>
  );
}
