import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trial } from '@/components/tasks/trial/trial';
import { prepareFile } from '@/lib/capture/prepare-file';
import { toErrorInfo, type ErrorInfo } from '@/lib/errors';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { ExtractionConnection } from '@/lib/messaging/extraction-connection';
import { sendRequest } from '@/lib/messaging/send-request';
import { failure, type Result } from '@/lib/result';
import type { TaskDefinition } from '@/lib/task/task-definition';

/**
 * Runs tasks on trial in the background, the same way as any picture. One at a time; its result stays here and is
 * forgotten there, since it is nobody's reading. Leaving the page stops it.
 */
export function useTrial(): Trial {
  const [run, setRun] = useState<Extraction>();
  const [error, setError] = useState<ErrorInfo>();
  const [isStarting, setStarting] = useState(false);
  const id = useRef<string | undefined>(undefined);
  const isUnwanted = useRef(false);
  const last = useRef<readonly Extraction[]>([]);
  const connection = useRef<ExtractionConnection | undefined>(undefined);
  const look = () => {
    const found = last.current.find((each) => each.id === id.current);
    if (!found) return;
    setRun(found);
    if (isFinished(found)) forget();
  };
  const forget = () => {
    if (id.current !== undefined) void sendRequest({ type: 'dismiss', id: id.current });
    id.current = undefined;
  };
  useEffect(
    () => () => {
      forget();
      connection.current?.close();
    },
    [],
  );
  return {
    run,
    error,
    isStarting,
    async start(task, picture) {
      forget();
      isUnwanted.current = false;
      setRun(undefined);
      setError(undefined);
      setStarting(true);
      connection.current ??= new ExtractionConnection((extractions) => {
        last.current = extractions;
        look();
      });
      connection.current.refresh();
      const started = await sendTrial(task, picture);
      setStarting(false);
      if (!started.ok) return setError(started.error);
      id.current = started.value;
      if (isUnwanted.current) void sendRequest({ type: 'stop', id: started.value });
      look();
    },
    stop() {
      // One that has not begun is stopped as it does.
      isUnwanted.current = true;
      if (id.current) void sendRequest({ type: 'stop', id: id.current });
    },
    answer: (given) =>
      void (id.current && sendRequest({ type: 'answer-question', id: id.current, answer: given })),
    clear() {
      forget();
      setRun(undefined);
      setError(undefined);
    },
  };
}

/** Starts the run, and gives its id. */
async function sendTrial(task: TaskDefinition, picture: Promise<Blob>): Promise<Result<string>> {
  try {
    const { file, notes } = await prepareFile(await picture);
    return await sendRequest({ type: 'try-task', task, file, notes: [...notes] });
  } catch (thrown) {
    return failure(toErrorInfo(thrown));
  }
}
