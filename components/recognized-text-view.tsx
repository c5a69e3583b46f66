import { isDoubtful } from '../lib/extraction/doubtful-words.ts';
import { textSegments, type TextSegment } from '../lib/image/text-segments.ts';
import type { Box, RecognizedText } from '../lib/image/recognized-text.ts';
import { isMarked } from './marked.ts';
import { placed } from './placed.ts';
import { useTranslate } from './translation.ts';

interface RecognizedTextViewProps {
  readonly recognized: RecognizedText;
  /** Line by line as it is printed, instead of joined. */
  readonly keepLineBreaks: boolean;
  readonly marked: readonly Box[];
  /** Given the places of the word that was chosen; absent where there is no picture to show them in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
}

/** The text, its uncertain words underlined; a click on one shows where it stands in the picture. */
export function RecognizedTextView({ recognized, keepLineBreaks, marked, onMark }: RecognizedTextViewProps) {
  const t = useTranslate();
  return (
    <div
      id="result-text"
      class="result-text"
      role="region"
      aria-label={t('textRead')}
      tabIndex={0}
      dir="auto"
      lang={recognized.languages?.[0]}
    >
      {textSegments(recognized, keepLineBreaks).map((segment, index) =>
        segment.words.some(isDoubtful) ? (
          <Doubtful key={index} segment={segment} marked={marked} onMark={onMark} />
        ) : (
          segment.text
        ),
      )}
    </div>
  );
}

/** A span, not a button: it must wrap, be selected and be copied like the text that it is. */
function Doubtful({
  segment,
  marked,
  onMark,
}: { segment: TextSegment } & Pick<RecognizedTextViewProps, 'marked' | 'onMark'>) {
  const t = useTranslate();
  const boxes = segment.words.map((word) => word.box);
  const chosen = isMarked(marked, boxes[0]);
  if (!onMark) return <mark class="doubtful">{segment.text}</mark>;
  return (
    <span
      class={chosen ? 'doubtful chosen' : 'doubtful'}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={t('doubtfulWord', segment.text)}
      {...(boxes[0] && placed(boxes[0]))}
      onClick={() => onMark(boxes)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onMark(boxes);
      }}
    >
      {segment.text}
    </span>
  );
}
