import { Check, Copy, Download, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { offeredOriginal } from '../lib/capture/offered-original.ts';
import type { Extraction, ExtractionResult } from '../lib/extraction/extraction.ts';
import { resultText } from '../lib/extraction/result-text.ts';
import { isSameText } from '../lib/extraction/same-text.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import type { Translate } from '../lib/message-key.ts';
import { CodesView } from './codes-view.tsx';
import { Icon } from './icon.tsx';
import { OriginalOffer } from './original-offer.tsx';
import { PageTextOffer } from './page-text-offer.tsx';
import { PictureView } from './picture-view.tsx';
import { RecognizedTextView } from './recognized-text-view.tsx';
import { ResultNotes } from './result-notes.tsx';
import { Seconds } from './seconds.tsx';
import { useTranslate } from './translation.ts';

/** The files that a result can be saved as. */
export type SaveFormat = 'text' | 'json';

interface ResultViewProps {
  readonly extraction: Extraction;
  readonly result: ExtractionResult;
  readonly pictureUrl: string | undefined;
  readonly copied: boolean;
  /** The part of what is shown that was copied just now. */
  readonly copiedPart: string | undefined;
  onCopyPart(text: string): void;
  onCopy(): void;
  onSave(format: SaveFormat): void;
  onDismiss(): void;
  onReadOriginal(): void;
}

/** The text that was read: to look at beside its picture, to copy and to save. */
export function ResultView(props: ResultViewProps) {
  const { extraction, result, pictureUrl, copied, copiedPart, onCopyPart } = props;
  const t = useTranslate();
  const original = offeredOriginal(extraction.picture);
  const [marked, setMarked] = useState<readonly Box[]>([]);
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  const codes = extraction.codes ?? [];
  const onMark = pictureUrl === undefined ? undefined : setMarked;
  const { pageText } = extraction;
  return (
    <>
      <div class="body">
        {pictureUrl !== undefined && <PictureView url={pictureUrl} boxes={marked} />}
        <CodesView codes={codes} marked={marked} onMark={onMark} copied={copiedPart} onCopy={onCopyPart} />
        {pageText !== undefined && !isSameText(pageText, result.output.text) && (
          <PageTextOffer text={pageText} copied={copiedPart} onCopy={onCopyPart} />
        )}
        <p class="state">
          <span class="view-name">{t('textView')}</span>
          <Seconds ms={result.elapsedMs} />
        </p>
        {result.output.text === '' ? (
          <p class="no-text">{t('noTextBesideCodes')}</p>
        ) : (
          <RecognizedTextView recognized={result.recognized} marked={marked} onMark={onMark} />
        )}
        {original && (
          <OriginalOffer
            site={original.hostname}
            isPrivate={extraction.private}
            onRead={props.onReadOriginal}
          />
        )}
        <ResultNotes extraction={extraction} result={result} isPictureShown={pictureUrl !== undefined} />
      </div>
      <footer class="footer">
        <button
          type="button"
          class="primary"
          ref={primary}
          disabled={resultText({ result, codes }) === ''}
          onClick={props.onCopy}
        >
          <Icon node={copied ? Check : Copy} />
          {copied ? t('copied') : t('copyText')}
        </button>
        <SaveMenu onSave={props.onSave} />
        <span class="spread" />
        <button
          type="button"
          class="square"
          aria-label={t('dismiss')}
          title={t('dismiss')}
          onClick={props.onDismiss}
        >
          <Icon node={X} />
        </button>
        <p id="footnote" class="footnote done">
          <Icon node={Check} />
          <span>
            {t(wasSiteAsked(extraction) ? 'readHereAsked' : 'readHere')}{' '}
            {whereThePictureIs(extraction, pictureUrl, t)}
          </span>
        </p>
      </footer>
    </>
  );
}

/** A native disclosure: keyboard, focus and naming come with it. */
function SaveMenu({ onSave }: { onSave(format: SaveFormat): void }) {
  const t = useTranslate();
  const menu = useRef<HTMLDetailsElement>(null);
  const save = (format: SaveFormat) => {
    menu.current?.removeAttribute('open');
    onSave(format);
  };
  return (
    <details class="menu" ref={menu}>
      <summary class="button">
        <Icon node={Download} />
        {t('save')}
      </summary>
      <div class="items">
        <button type="button" class="quiet" onClick={() => save('text')}>
          {t('saveText')}
        </button>
        <button type="button" class="quiet" onClick={() => save('json')}>
          {t('saveJson')}
        </button>
      </div>
    </details>
  );
}

/** Whether the picture's site was sent a request, be it in vain. */
function wasSiteAsked({ picture }: Extraction): boolean {
  return picture?.method === 'original' || picture?.originalFailure !== undefined;
}

function whereThePictureIs(extraction: Extraction, pictureUrl: string | undefined, t: Translate): string {
  if (pictureUrl !== undefined) return t('pictureShownHere');
  return extraction.pictureDroppedAt === undefined
    ? ''
    : t('pictureDropped', clock(extraction.pictureDroppedAt));
}

function clock(then: number): string {
  return new Date(then).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
