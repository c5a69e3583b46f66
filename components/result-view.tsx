import { Check, Upload, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { offeredOriginal } from '../lib/capture/offered-original.ts';
import type { ExportFormat } from '../lib/export/export-format.ts';
import type { Extraction, ExtractionResult } from '../lib/extraction/extraction.ts';
import { isModelText } from '../lib/extraction/is-model-text.ts';
import { taskOf } from '../lib/extraction/task-of.ts';
import { resultText } from '../lib/extraction/result-text.ts';
import { viewsOf, type ResultView as View } from '../lib/extraction/result-views.ts';
import { isSameText } from '../lib/extraction/same-text.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { plainText } from '../lib/image/text-segments.ts';
import type { LanguageChoice } from '../lib/settings/settings.ts';
import type { MessageKey, Translate } from '../lib/message-key.ts';
import { CodesView } from './codes-view.tsx';
import { Cost } from './cost.tsx';
import type { Editing } from './editing.ts';
import { Icon } from './icon.tsx';
import { KeepLineBreaks } from './keep-line-breaks.tsx';
import { kilobytes } from './kilobytes.ts';
import { LeaveButtons } from './leave-buttons.tsx';
import { ModelDetails } from './model-details.tsx';
import { OriginalOffer } from './original-offer.tsx';
import { PageTextOffer } from './page-text-offer.tsx';
import { PictureView } from './picture-view.tsx';
import { RawAnswer } from './raw-answer.tsx';
import { ReadAgain } from './read-again.tsx';
import { ReadWith, type EngineName } from './read-with.tsx';
import { ResultNotes } from './result-notes.tsx';
import { Seconds } from './seconds.tsx';
import { ShapeView } from './shape-view.tsx';
import { useTranslate } from './translation.ts';
import { ViewSwitch } from './view-switch.tsx';

const copyNames: Readonly<Record<View, MessageKey>> = {
  fields: 'copyFields',
  table: 'copyTable',
  text: 'copyText',
};

const exportKinds = { fields: 'record', table: 'tables', text: 'text' } as const;

interface ResultViewProps {
  readonly extraction: Extraction;
  readonly result: ExtractionResult;
  readonly pictureUrl: string | undefined;
  /** How it is looked at: one of its {@link viewsOf}. */
  readonly view: View;
  onView(view: View): void;
  /** Whether text stands line by line as it is printed. */
  readonly keepLineBreaks: boolean;
  onKeepLineBreaks(keepLineBreaks: boolean): void;
  /** The browser's own languages, BCP 47 tags, dearest first. */
  readonly ownLanguages: readonly string[];
  /** Given where the picture is still held. */
  readonly onReadIn: ((language: LanguageChoice) => void) | undefined;
  /** What else it could be read with. */
  readonly others?: readonly EngineName[];
  readonly onReadWith?: ((engineId: string) => void) | undefined;
  readonly copied: boolean;
  /** The part of what is shown that was copied just now. */
  readonly copiedPart: string | undefined;
  onCopyPart(text: string): void;
  onCopy(): void;
  onCopyAs(format: Exclude<ExportFormat, 'words'>): void;
  onSave(format: ExportFormat): void;
  /** Absent where values are only shown. */
  readonly editing?: Editing | undefined;
  onDismiss(): void;
  onReadOriginal(): void;
}

/** What was read: to look at beside its picture, to copy and to save. */
export function ResultView(props: ResultViewProps) {
  const { extraction, result, pictureUrl, view, copied, copiedPart, onCopyPart } = props;
  const t = useTranslate();
  const original = offeredOriginal(extraction.picture);
  const [marked, setMarked] = useState<readonly Box[]>([]);
  const primary = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  const codes = extraction.codes ?? [];
  const onMark = pictureUrl === undefined ? undefined : setMarked;
  const { pageText } = extraction;
  // Of a piece of the screen the page's own text may be all that is wanted; of a picture it is a caption, and
  // fields and tables come before it in any case.
  const isOwnTextFirst = result.output.kind === 'text' && extraction.picture?.method === 'screen-crop';
  const ownText = pageText !== undefined && !isSameText(pageText, result.output.text) && (
    <PageTextOffer text={pageText} copied={copiedPart} onCopy={onCopyPart} />
  );
  return (
    <>
      <div class="body" ref={body}>
        {pictureUrl !== undefined && (
          <PictureView url={pictureUrl} facts={extraction.picture} boxes={marked} values={body} />
        )}
        <CodesView codes={codes} marked={marked} onMark={onMark} copied={copiedPart} onCopy={onCopyPart} />
        {isOwnTextFirst && ownText}
        <div class="state">
          <ViewSwitch views={viewsOf(result)} view={view} onView={props.onView} />
          {view === 'text' && isWrapped(result) && <KeepLineBreaks {...props} />}
          <Seconds ms={result.elapsedMs} />
          <Cost dollars={result.model?.cost} />
        </div>
        <ShapeView
          task={taskOf(extraction)}
          result={result}
          edits={extraction.edits}
          editing={props.editing}
          view={view}
          keepLineBreaks={props.keepLineBreaks}
          marked={marked}
          onMark={onMark}
        />
        <div class="agains">
          <ReadAgain {...props} languages={result.recognized.languages ?? []} />
          <ReadWith {...props} />
        </div>
        {!isOwnTextFirst && ownText}
        {original && (
          <OriginalOffer
            site={original.hostname}
            isPrivate={extraction.private}
            onRead={props.onReadOriginal}
          />
        )}
        {result.output.kind === 'answer' && result.model && (
          <RawAnswer text={result.model.rawText} copied={copiedPart} onCopy={onCopyPart} />
        )}
        <ResultNotes extraction={extraction} result={result} isPictureShown={pictureUrl !== undefined} />
        {result.model && <ModelDetails model={result.model} sent={extraction.sent} />}
      </div>
      <footer class="footer">
        <LeaveButtons
          kind={exportKinds[view]}
          copyName={copyNames[view]}
          copied={copied}
          isEmpty={view === 'text' && resultText({ result, codes }) === ''}
          hasWords
          primary={primary}
          onCopy={props.onCopy}
          onCopyAs={props.onCopyAs}
          onSave={props.onSave}
        />
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
          <Icon node={extraction.sent ? Upload : Check} />
          <span>
            {whereItWasRead(extraction, t)} {whereThePictureIs(extraction, pictureUrl, t)}
          </span>
        </p>
      </footer>
    </>
  );
}

/** Whether its text is another one line by line. */
function isWrapped(result: ExtractionResult): boolean {
  const { recognized, output } = result;
  return output.text !== '' && !isModelText(result) && plainText(recognized, true) !== output.text;
}

function whereItWasRead(extraction: Extraction, t: Translate): string {
  const { sent } = extraction;
  if (sent) return t('sentTo', kilobytes(sent.bytes, t), sent.host);
  return t(wasSiteAsked(extraction) ? 'readHereAsked' : 'readHere');
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
