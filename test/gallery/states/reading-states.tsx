import { ReadingView } from '../../../components/reading-view.tsx';
import { SendQuestionView } from '../../../components/send-question-view.tsx';
import { stageSentences } from '../../../components/stage-sentences.ts';
import type { EngineProgress } from '../../../lib/engine/engine.ts';
import type { ExtractionState } from '../../../lib/extraction/extraction.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { receipt, run } from '../runs.ts';
import { engines, Screen } from '../screen.tsx';

const fields = [
  { key: 'merchant', text: 'Harbour Market' },
  { key: 'date', text: '2026-04-03' },
] as const;
const text = 'HARBOUR MARKET\n12 Quay Street, Bristol\nSoap, lavender 3.90';
const stages = Object.keys(stageSentences) as EngineProgress['stage'][];

/** The popup while something is under way. */
export const readingStates: readonly GalleryState[] = [
  reading('Capturing', { status: 'capturing' }),
  reading('Scrolling', { status: 'capturing', scrolling: { done: 3, total: 12 } }),
  ...stages.map((stage) =>
    reading(
      `Reading: ${stage}`,
      { status: 'running', progress: { stage, ...(stage === 'finding-lines' && { ratio: 0.2 }) } },
      'one',
    ),
  ),
  reading('Reading, with text so far', {
    status: 'running',
    progress: { stage: 'reading-lines', ratio: 0.6, text },
  }),
  reading(
    'Reading, with fields so far',
    { status: 'running', progress: { stage: 'answering', fields } },
    'one',
  ),
  {
    name: 'Reading, one of several files, with a code',
    place: 'popup',
    draw: () => (
      <Screen title="Text" status="running">
        <ReadingView
          extraction={{
            ...run('text', { status: 'running', progress: { stage: 'reading-lines', ratio: 0.4 } }),
            place: { batch: 'a', at: 2, of: 12 },
            codes: [
              {
                format: 'QRCode',
                text: 'https://example.com/a',
                box: { x: 20, y: 20, width: 60, height: 60 },
              },
            ],
          }}
          pictureUrl={receipt.url}
          now={12_400}
          copiedPart={undefined}
          isSending
          onCopyPart={nothing}
          onStop={nothing}
        />
      </Screen>
    ),
  },
  asking('Asking, a service that is known', 'one', 'api.openai.com'),
  asking('Asking, unredacted', 'one', 'api.openai.com', true),
  asking('Asking, a server on this computer', 'two', 'localhost:11434'),
  asking('Asking, a server that nobody knows', 'gone', 'vision.my-company.example:8443'),
];

function reading(
  name: string,
  state: Extract<ExtractionState, { status: 'running' | 'capturing' }>,
  engineId = 'on-device',
): GalleryState {
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="running" engineId={engineId}>
        <ReadingView
          extraction={run('receipt', state)}
          pictureUrl={receipt.url}
          now={1840}
          copiedPart={undefined}
          isSending={false}
          onCopyPart={nothing}
          onStop={nothing}
        />
      </Screen>
    ),
  };
}

function asking(name: string, engineId: string, host: string, redactFirst = false): GalleryState {
  const question = {
    engineId,
    host,
    model: 'a-model',
    bytes: 84_200,
    heldUntil: Date.now() + 30_000,
    redactFirst,
  };
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="asking" engineId={engineId}>
        <SendQuestionView
          extraction={{ ...run('receipt', { status: 'capturing' }), status: 'asking', question }}
          engines={engines}
          pictureUrl={receipt.url}
          onSend={nothing}
          onSendNothing={nothing}
          stop={nothing}
        />
      </Screen>
    ),
  };
}
