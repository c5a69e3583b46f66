/** Starts the worker that looks for codes, from the extension's package. The caller ends it. */
export function startCodeWorker(): Worker {
  return new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
}
