import { useRef, useState } from 'preact/hooks';
import { mostPictures } from '@/lib/messaging/batch-requests';
import { toErrorInfo } from '@/lib/errors';
import { checkImage } from '@/lib/image/check-image';
import { headOf } from '@/lib/image/head-of';
import { sniffMediaType, unsupportedFormat } from '@/lib/image/media-type';
import { isPdf } from '@/lib/pdf/is-pdf';
import { pageNumbers } from '@/lib/batch/page-numbers';
import type { NamedFile } from './files-in';
import { GivenDocument } from './given-document';
import type { GivenPicture } from './given-picture';

/** So many pictures are looked at to say what all of them come to. */
const sampled = 25;

/** Something that was chosen: a picture, or a document with the pages that were named of it. */
export type Given =
  | { readonly kind: 'picture'; readonly named: NamedFile }
  | { readonly kind: 'element'; readonly picture: GivenPicture }
  | { readonly kind: 'document'; readonly document: GivenDocument; readonly pages: string };

/** Everything that was chosen so far. */
export interface GivenState {
  readonly given: readonly Given[];
  readonly isLooking: boolean;
  /** Files that are no pictures. */
  readonly leftOut: number;
  /** Documents that want a password, the first one asked for; `isWrong` once one was given. */
  readonly locked: readonly { readonly named: NamedFile; readonly isWrong: boolean }[];
  readonly broken: readonly string[];
  /** Of some of the pictures, in image px. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
}

const nothing: GivenState = { given: [], isLooking: false, leftOut: 0, locked: [], broken: [], sizes: [] };

/** What the person chose, looked through without being read. */
export function useGiven() {
  const [state, setState] = useState<GivenState>(nothing);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const change = (part: (before: GivenState) => Partial<GivenState>) =>
    setState((before) => ({ ...before, ...part(before) }));
  const addDocument = async (named: NamedFile, password?: string) => {
    try {
      const document = await GivenDocument.open(named.file, named.name, password);
      change(({ given }) => ({ given: [...given, { kind: 'document', document, pages: '' }] }));
    } catch (thrown) {
      const isLocked = toErrorInfo(thrown).code === 'pdf-locked';
      if (!isLocked) return change(({ broken }) => ({ broken: [...broken, named.name] }));
      change(({ locked }) => ({ locked: [...locked, { named, isWrong: password !== undefined }] }));
    }
  };
  const look = async (files: readonly NamedFile[]) => {
    change(() => ({ isLooking: true }));
    for (const { documents, pictures, others } of await sorted(files)) {
      const found = pictures.map((named): Given => ({ kind: 'picture', named }));
      change(({ given, leftOut }) => ({ given: [...given, ...found], leftOut: leftOut + others }));
      for (const named of documents) await addDocument(named);
    }
    const sizes = await sizesOf(files);
    change((before) => ({ isLooking: false, sizes: [...before.sizes, ...sizes] }));
  };
  return {
    ...state,
    add: (files: readonly NamedFile[]) => {
      turn.current = turn.current.then(() => look(files));
    },
    /** Pictures of a page, whose sizes are known. */
    addElements: (
      pictures: readonly GivenPicture[],
      sizes: readonly { readonly width: number; readonly height: number }[],
    ) =>
      change((before) => ({
        given: [...before.given, ...pictures.map((picture) => ({ kind: 'element' as const, picture }))],
        sizes: [...before.sizes, ...sizes.slice(0, sampled)],
      })),
    unlock: (password: string) => {
      const [first] = state.locked;
      if (!first) return;
      change(({ locked }) => ({ locked: locked.slice(1) }));
      void addDocument(first.named, password);
    },
    /** Goes on without a document whose password nobody has. */
    skipLocked: () => change(({ locked, leftOut }) => ({ locked: locked.slice(1), leftOut: leftOut + 1 })),
    setPages: (at: number, pages: string) =>
      change(({ given }) => ({
        given: given.map((each, index) =>
          index === at && each.kind === 'document' ? { ...each, pages } : each,
        ),
      })),
    clear: () => setState(nothing),
  };
}

/** All pictures that were chosen, pages and all, in their order; undefined where page numbers make no sense. */
export function picturesOf(given: readonly Given[]): readonly GivenPicture[] | undefined {
  const pictures: GivenPicture[] = [];
  for (const each of given) {
    if (each.kind === 'picture') pictures.push(each.named);
    else if (each.kind === 'element') pictures.push(each.picture);
    else {
      const { document, pages } = each;
      const numbers = pageNumbers(pages, document.pageCount);
      if (!numbers) return undefined;
      for (const at of numbers)
        pictures.push({
          name: document.name,
          file: document.file,
          document,
          page: { at, of: document.pageCount },
        });
    }
  }
  return pictures.slice(0, mostPictures);
}

/** Files in parts of pictures that follow each other, each with the document behind them. */
async function sorted(files: readonly NamedFile[]) {
  const parts: { pictures: NamedFile[]; documents: NamedFile[]; others: number }[] = [];
  let part = { pictures: [] as NamedFile[], documents: [] as NamedFile[], others: 0 };
  for (const named of files) {
    const head = await headOf(named.file).catch(() => undefined);
    const isKnown = head !== undefined && sniffMediaType(head) !== undefined;
    if (head && !isKnown && isPdf(head)) {
      parts.push({ ...part, documents: [named] });
      part = { pictures: [], documents: [], others: 0 };
    } else if (head && (isKnown || unsupportedFormat(head) !== undefined)) part.pictures.push(named);
    else part.others++;
  }
  return [...parts, part];
}

async function sizesOf(files: readonly NamedFile[]) {
  const step = Math.max(1, Math.floor(files.length / sampled));
  const some = files.filter((_, at) => at % step === 0).slice(0, sampled);
  const checked = await Promise.all(some.map(({ file }) => checkImage(file).catch(() => undefined)));
  return checked.flatMap((found) => (found ? [{ width: found.width, height: found.height }] : []));
}
