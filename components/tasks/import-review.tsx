import { fieldRows } from '../../lib/task/edit/field-rows.ts';
import { schemaOfTask, shapeOfDraft } from '../../lib/task/edit/task-draft.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { useTranslate } from '../translation.ts';

interface ImportReviewProps {
  /** As they would be taken. */
  readonly tasks: readonly TaskDefinition[];
  onTake(): void;
  onLeave(): void;
}

/** Somebody's tasks, shown in full before they are taken. */
export function ImportReview({ tasks, onTake, onLeave }: ImportReviewProps) {
  const t = useTranslate();
  return (
    <section class="card" aria-labelledby="import-title" id="import">
      <h2 id="import-title">{t('importTitle', tasks.length)}</h2>
      <p class="explanation">{t('importExplanation')}</p>
      {tasks.map((task) => (
        <ImportedTask key={task.id} task={task} />
      ))}
      <div class="choice-row">
        <button type="button" class="primary" onClick={onTake}>
          {t('importTake')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('importLeave')}
        </button>
      </div>
    </section>
  );
}

function ImportedTask({ task }: { readonly task: TaskDefinition }) {
  const t = useTranslate();
  const { engineId, model, ...parameters } = task.parameters;
  const schema = schemaOfTask(task);
  const shape = shapeOfDraft({ task });
  return (
    <article class="imported">
      <h3>
        <bdi>{task.name}</bdi>
      </h3>
      {task.instructions !== '' && <pre dir="auto">{task.instructions}</pre>}
      {(engineId !== undefined || model !== undefined) && (
        <p class="fault">{t('importEngine', [engineId, model].filter(Boolean).join(' · '))}</p>
      )}
      {shape && (
        <ul class="imported-fields">
          {fieldRows(shape).map(({ place, field }) => (
            <li key={place.join('/')} style={{ '--depth': place.length - 1 }}>
              <code>{field.key}</code> <span dir="auto">{field.label}</span>{' '}
              <span class="explanation" dir="auto">
                {field.description}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('importAll')}</summary>
        <pre dir="ltr">{JSON.stringify({ parameters, schema }, null, 2)}</pre>
      </details>
    </article>
  );
}
