import { onDemand } from './on-demand';

/** The question before a picture leaves, whose facts about services are loaded only when one is asked. */
export const SendQuestionOnDemand = onDemand(() =>
  import('./send-question').then(({ SendQuestion }) => SendQuestion),
);
