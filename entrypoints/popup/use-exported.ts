import { useMemo, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import type { Copied } from '@/lib/export/copied-result';
import type { Exported } from '@/lib/export/exported';
import type { Extraction } from '@/lib/extraction/extraction';
import type { ResultView } from '@/lib/extraction/result-views';
import type { ResultTools } from './use-result-tools';

interface Looked {
  readonly shown: Extraction | undefined;
  readonly view: ResultView;
  readonly keepLineBreaks: boolean;
}

/**
 * What leaves from the stage, and as what the copy key copies it: of a run what is looked at, else the table of
 * what was collected.
 */
export function useExported(tools: ResultTools | undefined, { shown, view, keepLineBreaks }: Looked) {
  const t = useTranslate();
  const [collected, onExported] = useState<Exported>();
  const run = shown?.status === 'done' ? shown : undefined;
  const ofRun = useMemo(
    () => run && tools?.exportedView(run, view, t, keepLineBreaks),
    [tools, run?.result, run?.edits, run?.codes, view, keepLineBreaks],
  );
  const exported = run ? ofRun : collected;
  const toCopy: Copied | undefined = useMemo(
    () => exported && tools?.copiedResult(exported),
    [tools, exported],
  );
  return { exported, toCopy, onExported };
}
