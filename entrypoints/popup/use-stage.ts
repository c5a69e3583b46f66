import { useRef, useState } from 'preact/hooks';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { leadingRun, runOnStage } from './stage';
import { usePicture, type ShownPicture } from './use-picture';

/** What the person chose to look at, and the run that led then; nothing chosen, the stage follows the tab. */
type Choice = { readonly latest: string | undefined; readonly shown: string | undefined } | undefined;

interface Stage {
  /** The run to draw; undefined where there is none, or nothing can be drawn yet. */
  readonly shown: Extraction | undefined;
  readonly picture: ShownPicture;
  /** Whether anything can be drawn: the first thing that is seen must be whole. */
  readonly isSet: boolean;
  /** Puts a run on the stage, or none. */
  show(id: string | undefined): void;
}

/**
 * The run that is looked at. What is finished comes on the stage together with its picture, in one go: if the
 * picture came after it, all that is under it would move under the person's pointer.
 */
export function useStage(extractions: readonly Extraction[], tabId: number): Stage {
  const leading = leadingRun(extractions, tabId);
  const latest = leading?.id;
  const [choice, setChoice] = useState<Choice>();
  // A run that starts while the popup is open takes the stage, whatever was being looked at.
  const next =
    choice && choice.latest === latest
      ? extractions.find((each) => each.id === choice.shown)
      : runOnStage(extractions, leading);
  const picture = usePicture(next);
  const drawn = useRef<{ readonly shown: Extraction | undefined }>(undefined);
  if (!next || !isFinished(next) || !picture.isAwaited) drawn.current = { shown: next };
  return {
    shown: drawn.current?.shown,
    picture,
    isSet: drawn.current !== undefined,
    show: (id) => setChoice({ latest, shown: id }),
  };
}
