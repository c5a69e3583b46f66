/** What a page of messages does to the browser, written down instead of done. */
export interface FakeBrowser {
  /** Hands a message to every listener; gives the first answer that is one. */
  send(message: unknown, sender: object): Promise<unknown>;
  readonly session: Record<string, unknown>;
  readonly local: Record<string, unknown>;
  /** What was asked of the browser beside reading its storage. */
  readonly calls: string[];
  readonly browser: object;
}

type Listener = (message: unknown, sender: object) => unknown;

/** A browser in memory: its storage works, everything else is written down and answers with nothing. */
export function fakeBrowser(id: string, origin: string): FakeBrowser {
  const listeners: Listener[] = [];
  const session: Record<string, unknown> = {};
  const local: Record<string, unknown> = {};
  const calls: string[] = [];
  const area = (name: string, stored: Record<string, unknown>) => ({
    get: async (key?: string) => structuredClone(key === undefined ? stored : { [key]: stored[key] }),
    set: async (changes: Record<string, unknown>) => {
      calls.push(`${name}.set`);
      Object.assign(stored, structuredClone(changes));
    },
    remove: async (key: string) => void delete stored[key],
  });
  const browser = {
    runtime: {
      id,
      getURL: (path: string) => `${origin}/${path}`,
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    },
    storage: { session: area('session', session), local: area('local', local) },
  };
  return {
    session,
    local,
    calls,
    browser: writtenDown(browser, 'browser', calls),
    async send(message, sender) {
      const answers = await Promise.all(listeners.map((listener) => listener(message, sender)));
      return answers.find((each) => each !== undefined);
    },
  };
}

/** What is not there is a function that is written down when called, at any depth. */
function writtenDown(there: object, path: string, calls: string[]): object {
  return new Proxy(there, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'object' && value !== null)
        return writtenDown(value, `${path}.${String(name)}`, calls);
      if (value !== undefined || typeof name === 'symbol' || name === 'then') return value;
      const call = () => {
        calls.push(`${path}.${name}`);
        return Promise.resolve(undefined);
      };
      return writtenDown(call, `${path}.${name}`, calls);
    },
  });
}
