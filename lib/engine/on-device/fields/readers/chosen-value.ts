import type { FieldValue } from '../../../../image/field-value.ts';
import { fold } from '../page/fold.ts';
import { namesOf } from './field-names.ts';
import { isWords } from './labelled-value.ts';
import { pairNamed } from './pair-named.ts';
import type { LabelledValue } from './read-form.ts';
import { yesOrNo } from './value-in-span.ts';
import type { WantedField } from './wanted-field.ts';

/**
 * What check boxes say of a field: a yes or no by the label of one or by the answer that is ticked behind a question, a text by
 * that too, a choice by the only one of its options that is ticked. Undefined where they say nothing of it.
 *
 * @param choices as `markedChoices` gives them.
 */
export function chosenValue(choices: readonly LabelledValue[], field: WantedField): FieldValue | undefined {
  const names = namesOf(field);
  const named = (pairs: readonly LabelledValue[]): FieldValue | undefined =>
    names.map((name) => pairNamed(pairs, name)).find((value) => value !== undefined);
  const answer = (): FieldValue | undefined => named(choices.filter(({ value }) => value.kind !== 'yes-no'));
  if (isWords(field)) return answer();
  if (field.kind === 'choice') return choiceOf(choices, field.options ?? []);
  if (field.kind !== 'yes-no') return undefined;
  const ticked = named(choices.filter(({ value }) => value.kind === 'yes-no'));
  if (ticked !== undefined) return ticked;
  const said = answer();
  const value = said && yesOrNo(said.printed);
  return said && value && { ...said, kind: 'yes-no', value };
}

function choiceOf(choices: readonly LabelledValue[], options: readonly string[]): FieldValue | undefined {
  const ticked = choices.filter(({ value }) => value.value === 'yes');
  const chosen = options.flatMap((option) => {
    const name = fold(option.normalize('NFC')).trim();
    const choice = ticked.find(({ label }) => fold(label.printed).trim() === name);
    return choice === undefined ? [] : [{ ...choice.value, kind: 'text' as const, value: option }];
  });
  return chosen.length === 1 ? chosen[0] : undefined;
}
