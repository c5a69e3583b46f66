import { useEffect, useRef, useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import { ExtractionConnection } from '@/lib/messaging/extraction-connection';
import { browser } from '@/lib/webext/browser';

interface Extractions {
  /** Every run the background knows; undefined until the first snapshot. */
  readonly extractions: readonly Extraction[] | undefined;
  /** Connects again where the background has slept meanwhile. */
  refresh(): void;
}

/**
 * The runs as they are now, for as long as the page is open. A background that was stopped in mid-run
 * is woken at once, and tells that the run was interrupted. One that fell asleep with nothing to do is
 * left asleep until something happens: a run is written down, or this page asks for one.
 */
export function useExtractions(): Extractions {
  const [extractions, setExtractions] = useState<readonly Extraction[]>();
  const refresh = useRef(() => {});
  useEffect(() => {
    const connection = new ExtractionConnection((next) =>
      setExtractions((before) => keepResults(before, next)),
    );
    refresh.current = () => connection.refresh();
    connection.open();
    const onWritten = () => connection.open();
    browser.storage.session.onChanged.addListener(onWritten);
    return () => {
      connection.close();
      browser.storage.session.onChanged.removeListener(onWritten);
    };
  }, []);
  return { extractions, refresh: () => refresh.current() };
}

/** Finished results as the objects that they were, so that nothing of them is drawn anew with every snapshot. */
function keepResults(
  before: readonly Extraction[] | undefined,
  next: readonly Extraction[],
): readonly Extraction[] {
  const known = new Map((before ?? []).map((each) => [each.id, each]));
  return next.map((each) => {
    const last = known.get(each.id);
    if (last?.status !== 'done' || each.status !== 'done') return each;
    const isSame = JSON.stringify(last.edits) === JSON.stringify(each.edits);
    return { ...each, result: last.result, ...(isSame && last.edits && { edits: last.edits }) };
  });
}
