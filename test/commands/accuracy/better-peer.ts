import { f1, type Hits } from './hits.ts';
import type { ReaderName, ReaderRecord, SetRecord } from './set-record.ts';

/** A peer's names for both sizes of the picture. */
const sizes = {
  tesseractJs: ['tesseractJs', 'tesseractJsTwice'],
  tesseract: ['tesseract', 'tesseractTwice'],
} as const satisfies Record<string, readonly ReaderName[]>;

/** A peer, whichever size of the picture it reads better. */
export type Peer = keyof typeof sizes;

/** The better of a peer's two results on a set, by the F1 of these counts. */
export function betterOf(
  { readers }: SetRecord,
  peer: Peer,
  counts: (record: ReaderRecord) => Hits,
): { readonly f1: number; readonly isTwice: boolean } | undefined {
  const [asIs, twice] = sizes[peer].map((name) => {
    const record = readers[name];
    return record && f1(counts(record));
  });
  if (asIs === undefined || twice === undefined) return undefined;
  return twice > asIs ? { f1: twice, isTwice: true } : { f1: asIs, isTwice: false };
}
