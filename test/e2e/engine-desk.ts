import type { EngineSettings } from '../../lib/settings/engine-settings.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import type { JsonSchema } from '../../lib/task/json-schema.ts';
import type { TaskId } from '../../lib/task/task.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { defaultParameters, type TaskParameters } from '../../lib/task/task-parameters.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { codeSchema } from '../fakes/compiled-task.ts';

/** An engine, as a test sets it up; the person has agreed to it beforehand. */
export interface DeskEngine {
  readonly profileId: string;
  readonly baseUrl: URL;
  /** Other addresses of the same model. */
  readonly otherBaseUrls?: readonly URL[];
  readonly model: string;
  readonly key?: string;
  /** Whether parts are to be blacked out first. */
  readonly redactFirst?: boolean;
}

/** The extension API as the extension's page has it; what runs there is sent as text. */
declare const browser: {
  runtime: {
    connect(info: { name: string }): {
      onMessage: { addListener(listener: (message: unknown) => void): void };
      disconnect(): void;
    };
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  };
  tabs: {
    getCurrent(): Promise<{ id?: number }>;
    create(options: { url: string; active: boolean }): Promise<{ id?: number }>;
  };
  permissions: {
    request(wanted: { origins: readonly string[]; data_collection?: readonly string[] }): Promise<boolean>;
    contains(wanted: { origins: readonly string[] }): Promise<boolean>;
  };
  storage: { local: { set(items: object): Promise<void> } };
};

/** What is asked of pictures at the desk: a task, or the form of {@link codeSchema}. */
export type DeskTask = TaskId | 'data';

/**
 * A page of the extension, the popup's own in a tab, from which engines are set up, pictures given and runs followed by
 * the messages that the pages themselves send: what a form does is tested elsewhere, and here many runs are wanted.
 */
export class EngineDesk {
  readonly page: PopupHandle;

  private constructor(page: PopupHandle) {
    this.page = page;
  }

  /** Opens it, and has the browser allow servers on this computer, on whatever port. */
  static async open(opened: ExtensionBrowser, site = 'http://127.0.0.1'): Promise<EngineDesk> {
    await opened.grantSite(site);
    const page = await opened.openPopupAsTab('own');
    await page.evaluate(offerToAllow, `${site}/*`);
    await page.click('#allow');
    await waitUntil('this computer to be allowed', () => page.evaluate(isAllowed, `${site}/*`));
    return new EngineDesk(page);
  }

  /** Has pictures read by the first of some engines, which are called `engine-0` and so on, else on the device, under a task. */
  async setUp(
    engines: readonly DeskEngine[],
    task: DeskTask,
    {
      parameters = {},
      schema = codeSchema,
    }: { parameters?: Partial<TaskParameters>; schema?: JsonSchema } = {},
  ): Promise<void> {
    const own: TaskDefinition = {
      id: 'code',
      name: 'Code',
      instructions: 'Give the code and what is listed.',
      parameters: { ...defaultParameters, ...parameters },
      output: { kind: 'record', schema },
    };
    const stored = engines.map(
      ({ profileId, baseUrl, otherBaseUrls, model, redactFirst }, at): EngineSettings => ({
        id: `engine-${at}`,
        profileId,
        name: `Engine ${at}`,
        baseUrl: baseUrl.href,
        model,
        askBefore: 'never',
        ...(otherBaseUrls && { otherBaseUrls: otherBaseUrls.map(({ href }) => href) }),
        ...(redactFirst && { redactFirst }),
      }),
    );
    const settings = {
      ...defaultSettings,
      engines: stored,
      engineId: engines.length > 0 ? 'engine-0' : defaultSettings.engineId,
      tasks: [JSON.stringify(own)],
      taskId: task === 'data' ? ('own:code' as const) : task,
    };
    await this.page.evaluate(storeSettings, settings);
    for (const [at, { key }] of engines.entries()) {
      if (key === undefined) continue;
      await this.ask({ type: 'save-engine', engine: stored[at], key: { secret: key, keeping: 'session' } });
    }
  }

  /** Sends a request as the extension's pages do. @throws with the error's code. */
  async ask(request: object): Promise<unknown> {
    return this.page.evaluate(askBackground, request);
  }

  /** Gives a picture to the desk's own tab, and waits for the end of its run. */
  async read(picture: Uint8Array): Promise<Extraction> {
    return JSON.parse(await this.page.evaluate(readInPage, Buffer.from(picture).toString('base64')));
  }

  /** Gives a picture to a tab of its own, and gives the run's id as soon as it is under way. */
  async start(picture: Uint8Array): Promise<string> {
    return this.page.evaluate(startInNewTab, Buffer.from(picture).toString('base64'));
  }

  /** All runs as they are now, the oldest first. */
  async all(): Promise<readonly Extraction[]> {
    return this.page.evaluate(allRuns);
  }

  /** A run as it is now. */
  async find(id: string): Promise<Extraction | undefined> {
    return (await this.all()).find((run) => run.id === id);
  }
}

/** Browsers listen to such a wish in a click only. */
function offerToAllow(pattern: string): void {
  const button = document.createElement('button');
  button.id = 'allow';
  button.textContent = 'Allow';
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
  button.addEventListener('click', () => {
    // Firefox asks in one question whether website content may be sent.
    const consent = location.protocol === 'moz-extension:' ? { data_collection: ['websiteContent'] } : {};
    void browser.permissions.request({ origins: [pattern], ...consent });
    button.remove();
  });
  document.body.append(button);
}

function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

async function storeSettings(settings: unknown): Promise<void> {
  await browser.storage.local.set({ settings });
}

async function askBackground(request: object): Promise<unknown> {
  const answer = await browser.runtime.sendMessage(request);
  if (!answer.ok) throw new Error(answer.error?.code ?? 'no answer');
  return answer.value ?? null;
}

/** In one go: each way from a test into a page and back takes its time. As JSON: WebDriver BiDi gives what a value holds twice only once. */
async function readInPage(base64: string): Promise<string> {
  const { id: tabId } = await browser.tabs.getCurrent();
  const file = new Blob([Uint8Array.fromBase64(base64)]);
  const port = browser.runtime.connect({ name: 'extractions' });
  try {
    const ended = await new Promise<Extraction>((resolve, reject) => {
      let id: unknown;
      let runs: readonly Extraction[] = [];
      const look = () => {
        const run = runs.find((each) => each.id === id);
        if (run?.finishedAt !== undefined) resolve(run);
      };
      port.onMessage.addListener((message) => {
        runs = message as readonly Extraction[];
        look();
      });
      browser.runtime.sendMessage({ type: 'read-file', tabId, file, notes: [] }).then((answer) => {
        if (!answer.ok) reject(new Error(answer.error?.code ?? 'not started'));
        id = answer.value;
        look();
      }, reject);
    });
    return JSON.stringify(ended);
  } finally {
    port.disconnect();
  }
}

async function startInNewTab(base64: string): Promise<string> {
  const { id: tabId } = await browser.tabs.create({ url: 'about:blank', active: false });
  const file = new Blob([Uint8Array.fromBase64(base64)]);
  const answer = await browser.runtime.sendMessage({ type: 'read-file', tabId, file, notes: [] });
  if (!answer.ok) throw new Error(answer.error?.code ?? 'not started');
  return answer.value as string;
}

function allRuns(): Promise<readonly Extraction[]> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: 'extractions' });
    port.onMessage.addListener((message) => {
      port.disconnect();
      resolve(message as readonly Extraction[]);
    });
  });
}
