import { expect, test } from 'vitest';
import { isRefusedAddress } from '../../../lib/capture/refused-address.ts';

const own = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

test.each([
  ['chrome://settings/', true],
  ['chrome://newtab/', true],
  ['edge://flags', true],
  ['brave://wallet', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['about:config', true],
  ['about:newtab', true],
  ['view-source:chrome://settings/', true],
  ['resource://gre/res/', true],
  ['chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/popup.html', true],
  ['chrome-extension://abcdefghijklmnopabcdefghijklmnop.evil/', true],
  [`${own}/options.html`, false],
  ['https://chromewebstore.google.com/detail/x', false],
  ['view-source:https://example.com/', false],
  ['about:reader?url=https%3A%2F%2Fexample.com', false],
  ['about:blank', false],
  ['about:srcdoc', false],
  ['file:///home/me/scan.pdf', false],
  ['data:text/html,x', false],
  [undefined, false],
])('%s: refused is %s [T42 F64]', (url, refused) => {
  expect(isRefusedAddress(url, own)).toBe(refused);
});
