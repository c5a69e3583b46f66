import { untilAborted } from '../../until-aborted.ts';
import type { Helper } from './read-picture.ts';
import type { WorkerReader } from './worker-reader.ts';

/** A picture's share of the workers. */
export interface WorkerShare {
  /** The picture's own worker. */
  readonly own: WorkerReader;
  /** Asks for help with lines: each is somebody who is free by then, or nobody. What was asked for before is over. */
  helpers(): readonly Promise<Helper | undefined>[];
  /** Gives the workers back, which have nothing to do for the picture any more. */
  end(): void;
}

/** A worker that is loaded, and what it is at. */
interface PooledWorker {
  readonly reader: WorkerReader;
  /** The picture that it reads by itself. */
  owner: Picture | undefined;
  /** What it helps with, as long as it reads no picture by itself. */
  help: Help | undefined;
}

/** A picture that is to be read. */
interface Picture {
  /** Told of its worker; undefined once it has one. */
  begin: ((worker: PooledWorker) => void) | undefined;
  /** Each is told of one helper, or of none. */
  readonly asks: ((helper?: Helper) => void)[];
}

/** One worker's help with the lines of one picture. */
interface Help extends Helper {
  readonly picture: Picture;
  isOver: boolean;
}

/**
 * Who of the workers is at which picture: each picture has a worker of its own, and who has none helps where there are the
 * fewest helpers, until a picture needs it.
 */
export class WorkerShares {
  readonly #workers: PooledWorker[] = [];
  readonly #pictures = new Set<Picture>();
  readonly #mostHelpers: number;

  /** @param mostHelpers of one picture. */
  constructor(mostHelpers: number) {
    this.#mostHelpers = mostHelpers;
  }

  /** One more worker is loaded. A picture gets the first one that is free. */
  add(reader: WorkerReader): void {
    this.#workers.push({ reader, owner: undefined, help: undefined });
    this.#deal();
  }

  /** Waits for a worker of the picture's own. Rejects with the signal's reason. */
  async take(signal: AbortSignal): Promise<WorkerShare> {
    const picture: Picture = { begin: undefined, asks: [] };
    const begun = new Promise<PooledWorker>((resolve) => {
      picture.begin = resolve;
    });
    const end = (): void => this.#end(picture);
    this.#pictures.add(picture);
    this.#deal();
    try {
      const { reader } = await untilAborted(begun, signal);
      return { own: reader, helpers: () => this.#ask(picture), end };
    } catch (thrown) {
      end();
      throw thrown;
    }
  }

  #ask(picture: Picture): readonly Promise<Helper | undefined>[] {
    this.#dismiss(picture);
    const asked = Array.from(
      { length: this.#mostHelpers },
      () => new Promise<Helper | undefined>((resolve) => picture.asks.push(resolve)),
    );
    this.#deal();
    return asked;
  }

  #dismiss(picture: Picture): void {
    for (const tell of picture.asks.splice(0)) tell();
    for (const worker of this.#workers) if (worker.help?.picture === picture) endHelp(worker);
  }

  #end(picture: Picture): void {
    this.#dismiss(picture);
    this.#pictures.delete(picture);
    for (const worker of this.#workers) if (worker.owner === picture) worker.owner = undefined;
    for (const { reader, owner } of this.#workers) if (!owner && !reader.isBusy) reader.forgetPicture();
    this.#deal();
  }

  /** Gives every picture that waits a worker, then every worker that is left a picture to help with. */
  #deal(): void {
    for (const picture of this.#pictures) {
      const worker = picture.begin && this.#nextFree();
      if (!worker) continue;
      endHelp(worker);
      worker.owner = picture;
      picture.begin?.(worker);
      picture.begin = undefined;
    }
    for (;;) {
      const picture = this.#leastHelped();
      const worker = picture && this.#helperFor(picture);
      if (!worker) return;
      endHelp(worker);
      const { reader } = worker;
      worker.help = { picture, isOver: false, readLine: (...line) => reader.readLine(...line) };
      picture.asks.shift()?.(worker.help);
    }
  }

  #nextFree(): PooledWorker | undefined {
    const free = this.#workers.filter(({ owner }) => !owner);
    return free.find(({ reader }) => !reader.isBusy) ?? free[0];
  }

  #leastHelped(): Picture | undefined {
    const asking = [...this.#pictures].filter(({ asks }) => asks.length > 0);
    return asking.toSorted((a, b) => this.#helpersOf(a) - this.#helpersOf(b))[0];
  }

  /** Who has nothing to do, or one of those who help where there are two more. */
  #helperFor(picture: Picture): PooledWorker | undefined {
    const worth = this.#helpersOf(picture) + 2;
    return this.#workers.find(
      ({ owner, help }) => !owner && (!help || this.#helpersOf(help.picture) >= worth),
    );
  }

  #helpersOf(picture: Picture): number {
    return this.#workers.filter(({ help }) => help?.picture === picture).length;
  }
}

function endHelp(worker: PooledWorker): void {
  if (worker.help) worker.help.isOver = true;
  worker.help = undefined;
}
