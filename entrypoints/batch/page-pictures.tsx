import { useEffect, useState } from 'preact/hooks';
import { PicturePicker } from '@/components/batch/picture-picker';
import { useTranslate } from '@/components/translation';
import type { ListedPictures } from '@/lib/capture/page-pictures';
import { sendRequest } from '@/lib/messaging/send-request';
import { drawnTogether } from './drawn-together';
import type { GivenPicture } from './given-picture';

interface PagePicturesProps {
  readonly tabId: number;
  onPicked(
    pictures: readonly GivenPicture[],
    sizes: readonly { readonly width: number; readonly height: number }[],
  ): void;
  onDone(): void;
}

/** The pictures of the page that was in front, to pick from. */
export function PagePictures({ tabId, onPicked, onDone }: PagePicturesProps) {
  const t = useTranslate();
  const [pictures, setPictures] = useState<ListedPictures>();
  const [isLoading, setLoading] = useState(true);
  const [draw] = useState(() => drawnTogether(tabId));
  const ask = async (type: 'list-page-pictures' | 'load-page-pictures') => {
    setLoading(true);
    const answer = await sendRequest({ type, tabId });
    if (answer.ok) setPictures(answer.value);
    setLoading(false);
  };
  useEffect(() => void ask('list-page-pictures'), []);
  if (!pictures)
    return (
      <div class="stage">
        <p role="status">{t(isLoading ? 'batchLooking' : 'batchPageGone')}</p>
        <button type="button" onClick={onDone}>
          {t('back')}
        </button>
      </div>
    );
  return (
    <PicturePicker
      pictures={pictures.pictures}
      shutFrames={pictures.shutFrames}
      isLoading={isLoading}
      draw={draw}
      onLoadMore={() => void ask('load-page-pictures')}
      onStop={() => void sendRequest({ type: 'stop-page-pictures', tabId })}
      onCancel={onDone}
      onPicked={(chosen) => {
        onPicked(
          chosen.map(({ frameId, picked, name }, at) => ({
            name: name === '' ? String(at + 1) : name,
            element: { kind: 'element', tabId, frameId, picked },
          })),
          chosen,
        );
        onDone();
      }}
    />
  );
}
