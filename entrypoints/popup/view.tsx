import type { ComponentChild } from 'preact';
import type { Editing } from '@/components/editing';
import { ReadyView } from '@/components/ready-view';
import type { Extraction } from '@/lib/extraction/extraction';
import { otherEngines } from './other-engines';
import { SendQuestionOnDemand } from './send-question-on-demand';
import type { useActions } from './use-actions';
import type { useEngineChoice } from './use-engine-choice';
import type { useReadingChoices } from './use-reading-choices';
import type { useResultView } from './use-result-view';
import type { ResultTools } from './use-result-tools';
import { useShortcuts } from './use-shortcuts';
import { useTaskChoice } from './use-task-choice';

interface ViewProps {
  readonly tabId: number;
  readonly shown: Extraction | undefined;
  /** What results are shown with, once it is loaded. */
  readonly tools: ResultTools | undefined;
  readonly editing: Editing;
  readonly collectBar: ComponentChild;
  readonly isCollecting: boolean;
  readonly pictureUrl: string | undefined;
  readonly actions: ReturnType<typeof useActions>;
  readonly resultView: ReturnType<typeof useResultView>;
  readonly choices: ReturnType<typeof useReadingChoices>;
  readonly engine: ReturnType<typeof useEngineChoice>;
  readonly extractions: readonly Extraction[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  onShow(id: string | undefined): void;
}

/** Draws a run, wherever it stands, or what can be begun where there is none. */
export function View({
  tabId,
  shown,
  tools,
  editing,
  collectBar,
  isCollecting,
  pictureUrl,
  actions,
  resultView,
  choices,
  engine,
  extractions,
  now,
  onShow,
}: ViewProps) {
  const shortcuts = useShortcuts();
  const task = useTaskChoice(tabId);
  switch (shown?.status) {
    case undefined: {
      const session = extractions.filter(isListed).toReversed();
      return (
        <ReadyView
          {...actions}
          {...task}
          {...choices}
          shortcut={shortcuts['clip-region'] ?? ''}
          repeatShortcut={shortcuts['repeat-region'] ?? ''}
          sessionList={
            tools && session.length > 0 ? (
              <tools.SessionList session={session} now={now} onShow={onShow} />
            ) : undefined
          }
        >
          {collectBar}
        </ReadyView>
      );
    }
    case 'capturing':
    case 'running':
      return tools ? (
        <tools.ReadingView
          {...actions}
          extraction={shown}
          pictureUrl={pictureUrl}
          now={now}
          isSending={actions.files.isSending}
          onStop={actions.stop}
        />
      ) : null;
    case 'asking':
      return (
        <SendQuestionOnDemand
          {...actions}
          key={shown.id}
          extraction={shown}
          engines={engine.engines}
          pictureUrl={pictureUrl}
        />
      );
    case 'done':
      return tools ? (
        <tools.ResultView
          {...actions}
          {...resultView}
          {...choices}
          key={shown.id}
          extraction={shown}
          result={shown.result}
          editing={editing}
          pictureUrl={pictureUrl}
          others={otherEngines(engine.engines, shown.engineId)}
        />
      ) : null;
    case 'failed':
    case 'cancelled':
      return tools ? (
        <tools.Failed
          key={shown.id}
          shown={shown}
          actions={actions}
          choices={choices}
          others={otherEngines(engine.engines, shown.engineId)}
          isCollecting={isCollecting}
        />
      ) : null;
  }
}

/** What was read, and all of what was given together: a file that failed is not to be missed. */
function isListed(extraction: Extraction): boolean {
  return (
    extraction.status === 'done' || (extraction.place !== undefined && extraction.status !== 'cancelled')
  );
}
