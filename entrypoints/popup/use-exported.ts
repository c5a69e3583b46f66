import { useMemo, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { type Copied, copiedResult } from '@/lib/export/copied-result';
import { exportedView, type Exported } from '@/lib/export/exported';
import type { Extraction } from '@/lib/extraction/extraction';
import type { ResultView } from '@/lib/extraction/result-views';

/** What leaves from the stage, and as what the copy key copies it: of a run what is looked at, else the table of what was collected. */
export function useExported(shown: Extraction | undefined, view: ResultView, keepLineBreaks: boolean) {
  const t = useTranslate();
  const [collected, onExported] = useState<Exported>();
  const run = shown?.status === 'done' ? shown : undefined;
  const ofRun = useMemo(
    () => run && exportedView(run, view, t, keepLineBreaks),
    [run?.result, run?.edits, run?.codes, view, keepLineBreaks],
  );
  const exported = run ? ofRun : collected;
  const toCopy: Copied | undefined = useMemo(() => exported && copiedResult(exported), [exported]);
  return { exported, toCopy, onExported };
}
