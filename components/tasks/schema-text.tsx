import { useState } from 'preact/hooks';
import type { SettledDraft } from '../../lib/task/edit/task-draft.ts';
import type { JsonValue } from '../../lib/task/json-schema.ts';
import { useTranslate } from '../translation.ts';

interface SchemaTextProps {
  /** The schema as it is now, and what was typed where that cannot be taken. */
  readonly schema: JsonValue;
  readonly text: string | undefined;
  readonly settled: SettledDraft;
  onText(text: string): void;
}

/** A task's JSON Schema as text. It is shown as it was typed; what cannot be taken says why under it. */
export function SchemaText({ schema, text, settled, onText }: SchemaTextProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(text ?? JSON.stringify(schema, null, 2));
  const faults = settled.ok || settled.of === 'fields' ? [] : settled.issues;
  return (
    <>
      <textarea
        name="schema"
        class="schema"
        aria-label={t('tabSchema')}
        aria-invalid={faults.length > 0}
        aria-describedby="schema-faults"
        rows={24}
        spellcheck={false}
        dir="ltr"
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          onText(value);
        }}
      />
      <ul id="schema-faults" class="faults" role="status">
        {faults.map(({ path, message, params }) => (
          <li key={path + message}>
            {path !== '' && <code>{path}</code>} {t(message, ...params)}
          </li>
        ))}
      </ul>
      <p class="explanation">{t('schemaExplanation')}</p>
    </>
  );
}
