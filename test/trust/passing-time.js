// Put into a copy of the build, before its own scripts: its timers and its clock run as far ahead as a test tells them.
(() => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const now = Date.now.bind(Date);
  const waiting = new Map();
  let ahead = 0;
  const put = (id, task, wait, args, every) => {
    const fire = () => {
      waiting.delete(id);
      if (every) put(id, task, wait, args, every);
      task(...args);
    };
    waiting.set(id, { at: Date.now() + Number(wait || 0), fire, real: set(fire, wait) });
    return id;
  };
  const forget = (id) => {
    clear(waiting.get(id)?.real);
    waiting.delete(id);
  };
  let ids = 0;
  Date.now = () => now() + ahead;
  globalThis.setTimeout = (task, wait, ...args) => put(++ids, task, wait, args, false);
  globalThis.setInterval = (task, wait, ...args) => put(++ids, task, wait, args, true);
  globalThis.clearTimeout = forget;
  globalThis.clearInterval = forget;
  const channel = new BroadcastChannel('passing-time');
  const letPass = async (pass) => {
    const end = Date.now() + pass;
    let fired = 0;
    for (;;) {
      const [next] = [...waiting.values()].sort((one, other) => one.at - other.at);
      if (!next || next.at > end) break;
      ahead += Math.max(0, next.at - Date.now());
      clear(next.real);
      next.fire();
      fired++;
      await Promise.resolve();
    }
    ahead += Math.max(0, end - Date.now());
    channel.postMessage({ passed: globalThis.location.pathname, fired });
  };
  channel.addEventListener('message', ({ data: { pass } }) => {
    if (pass !== undefined) void letPass(pass);
  });
})();
