import type { FieldValue } from '../../../../image/field-value.ts';
import type { Found } from '../finds/found.ts';
import type { Concept } from '../labels/concept.ts';
import { type AnnotatedPage, type AnnotatedRow, toFieldValue } from '../page/annotated-page.ts';
import { beside } from '../page/beside.ts';

/** Below this a value is not worth showing. */
const leastConfidence = 0.3;

interface DatedPlace {
  readonly row: AnnotatedRow;
  readonly found: Found;
  readonly score: number;
}

/** The day of a bill: the date that is labelled so, else the one beside a time, else the first that means nothing else. */
export function resolveDate(
  page: AnnotatedPage,
  labels: readonly Concept[] = ['date', 'time'],
): FieldValue | undefined {
  const places = page.rows.flatMap((row) =>
    row.finds.filter(({ kind }) => kind === 'date').map((found) => ({ row, found })),
  );
  const scored = places.map((place): DatedPlace => {
    const concept = conceptOf(page, place.row, place.found);
    let score = 0.6;
    if (concept !== undefined && labels.includes(concept)) score += 0.6;
    if (concept === 'due-date' || concept === 'other-date') score -= 1;
    if (place.row.finds.some(({ kind }) => kind === 'time')) score += 0.3;
    if (places.some((other) => other !== place && other.found.value === place.found.value)) score += 0.2;
    score += place.found.certainty * 0.2 - place.row.row.index / (10 * page.rows.length);
    return { row: place.row, found: place.found, score };
  });
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < 0) return undefined;
  const rival = others.find((other) => other.found.value !== best.found.value);
  const isRival = rival !== undefined && best.score - rival.score < 0.25;
  const value = toFieldValue(best.row.row, best.found, isRival ? 0.7 : 1);
  return value.confidence < leastConfidence ? undefined : value;
}

/** A date with one of the labels, wherever its label leads. */
export function labelledDate(page: AnnotatedPage, concept: Concept): FieldValue | undefined {
  for (const row of page.rows) {
    const found = row.finds.find((each) => each.kind === 'date' && conceptOf(page, row, each) === concept);
    if (found !== undefined) return toFieldValue(row.row, found);
  }
  return undefined;
}

/** What the label of a value says: the last one before it in its row, else one whose value stands here. */
function conceptOf(page: AnnotatedPage, at: AnnotatedRow, found: Found): Concept | undefined {
  const before = at.labels
    .filter(
      ({ start, end }) =>
        end <= found.start && at.finds.every((other) => other.start < start || other.start >= found.start),
    )
    .sort((a, b) => b.end - a.end);
  const dated = before.find(({ concept }) => /date|time/u.test(concept)) ?? before[0];
  if (dated !== undefined) return dated.concept;
  for (const above of page.rows.slice(Math.max(0, at.row.index - 3), at.row.index)) {
    const label = above.labels.find((each) => {
      if (!/date/u.test(each.concept)) return false;
      const span = beside(page, above, each);
      return span?.row === at && span.start <= found.start && span.end >= found.end;
    });
    if (label !== undefined) return label.concept;
  }
  return undefined;
}
