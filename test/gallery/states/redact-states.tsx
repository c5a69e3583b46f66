import { RedactPreview } from '../../../components/redact/redact-preview.tsx';
import { RedactView } from '../../../components/redact/redact-view.tsx';
import type { RedactionDoor } from '../../../components/redact/redaction-door.ts';
import { type RedactionBox, redactionKinds } from '../../../lib/image/redaction-box.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { receipt } from '../runs.ts';
import { Screen } from '../screen.tsx';

// Apart, and as tall as is easy to hit: how large one is, is otherwise what it covers.
const boxes = redactionKinds.map((kind, at): RedactionBox => ({
  id: kind,
  kind,
  isTaken: at !== 2,
  x: 10 + 140 * (at % 2),
  y: 10 + 72 * Math.floor(at / 2),
  width: 120,
  height: 36,
}));
const never = () => new Promise<never>(nothing);
const outgoing = new Blob([decodeURIComponent(receipt.url.slice(receipt.url.indexOf(',') + 1))], {
  type: 'image/svg+xml',
});

/** The popup while parts of a picture are blacked out. */
export const redactStates: readonly GalleryState[] = [
  redacting('Blacking out, looked for', never),
  redacting('Blacking out, with boxes of every kind', never, boxes),
  redacting('Blacking out, nothing found', async () => []),
  redacting('Blacking out, the reader failed', async () => Promise.reject(new Error('No reader.'))),
  {
    name: 'Blacked out, as it leaves',
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="asking" engineId="one">
        <div class="body">
          <RedactPreview picture={{ ...receipt, redacted: outgoing, outgoing, areas: 7 }} left={1} />
        </div>
      </Screen>
    ),
  },
];

function redacting(
  name: string,
  suggest: RedactionDoor['suggest'],
  kept: readonly RedactionBox[] = [],
): GalleryState {
  const heldUntil = Date.now() + 90_000;
  const host = 'api.openai.com';
  const question = { engineId: 'one', host, model: 'a-model', bytes: 84_200, heldUntil, boxes: kept };
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="asking" engineId="one">
        <RedactView
          question={question}
          url={receipt.url}
          picture={receipt}
          door={{ suggest, keep: nothing, prepare: never, send: nothing }}
          onBack={nothing}
          onSendNothing={nothing}
          stop={nothing}
        />
      </Screen>
    ),
  };
}
