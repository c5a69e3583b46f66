import { createOnDeviceEngine } from '@/lib/engine/on-device/engine';
import { serveEngine } from '@/lib/messaging/engine-port';
import { portNames } from '@/lib/messaging/port-names';
import { browser, type Runtime } from '@/lib/webext/browser';

/** How long the loaded reader waits for more work, in ms, before it gives its memory back. */
const idleMs = 3 * 60_000;

const engine = createOnDeviceEngine();
let open = 0;
let idle = setTimeout(close, idleMs);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== portNames.engine || !isOwn(port.sender)) return;
  open++;
  clearTimeout(idle);
  port.onDisconnect.addListener(() => {
    open--;
    if (open === 0) idle = setTimeout(close, idleMs);
  });
  serveEngine(port, engine);
});

/** The background has no origin of its own in Chromium's word for it; a script in a web page has the page's. */
function isOwn(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.tab === undefined;
}
