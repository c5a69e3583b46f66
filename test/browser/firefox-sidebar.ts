import type { ChromeScope } from './firefox-chrome-scope.ts';
import type { PopupSurface } from './popup-handle.ts';

/** The sidebar's page, and the used part of its privileged globals. */
interface SidebarBrowser extends HTMLElement {
  readonly contentDocument: Document | null;
}
interface PanelBrowser extends HTMLElement {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    loadFrameScript(url: string, allowDelayed: boolean): void;
  };
}
type Answer = { readonly json?: string; readonly error?: string };
declare const SidebarController: { readonly isOpen: boolean; hide(): void };

/** The sidebar in Firefox, as the popup is reached: looked at only. */
export function firefoxSidebar(scope: ChromeScope): PopupSurface {
  const never = () => Promise.reject(new Error('The sidebar is looked at, never pressed.'));
  return {
    evaluate: async (expression) => {
      const json = await scope.run(evaluateInSidebar, expression);
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    },
    clickAt: never,
    press: never,
    screenshot: never,
    isOpen: () => scope.run(() => SidebarController.isOpen),
    close: () => scope.run(() => SidebarController.hide()),
  };
}

/** A sandbox with the page's own rights; the page's content policy does not bind it. */
async function evaluateInSidebar(expression: string): Promise<string | undefined> {
  const sidebar = document.querySelector<SidebarBrowser>('#sidebar');
  const panel = sidebar?.contentDocument?.querySelector<PanelBrowser>('#webext-panels-browser');
  if (!panel) throw new Error('No sidebar is open.');
  const name = `fieldshot-test:${Math.random()}`;
  const wrapped = `(async () => JSON.stringify(await (${expression})))()`;
  const script = `(async () => {
    const answer = (data) => sendAsyncMessage(${JSON.stringify(name)}, data);
    try {
      const options = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
      const sandbox = Cu.Sandbox(content, options);
      answer({ json: await Cu.evalInSandbox(${JSON.stringify(wrapped)}, sandbox) });
    } catch (thrown) { answer({ error: String(thrown) }); }
  })()`;
  const data = await new Promise<Answer>((resolve) => {
    const listener = (message: { data: Answer }) => {
      panel.messageManager.removeMessageListener(name, listener);
      resolve(message.data);
    };
    panel.messageManager.addMessageListener(name, listener);
    panel.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
  if (data.error !== undefined) throw new Error(data.error);
  return data.json;
}
