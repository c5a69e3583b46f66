import { useEffect, useState } from 'preact/hooks';
import type { FramedPicture } from '../../lib/capture/page-pictures.ts';
import { useTranslate } from '../translation.ts';

interface PictureTileProps {
  readonly picture: FramedPicture;
  /** Where it stands among all tiles, in CSS px. */
  readonly left: number;
  readonly top: number;
  readonly isPicked: boolean;
  draw(pictures: readonly FramedPicture[]): Promise<readonly (Blob | null)[]>;
  onToggle(isPicked: boolean): void;
  onSimilar(): void;
}

/** One picture of a page: drawn small while it is in view. */
export function PictureTile({ picture, left, top, isPicked, draw, onToggle, onSimilar }: PictureTileProps) {
  const t = useTranslate();
  const { frameId, picked, name, width, height } = picture;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let isGone = false;
    let made: string | undefined;
    void draw([picture]).then(([small]) => {
      if (isGone || !small) return;
      made = URL.createObjectURL(small);
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [frameId, picked]);
  const size = t('batchTileSize', String(width), String(height));
  return (
    <div class={isPicked ? 'tile picked' : 'tile'} style={{ left: `${left}px`, top: `${top}px` }}>
      <label title={name === '' ? size : name}>
        <span class="small-picture">{url !== undefined && <img src={url} alt="" />}</span>
        <input
          type="checkbox"
          checked={isPicked}
          aria-label={name === '' ? size : `${name}, ${size}`}
          onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
        />
        <span class="size">{size}</span>
      </label>
      <button type="button" class="link similar" onClick={onSimilar}>
        {t('batchPickSimilar')}
      </button>
    </div>
  );
}
