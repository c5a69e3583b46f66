/** Starts the worker that makes pictures fit, from the extension's package. The caller ends it. */
export function startDrawingWorker(): Worker {
  return new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module' });
}
