import type { Extraction } from './extraction.ts';
import type { RunRequest } from './run-request.ts';

/** A run as it begins: nothing but what it was asked for. `startedAt` in ms since the epoch. */
export function capturing(id: string, request: RunRequest, startedAt: number): Extraction {
  const { tabId, task, engine, place } = request;
  return {
    id,
    tabId,
    taskId: task.id,
    ...(task.own && { ownTask: task.own }),
    engineId: engine.id,
    startedAt,
    private: request.private,
    ...(place === undefined ? {} : { place }),
    status: 'capturing',
  };
}
