import { useEffect, useMemo, useState } from 'preact/hooks';
import { drawSvg } from '../../../lib/image/draw-svg.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { sampleSvg } from './sample-svg.ts';
import { sampleFor, type SampleId } from './samples.ts';

/** The longest side that a sample is drawn at, in px: read surely, and in a second or two. */
const sampleSide = 1100;

/** What a task is tried on. */
interface TrialPicture {
  /** `own` is the person's picture. */
  readonly id: SampleId | 'own';
  readonly url: string;
  choose(id: SampleId | 'own'): void;
  /** A picture of the person's own. It stays in this page. */
  take(file: Blob): void;
  /** The picture that is run. @throws AppError where a sample cannot be drawn. */
  blob(): Promise<Blob>;
}

/** The picture that a task is tried on: a sample that suits it until a person takes another. */
export function useTrialPicture(task: TaskDefinition, onChange: () => void): TrialPicture {
  const [chosen, setChosen] = useState<SampleId | 'own'>();
  const [own, setOwn] = useState<Blob>();
  const suited = useMemo(() => sampleFor(task), [task]);
  const id = chosen ?? suited;
  const svg = useMemo(() => (id === 'own' ? undefined : sampleSvg(id, task)), [id, task]);
  const picture = useMemo(
    () => (svg === undefined ? (own ?? new Blob()) : new Blob([svg], { type: 'image/svg+xml' })),
    [svg, own],
  );
  const url = useMemo(() => URL.createObjectURL(picture), [picture]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const choose = (wanted: SampleId | 'own') => {
    setChosen(wanted);
    onChange();
  };
  return {
    id,
    url,
    choose,
    take(file) {
      setOwn(file);
      choose('own');
    },
    blob: async () => (id === 'own' ? picture : (await drawSvg(picture, sampleSide)).file),
  };
}
