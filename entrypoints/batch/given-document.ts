import { openDocument, type PdfDocument } from '@/lib/pdf/open-document';

/** How long a document stays open without a page being drawn, in ms: its bytes are in memory as long. */
const idleMs = 60_000;

/** A PDF that the person chose: open while its pages are drawn, a reference otherwise. */
export class GivenDocument {
  readonly name: string;
  readonly file: File;
  readonly pageCount: number;
  readonly #password: string | undefined;
  #opened: Promise<PdfDocument> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    file: File,
    name: string,
    { pageCount, password }: { pageCount: number; password?: string | undefined },
  ) {
    this.file = file;
    this.name = name;
    this.pageCount = pageCount;
    this.#password = password;
  }

  /** @throws AppError `pdf-locked` where it wants a password, or another one; as `openDocument`. */
  static async open(file: File, name: string, password?: string): Promise<GivenDocument> {
    const signal = new AbortController().signal;
    const opened = await openDocument(file, { password, baseUrl: location.origin, signal });
    const { pageCount } = opened;
    opened.close();
    return new GivenDocument(file, name, { pageCount, password });
  }

  /** Draws a page; one at a time, so that no two are in memory. @throws AppError */
  readPage(page: number): Promise<{ file: Blob; pageText: string }> {
    const drawn = this.#turn.then(async () => {
      clearTimeout(this.#timer);
      const signal = new AbortController().signal;
      this.#opened ??= openDocument(this.file, {
        password: this.#password,
        baseUrl: location.origin,
        signal,
      });
      try {
        return await (await this.#opened).readPage(page, signal);
      } finally {
        this.#timer = setTimeout(() => this.#close(), idleMs);
      }
    });
    this.#turn = drawn.catch(() => undefined);
    return drawn;
  }

  #close(): void {
    void this.#opened?.then((opened) => opened.close()).catch(() => undefined);
    this.#opened = undefined;
  }
}
