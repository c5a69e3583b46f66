import { useEffect, useMemo, useState } from 'preact/hooks';
import { SendQuestionView, type SendQuestionViewProps } from '@/components/send-question-view';
import { RedactView } from '@/components/redact/redact-view';
import type { RedactionDoor } from '@/components/redact/redaction-door';
import { profiles } from '@/lib/engine/vision/profiles/profiles';
import { AppError } from '@/lib/errors';
import { sendRequest } from '@/lib/messaging/send-request';
import { findSuggestions } from '@/lib/redaction/find-suggestions';
import { redactPicture } from '@/lib/redaction/redact-picture';
import { builtInDefinitions } from '@/lib/task/built-in/built-in-definitions';
import './redact.css';

/** The question before a picture leaves, with the way to black parts out first: loaded only when one is asked. */
export function SendQuestion(props: Omit<SendQuestionViewProps, 'redact'>) {
  const { extraction, engines, pictureUrl } = props;
  const picture = useSides(pictureUrl);
  const door = useMemo(() => redactionDoor(extraction, engines), [extraction.id, engines]);
  return (
    <SendQuestionView
      {...props}
      redact={(onBack) =>
        // Nothing can be answered before it can be seen.
        pictureUrl !== undefined && picture ? (
          <RedactView
            {...props}
            {...{ picture, door, onBack }}
            question={extraction.question}
            url={pictureUrl}
          />
        ) : null
      }
    />
  );
}

/** A picture's sides as it is shown: a photo may be stored on its side. */
function useSides(url: string | undefined) {
  const [sides, setSides] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const image = new Image();
    image.onload = () => setSides({ width: image.naturalWidth, height: image.naturalHeight });
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [url]);
  return sides;
}

type Asking = SendQuestionViewProps['extraction'];

function redactionDoor(
  { id, taskId, ownTask, question }: Asking,
  engines: SendQuestionViewProps['engines'],
): RedactionDoor {
  return {
    async suggest() {
      const words = await sendRequest({ type: 'words-of-picture', id });
      if (!words.ok) throw new AppError(words.error.code);
      return findSuggestions(words.value.recognized, words.value.codes);
    },
    keep: (boxes) => void sendRequest({ type: 'keep-boxes', id, boxes: [...boxes] }),
    async prepare(boxes) {
      const answer = await sendRequest({ type: 'picture', id });
      const engine = engines.find((each) => each.id === question.engineId);
      const profile = profiles.find((each) => each.id === engine?.profileId);
      if (!answer.ok || !answer.value || !profile) throw new AppError('redaction-failed');
      const task = ownTask ?? builtInDefinitions.find((each) => each.id === taskId);
      const detail = task?.parameters.detail ?? 'auto';
      return redactPicture(answer.value, boxes, { profile, model: question.model, detail });
    },
    send: (picture) => void sendRequest({ type: 'answer-question', id, answer: 'send', picture }),
  };
}
