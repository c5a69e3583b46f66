import { createOnDeviceEngine } from '@/lib/engine/on-device/engine';
import { serveEngine } from '@/lib/messaging/engine-port';
import { portNames } from '@/lib/messaging/port-names';
import { browser } from '@/lib/webext/browser';

/** How long the loaded reader waits for more work, in ms, before it gives its memory back. */
const idleMs = 3 * 60_000;

const engine = createOnDeviceEngine();
let open = 0;
let idle = setTimeout(close, idleMs);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== portNames.engine || port.sender?.id !== browser.runtime.id) return;
  open++;
  clearTimeout(idle);
  port.onDisconnect.addListener(() => {
    open--;
    if (open === 0) idle = setTimeout(close, idleMs);
  });
  serveEngine(port, engine);
});
