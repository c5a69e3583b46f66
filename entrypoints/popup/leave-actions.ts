import type { Copied } from '@/lib/export/copied-result';
import type { ExportFormat } from '@/lib/export/export-format';
import type { Exported } from '@/lib/export/exported';
import type { Extraction } from '@/lib/extraction/extraction';
import { copiedAs } from './copied-as';
import { save } from './save';

/** What the person looks at, and what of it leaves. */
interface Leaving {
  readonly shown: Extraction | undefined;
  readonly exported: Exported | undefined;
}

/** The ways in which what is shown leaves in a format. */
export function leaveActions(
  { shown, exported }: Leaving,
  copy: (copied: Copied) => Promise<void>,
  attempt: (work: () => Promise<unknown>) => Promise<void>,
) {
  const run = shown?.status === 'done' ? shown : undefined;
  return {
    onCopyAs: (as: Exclude<ExportFormat, 'words'>) =>
      void attempt(async () => exported && copy(await copiedAs(exported, as))),
    onSave: (as: ExportFormat) => void attempt(async () => exported && save(exported, as, run)),
  };
}
