import { useMemo } from 'preact/hooks';
import { type FieldKind, fieldKinds } from '../../lib/task/edit/with-kind.ts';
import type { FieldShape } from '../../lib/task/fields/field.ts';
import { useTranslate } from '../translation.ts';
import { kindNames } from './kind-names.ts';

interface KindSelectProps {
  readonly kind: FieldShape['kind'];
  readonly label: string;
  readonly name: string;
  onKind(kind: FieldKind): void;
}

/** What a field is; one that the builder cannot show is JSON Schema, and stays it until another is chosen. */
export function KindSelect({ kind, label, name, onKind }: KindSelectProps) {
  const t = useTranslate();
  // By far the most of a row: drawn anew only for another type.
  const options = useMemo(
    () =>
      fieldKinds.map((each) => (
        <option key={each} value={each} selected={each === kind}>
          {t(kindNames[each])}
        </option>
      )),
    [t, kind],
  );
  return (
    <select
      name={name}
      aria-label={label}
      value={kind}
      onChange={({ currentTarget }) => {
        const chosen = fieldKinds.find((each) => each === currentTarget.value);
        if (chosen) onKind(chosen);
      }}
    >
      {kind === 'raw' && (
        <option value="raw" selected>
          {t('kindRaw')}
        </option>
      )}
      {options}
    </select>
  );
}
