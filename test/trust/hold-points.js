// Put into a copy of the build, before the background's own script: at a point that a test names, the background goes no further.
(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  const channel = new BroadcastChannel('hold-points');
  let wanted;
  channel.addEventListener('message', ({ data }) => {
    if (data.hold === undefined) return;
    wanted = data.hold;
    channel.postMessage({ holding: wanted });
  });
  const isHere = (name) => {
    if (name !== wanted) return false;
    channel.postMessage({ held: name });
    return true;
  };
  const never = () => new Promise(() => {});
  // Promises, or, as the polyfill calls Chromium, callbacks.
  const wrap = (owner, method, before, after, applies = () => true) => {
    const original = owner?.[method];
    if (!original) return;
    owner[method] = function (...given) {
      if (!applies(...given)) return original.apply(this, given);
      if (isHere(before)) return never();
      const done = given.at(-1);
      if (typeof done === 'function')
        given[given.length - 1] = (...answer) => (isHere(after) ? undefined : done(...answer));
      const result = original.apply(this, given);
      return result?.then ? result.then((value) => (isHere(after) ? never() : value)) : result;
    };
  };
  wrap(api.scripting, 'executeScript', 'K1', '');
  wrap(api.storage.session, 'set', 'K3', '', (items) => 'last-regions' in items);
  wrap(api.tabs, 'captureVisibleTab', '', 'K4');
  wrap(globalThis, 'createImageBitmap', '', 'K5');
  wrap(globalThis.OffscreenCanvas?.prototype, 'convertToBlob', '', 'K6');
  wrap(globalThis.SubtleCrypto?.prototype, 'decrypt', '', 'K7');
  wrap(api.storage.session, 'set', 'B1', 'B2', (items) =>
    Object.values(items).some(({ status, mayHaveBeenSent }) => status === 'reading' && mayHaveBeenSent),
  );
  wrap(api.storage.session, 'set', 'K12', 'K13', (items) =>
    JSON.stringify(items).includes('"status":"done"'),
  );
})();
