import { waitUntil } from './wait-until.ts';
import { aimAt, type Aim } from './aim-at.ts';
import { clickMet, nextFrame, watchClick } from './click-reached.ts';
import type { Point } from './extension-browser.ts';

/** What differs between a popup in Chromium, a popup in Firefox, and the same page as a tab. */
export interface PopupSurface {
  /** Runs an expression in the page, awaits it, and gives its JSON value. */
  evaluate(expression: string): Promise<unknown>;
  /** A real click, in the popup's own CSS px. */
  clickAt(point: Point): Promise<void>;
  press(key: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** The values of the popup's `data-status`. */
export type PopupStatus =
  | 'loading'
  | 'ready'
  | 'capturing'
  | 'asking'
  | 'running'
  | 'picking'
  | 'collected'
  | 'done'
  | 'failed'
  | 'cancelled';

/** The extension's popup, wherever it stands, as tests read and click it. */
export class PopupHandle {
  readonly #surface: PopupSurface;

  constructor(surface: PopupSurface) {
    this.#surface = surface;
  }

  /**
   * Runs a function in the popup's page. It is sent as text: it sees nothing of the test's scope.
   * Arguments and result travel as JSON.
   */
  async evaluate<A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return (await this.evaluateExpression(`(${String(fn)})(...${JSON.stringify(args)})`)) as R;
  }

  /** Like {@link evaluate}, for an expression given as text. */
  async evaluateExpression(expression: string): Promise<unknown> {
    return this.#surface.evaluate(expression);
  }

  /** What the popup says it is doing; `undefined` before it has drawn. */
  async status(): Promise<PopupStatus | undefined> {
    const status = await this.evaluate(
      () => document.querySelector('main')?.getAttribute('data-status') ?? '',
    );
    return status === '' ? undefined : (status as PopupStatus);
  }

  /** Whether it has drawn what it knows. */
  async isDrawn(): Promise<boolean> {
    return !['loading', undefined].includes(await this.status());
  }

  /** Waits until it has drawn what it knows. */
  async waitUntilDrawn(options?: { timeoutMs?: number }): Promise<void> {
    await waitUntil('the popup to be drawn', () => this.isDrawn(), options);
  }

  /** Waits until the popup shows one of these. A failed run ends the wait with its own sentence. */
  async waitForStatus(
    wanted: PopupStatus | readonly PopupStatus[],
    { timeoutMs = 60_000 }: { timeoutMs?: number } = {},
  ): Promise<PopupStatus> {
    const all: readonly PopupStatus[] = typeof wanted === 'string' ? [wanted] : wanted;
    let last: PopupStatus | undefined;
    const reached = await waitUntil(
      `the popup to be ${all.join(' or ')}`,
      async () => {
        last = await this.status();
        if (last === undefined) return undefined;
        return all.includes(last) || last === 'failed' ? last : undefined;
      },
      { timeoutMs },
    ).catch((thrown: unknown) => {
      throw new Error(`${String(thrown)} It is ${last ?? 'not drawn'}.`, { cause: thrown });
    });
    if (all.includes(reached)) return reached;
    const sentence = `${await this.text('#error-title')} ${await this.text('#error-advice')}`;
    throw new Error(`The popup is failed, not ${all.join(' or ')}: ${sentence}`);
  }

  /** The text of the first match as a person sees it, or '' where nothing matches. */
  async text(selector: string): Promise<string> {
    return this.evaluate((wanted: string) => {
      const element = document.querySelector<HTMLElement>(wanted);
      return element?.innerText ?? element?.textContent ?? '';
    }, selector);
  }

  /**
   * Clicks a control by what it says (text or aria-label), else by selector. Waits until it is there,
   * enabled, not covered by something else, and in the same place in two frames; then until the click has come.
   *
   * @throws where the click met something else, because the control moved away from under it.
   */
  async click(target: string): Promise<void> {
    const point = await this.#aim(target);
    await this.evaluate(watchClick);
    await this.#surface.clickAt(point);
    const met = await waitUntil(`the click on "${target}" to come`, async () => {
      // A click may close the very popup that it goes to.
      const answer = await this.evaluate(clickMet).catch(() => '');
      return answer === null ? undefined : { answer };
    });
    if (met.answer !== '') throw new Error(`"${target}" moved: the click on it met ${met.answer}.`);
  }

  /** Where a control can be clicked, once it has stood there for two frames. */
  async #aim(target: string): Promise<Point> {
    let aim: Aim | undefined;
    return waitUntil(`"${target}" to be clickable`, async () => {
      const before = aim;
      aim = await this.evaluate(aimAt, target);
      const isStill = JSON.stringify(aim) === JSON.stringify(before);
      if ('point' in aim && isStill) return aim.point;
      await this.evaluate(nextFrame);
      return undefined;
    }).catch((thrown: unknown) => {
      const why =
        aim === undefined
          ? 'the popup did not answer'
          : 'problem' in aim
            ? aim.problem
            : 'it does not stand still';
      throw new Error(`"${target}" cannot be clicked: ${why}.`, { cause: thrown });
    });
  }

  /** Whether a control of that name or selector is there, enabled and in sight. */
  async has(target: string): Promise<boolean> {
    return 'point' in (await this.evaluate(aimAt, target));
  }

  /** Presses one key, named as in `KeyboardEvent.key`, on what has the focus. */
  async press(key: string): Promise<void> {
    await this.#surface.press(key);
  }

  /** Writes a PNG of the popup. */
  async screenshot(file: string): Promise<void> {
    await this.#surface.screenshot(file);
  }

  async isOpen(): Promise<boolean> {
    return this.#surface.isOpen();
  }

  /** Waits until it is gone, as after "Clip a region". */
  async waitUntilClosed(): Promise<void> {
    await waitUntil('the popup to close', async () => !(await this.#surface.isOpen()));
  }

  async close(): Promise<void> {
    await this.#surface.close();
    await this.waitUntilClosed();
  }
}
