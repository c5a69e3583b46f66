/** Starts the on-device engine's worker from the extension's package. The caller ends it. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
