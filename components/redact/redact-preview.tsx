import { useEffect, useState } from 'preact/hooks';
import type { RedactedPicture } from '../../lib/image/redacted-picture.ts';
import { kilobytes } from '../kilobytes.ts';
import { useTranslate } from '../translation.ts';

interface RedactPreviewProps {
  readonly picture: RedactedPicture;
  /** How many places were found and left as they are. */
  readonly left: number;
}

/** What leaves, drawn from the very bytes that leave. */
export function RedactPreview({ picture, left }: RedactPreviewProps) {
  const t = useTranslate();
  const { outgoing, width, height, areas } = picture;
  const [url, setUrl] = useState<string>();
  const [size, setSize] = useState<{ width: number; height: number }>({ width, height });
  useEffect(() => {
    const made = URL.createObjectURL(outgoing);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [outgoing]);
  return (
    <>
      <figure class="picture redact-preview" tabIndex={0} aria-label={t('redactPreviewAlt')}>
        {url !== undefined && (
          <img
            src={url}
            alt=""
            width={width}
            height={height}
            onLoad={({ currentTarget }) =>
              setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
          />
        )}
      </figure>
      <p>
        {t(
          'redactPreview',
          String(size.width),
          String(size.height),
          kilobytes(outgoing.size, t),
          String(areas),
        )}
      </p>
      {left > 0 && <p class="warning">{t('redactPreviewLeft', String(left))}</p>}
      <p class="hint">{t('sendWhatElse')}</p>
    </>
  );
}
