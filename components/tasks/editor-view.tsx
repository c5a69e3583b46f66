import { ArrowLeft, Copy, Download } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ofJsonText } from '../../lib/settings/of-json-text.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TaskChange } from '../../lib/settings/task-change.ts';
import { readDraft, type SettledDraft, type TaskDraft } from '../../lib/task/edit/task-draft.ts';
import { writeTaskFile } from '../../lib/task/share/write-task-file.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { SitesForm } from './sites-form.tsx';
import { TaskEditor } from './task-editor.tsx';
import type { Trial } from './trial/trial.ts';
import { TrialPanel } from './trial/trial-panel.tsx';

interface EditorViewProps {
  /** As it is stored. */
  readonly task: TaskDefinition;
  readonly settings: Settings;
  readonly trial: Trial;
  change(change: TaskChange): Promise<boolean>;
  onSave(text: string): void;
  onDuplicate(): void;
  onBack(): void;
}

/** One task in place of all of them, tried beside it. */
export function EditorView({ task, settings, trial, change, onSave, onDuplicate, onBack }: EditorViewProps) {
  const t = useTranslate();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    return () => trial.clear();
  }, []);
  const draft = settings.drafts[task.id];
  const stored = useMemo((): TaskDraft => readDraft(ofJsonText(draft)) ?? { task }, [draft, task]);
  const store = (edited: TaskDraft, settled: SettledDraft, before: TaskDefinition) =>
    change(
      settled.ok
        ? { kind: 'save', tasks: [settled.task], before }
        : { kind: 'draft', id: edited.task.id, draft: edited },
    );
  const taskId = `own:${task.id}` as const;
  return (
    <section class="editor" aria-label={t('taskEdit', task.name)}>
      <div class="buttons editor-bar">
        <button type="button" class="quiet back" ref={back} onClick={onBack}>
          <Icon node={ArrowLeft} />
          {t('tasksAll')}
        </button>
        <span class="spread" />
        <button type="button" onClick={onDuplicate}>
          <Icon node={Copy} />
          {t('taskDuplicateShort')}
        </button>
        <button type="button" onClick={() => onSave(writeTaskFile([task]))}>
          <Icon node={Download} />
          {t('taskExportShort')}
        </button>
      </div>
      <TaskEditor
        stored={stored}
        task={task}
        engines={settings.engines}
        onStore={store}
        onSave={(typed, settled) =>
          onSave(settled.ok ? writeTaskFile([settled.task]) : JSON.stringify(typed, null, 2))
        }
        sites={
          <SitesForm
            taskId={taskId}
            siteTasks={settings.siteTasks}
            onHosts={(hosts) => void change({ kind: 'sites', taskId, hosts })}
          />
        }
        beside={(typed, isRight) => (
          <TrialPanel task={typed} isRight={isRight} settings={settings} trial={trial} />
        )}
      />
    </section>
  );
}
