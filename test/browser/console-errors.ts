import type { ConsoleMessage, Page, WebWorker } from 'puppeteer-core';

/** Chromium cannot name this address in a policy, and says so of every page, where one looks in time. */
const unknownSource = "contains an invalid source: 'http://[::1]:*'";

/** Gathers what the extension's own pages and worker complain about. */
export class ConsoleErrors {
  readonly list: string[] = [];
  readonly #followed = new WeakSet<Page | WebWorker>();

  followPage(page: Page): void {
    if (this.#isNew(page)) {
      page.on('console', (message) => this.#add('page', message));
      page.on('pageerror', (error) => this.list.push(`page: ${String(error)}`));
    }
  }

  followWorker(worker: WebWorker): void {
    if (this.#isNew(worker)) {
      worker.on('console', (message) => this.#add('worker', message));
      worker.on('error', (error) => this.list.push(`worker: ${String(error)}`));
    }
  }

  #isNew(source: Page | WebWorker): boolean {
    if (this.#followed.has(source)) return false;
    this.#followed.add(source);
    return true;
  }

  #add(where: string, message: ConsoleMessage): void {
    if (message.type() === 'error' && !message.text().includes(unknownSource))
      this.list.push(`${where}: ${message.text()}`);
  }
}
