import type { Browser } from 'puppeteer-core';

/** The protocol's connection, which puppeteer keeps to itself. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type CallResult =
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }
  | { readonly type: 'success'; readonly result: { readonly value?: string } };

/**
 * The first browser window's own, privileged scope. It can press the toolbar button, open menus and
 * look into the popup: what the protocol for pages cannot. Needs `--remote-allow-system-access`.
 */
export class ChromeScope {
  readonly #connection: BidiConnection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: BidiConnection }).connection;
  }

  /**
   * Runs a function there. It is sent as text, so it sees nothing from outside itself;
   * arguments and result travel as JSON.
   */
  async run<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const response = await this.#connection.send('script.callFunction', {
      target: { context: await this.#window() },
      awaitPromise: true,
      functionDeclaration: `async (args) => JSON.stringify(await (${String(fn)})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
    });
    const outcome = response.result as CallResult;
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
    const json = outcome.result.value;
    return (json === undefined ? undefined : JSON.parse(json)) as R;
  }

  async #window(): Promise<string> {
    const { result } = await this.#connection.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const found = (result as ContextTree).contexts.find((c) => c.url.includes('browser.xhtml'));
    if (!found) throw new Error('Firefox has no browser window.');
    return found.context;
  }
}
