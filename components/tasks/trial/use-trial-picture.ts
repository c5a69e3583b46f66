import { useEffect, useMemo, useState } from 'preact/hooks';
import { useRested } from '../../use-rested.ts';
import { drawSvg } from '../../../lib/image/draw-svg.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { sampleSvg } from './sample-svg.ts';
import { sampleFor, type SampleId } from './samples.ts';

/** The longest side that a sample is drawn at, in px: read surely, and in a second or two. */
const sampleSide = 1100;

/** How long the keys must rest before the picture follows what is typed, in ms. */
const restMs = 300;

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
  const rested = useRested(task, restMs);
  const suited = useMemo(() => sampleFor(rested), [rested]);
  const id = chosen ?? suited;
  const svg = useMemo(() => (id === 'own' ? undefined : sampleSvg(id, rested)), [id, rested]);
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
    async blob() {
      if (id === 'own') return picture;
      // What was typed last may not have rested yet.
      const now = new Blob([sampleSvg(id, task)], { type: 'image/svg+xml' });
      return (await drawSvg(now, sampleSide)).file;
    },
  };
}
