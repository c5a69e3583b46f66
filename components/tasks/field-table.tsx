import { Plus } from 'lucide';
import type { GroupShape } from '../../lib/task/fields/field.ts';
import type { Issue } from '../../lib/task/issue.ts';
import { Icon } from '../icon.tsx';
import { Memo } from '../memo.tsx';
import { useTranslate } from '../translation.ts';
import { CrossRules } from './cross-rules.tsx';
import { FieldRow } from './field-row.tsx';
import { useFieldActions } from './use-field-actions.ts';

interface FieldTableProps {
  readonly shape: GroupShape;
  /** By places, as `fieldIssues` gives them. */
  readonly issues: readonly Issue[];
  onShape(shape: GroupShape): void;
}

/** The fields of a task as rows, and the rules between them. */
export function FieldTable({ shape, issues, onShape }: FieldTableProps) {
  const t = useTranslate();
  const { rows, actions, opened, list, notice } = useFieldActions(shape, onShape);
  const faultsAt = new Map<string, string>();
  for (const { path, message, params } of issues) {
    faultsAt.set(path, [faultsAt.get(path), t(message, ...params)].filter(Boolean).join(' '));
  }
  const kept = Object.keys(shape.kept ?? {}).filter((keyword) => keyword !== 'required');
  return (
    <>
      {shape.fields.length > 0 && (
        <div class="field-heads" aria-hidden="true">
          <span />
          <span>{t('fieldKeyTitle')}</span>
          <span>{t('fieldKindTitle')}</span>
          <span>{t('fieldDescriptionTitle')}</span>
          <span>{t('fieldRequiredTitle')}</span>
        </div>
      )}
      <ol class="field-rows" ref={list} aria-label={t('fields')}>
        {rows.map((row) => {
          const path = row.place.join('/');
          const [isOpen, faults] = [opened === row.key, faultsAt.get(`/${path}`) ?? ''];
          return (
            <Memo
              key={row.key}
              by={[path, row.field, row.siblings, isOpen, faults]}
              draw={() => <FieldRow {...{ row, actions, isOpen, faults }} />}
            />
          );
        })}
      </ol>
      {/* Always there, so that a screen reader hears what is put into it. */}
      <p class="field-notice" role="status">
        {notice && <span class={notice.undo ? '' : 'visually-hidden'}>{notice.text}</span>}{' '}
        {notice?.undo && (
          <button type="button" class="link" name="undo-field" onClick={notice.undo}>
            {t('undo')}
          </button>
        )}
      </p>
      <div class="buttons">
        <button type="button" name="add-field" onClick={() => actions.add([shape.fields.length - 1])}>
          <Icon node={Plus} />
          {t('addField')}
        </button>
        {shape.fields.length > 1 && <span class="explanation">{t('moveKeys')}</span>}
      </div>
      <CrossRules group={shape} place={[]} actions={actions} faults={faultsAt.get('') ?? ''} />
      {kept.length > 0 && <p class="kept">{t('fieldKeptWhole', kept.join(', '))}</p>}
    </>
  );
}
