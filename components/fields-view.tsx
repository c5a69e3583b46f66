import { TriangleAlert } from 'lucide';
import { fieldLabel } from '../lib/export/field-label.ts';
import { fieldText } from '../lib/export/field-text.ts';
import { itemsTable } from '../lib/export/items-table.ts';
import type { FieldValue } from '../lib/image/field-value.ts';
import type { PictureRecord, RecordField } from '../lib/image/picture-record.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { Icon } from './icon.tsx';
import { isMarked } from './marked.ts';
import { TableGrid } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

/** Below this confidence, 0 to 1, a value is shown as one to compare. */
const doubtfulBelow = 0.6;

interface FieldsViewProps {
  readonly record: PictureRecord;
  /** The language that its values are in, a BCP 47 tag, where that is known. */
  readonly lang?: string | undefined;
  readonly marked: readonly Box[];
  /** Given the place of the value that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
}

/** The fields of a record, a row each, and under them what was bought; a click on a value shows where it stands. */
export function FieldsView({ record, lang, marked, onMark }: FieldsViewProps) {
  const t = useTranslate();
  return (
    <div id="result-fields" class="result-fields" role="region" aria-label={t('fieldsRead')}>
      <dl class="fields">
        {record.fields.map((field) => (
          <FieldRow key={field.key} field={field} lang={lang} marked={marked} onMark={onMark} />
        ))}
      </dl>
      {record.needsVision && <NeedsVision names={record.needsVision} />}
      {record.items.length > 0 && (
        <>
          <h2>{t('itemsTitle')}</h2>
          <TableGrid
            table={itemsTable(record.items, t)}
            name={t('itemsTitle')}
            marked={marked}
            onMark={onMark}
          />
        </>
      )}
    </div>
  );
}

function NeedsVision({ names }: { readonly names: readonly string[] }) {
  const t = useTranslate();
  const [first, ...more] = names;
  if (first === undefined) return null;
  return (
    <p class="missing-shape">
      {more.length === 0
        ? t('needsVisionOne', first)
        : t('needsVision', String(names.length), new Intl.ListFormat(t('languageTag')).format(names))}
    </p>
  );
}

function FieldRow({ field, lang, marked, onMark }: { field: RecordField } & Omit<FieldsViewProps, 'record'>) {
  const t = useTranslate();
  const label = fieldLabel(field, t);
  const { value } = field;
  const chosen = isMarked(marked, value?.box);
  return (
    <div class={chosen ? 'field chosen' : 'field'} data-field={field.key}>
      <dt dir="auto">{label}</dt>
      {value ? (
        <dd>
          {onMark && value.box.width > 0 ? (
            <button
              type="button"
              class="field-value"
              aria-pressed={chosen}
              aria-label={t('fieldShow', label, valueText(value, t))}
              onClick={() => onMark(chosen ? [] : [value.box])}
            >
              <Value value={value} lang={lang} />
            </button>
          ) : (
            <span class="field-value">
              <Value value={value} lang={lang} />
            </span>
          )}
          {field.fault ? <Fault fault={field.fault} /> : <Doubt value={value} />}
        </dd>
      ) : (
        <dd class="missing">{t('fieldNotFound')}</dd>
      )}
    </div>
  );
}

function Value({ value, lang }: { value: FieldValue; lang?: string | undefined }) {
  return (
    <bdi dir="auto" lang={lang}>
      {valueText(value, useTranslate())}
    </bdi>
  );
}

function valueText(value: FieldValue, t: ReturnType<typeof useTranslate>): string {
  const text = fieldText(value);
  return value.alternative === undefined ? text : t('fieldEither', text, value.alternative);
}

/** Says beside a value why it is not what the task asks for. */
function Fault({ fault: { message, params } }: { readonly fault: NonNullable<RecordField['fault']> }) {
  const t = useTranslate();
  return (
    <span class="doubt">
      <Icon node={TriangleAlert} />
      {t(message, ...params)}
    </span>
  );
}

/** Says beside a value that a person should compare it with the picture, and what is printed there. */
function Doubt({ value }: { value: FieldValue }) {
  const t = useTranslate();
  if (value.confidence < doubtfulBelow || value.alternative !== undefined) {
    return (
      <span class="doubt" title={t('fieldCheckHint')}>
        <Icon node={TriangleAlert} />
        {t('fieldCheck')}
      </span>
    );
  }
  const isRewritten = value.kind === 'date' && value.printed !== value.value;
  return isRewritten ? (
    <span class="printed" title={t('fieldPrinted', value.printed)}>
      <span class="visually-hidden">{t('fieldPrinted', '')}</span>
      <bdi>{value.printed}</bdi>
    </span>
  ) : null;
}
