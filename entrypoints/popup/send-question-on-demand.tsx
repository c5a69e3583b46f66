import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SendQuestionViewProps } from '@/components/send-question-view';

/** The question before a picture leaves, whose facts about services are loaded only when one is asked. */
export function SendQuestionOnDemand(props: SendQuestionViewProps) {
  const [View, setView] = useState<FunctionComponent<SendQuestionViewProps>>();
  useEffect(() => {
    void import('@/components/send-question-view').then((loaded) => setView(() => loaded.SendQuestionView));
  }, []);
  return View ? <View {...props} /> : null;
}
