import { createOnDeviceEngine } from '@/lib/engine/on-device/engine';
import { createVisionHost } from '@/lib/engine/vision/host/create-vision-host';
import { serveEngine } from '@/lib/messaging/engine-port';
import { serveVision } from '@/lib/messaging/vision-port';
import { portNames } from '@/lib/messaging/port-names';
import { browser, type Runtime } from '@/lib/webext/browser';

/** How long the loaded reader waits for more work, in ms, before it gives its memory back. */
const idleMs = 3 * 60_000;

const engine = createOnDeviceEngine();
const vision = createVisionHost();
let open = 0;
let idle = setTimeout(close, idleMs);

browser.runtime.onConnect.addListener((port) => {
  const isVision = port.name === portNames.vision;
  if ((port.name !== portNames.engine && !isVision) || !isOwn(port.sender)) return;
  open++;
  clearTimeout(idle);
  port.onDisconnect.addListener(() => {
    open--;
    if (open === 0) idle = setTimeout(close, idleMs);
  });
  if (isVision) serveVision(port, vision);
  else serveEngine(port, engine);
});

/** The background has no origin of its own in Chromium's word for it; a script in a web page has the page's. */
function isOwn(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.tab === undefined;
}
