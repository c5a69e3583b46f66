import { cleanup } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { AnswerView } from '../../components/answer-view.tsx';
import { CodesView } from '../../components/codes-view.tsx';
import { RecognizedTextView } from '../../components/recognized-text-view.tsx';
import { TablesView } from '../../components/tables-view.tsx';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import { compileTask } from '../../lib/task/compile/compile-task.ts';
import type { JsonSchema } from '../../lib/task/json-schema.ts';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { addresses, disguised, hostileTexts, markups } from '../trust/hostile-texts.ts';
import { plainTable } from '../unit/export/make-table.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const nothing = () => undefined;

/** What was drawn: the kinds of elements, every attribute that could ask somebody or run, and the text. */
function drawn(node: VNode) {
  const { container } = renderEnglish(node);
  const all = [...container.querySelectorAll('*')];
  const attributes = all.flatMap((element) => [...element.attributes].map(({ name }) => name));
  const seen = {
    tags: [...new Set(all.map(({ localName }) => localName))].toSorted(),
    acting: [...new Set(attributes)].filter((name) =>
      /^on|^(?:href|src|srcset|action|style|srcdoc)$/u.test(name),
    ),
    text: container.textContent,
  };
  cleanup();
  return seen;
}

/** They are drawn as harmless ones are, and each is there letter for letter. */
function expectInert(texts: readonly string[], draw: (texts: readonly string[]) => VNode): void {
  const plain = drawn(draw(texts.map((_, at) => `plain ${at}`)));
  const hostile = drawn(draw(texts));
  expect(hostile.tags).toEqual(plain.tags);
  expect(hostile.acting).toEqual(plain.acting);
  for (const text of texts) expect(hostile.text).toContain(text);
}

const text = { type: 'string' };

/** What a model said under a task with these fields. */
function answered(properties: Readonly<Record<string, JsonSchema>>, said: object) {
  const schema = { type: 'object', properties } satisfies JsonSchema;
  const output = { kind: 'record', schema } as const;
  const task = compileTask({ instructions: 'Read.', parameters: defaultParameters, output });
  const read = task.parse(JSON.stringify(said), true);
  if (read.kind === 'text' || !read.data || !task.shape) throw new Error('no data');
  const { kind, data, values, issues } = read;
  const answer = { kind, shape: task.shape, data, values, issues };
  const found = shownAnswer({ result: { output: { kind: 'answer', text: '', answer }, tables: [] } });
  if (!found) throw new Error('no answer');
  return <AnswerView answer={found} marked={[]} onMark={undefined} />;
}

/** Enough of each kind, where drawing all of them once more would take its time. */
const some = hostileTexts.filter((_, at) => at % 5 === 0);

const keyed = <T,>(of: readonly T[]) => Object.fromEntries(of.map((each, at) => [`field${at}`, each]));

it('are many, of many kinds', () => {
  expect(markups.length).toBeGreaterThan(200);
  expect(addresses.length).toBeGreaterThan(35);
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
});

describe('what a picture or a model says, drawn as text and nothing else', () => {
  it('in a field [T25 T26 T27 B48 B49 B87]', () => {
    expectInert(hostileTexts, (all) => answered(keyed(all.map(() => text)), keyed(all)));
  });

  it('in a list [T26 B48 B87]', () => {
    const items = { type: 'array', items: { type: 'object', properties: { name: text, more: text } } };
    expectInert(some, (all) => answered({ items }, { items: all.map((name) => ({ name, more: 'x' })) }));
  });

  it('in the name of a field that nobody asked for [T26 B87]', () => {
    expectInert(some, (all) =>
      answered({ note: text }, Object.fromEntries(all.map((name) => [`${name}!`, 'y']))),
    );
  });

  it('in a cell [T26 B48 B87]', () => {
    expectInert(some, (all) => (
      <TablesView tables={[plainTable(...all.map((each) => [each, 'b']))]} marked={[]} onMark={undefined} />
    ));
  });

  it('in a text [T26 B48 B49]', () => {
    const words = [...markups, ...disguised].filter((each) => !/\s/u.test(each));
    expectInert(words, (all) => (
      <RecognizedTextView
        recognized={recognized(all.join(' '))}
        keepLineBreaks={false}
        marked={[]}
        onMark={nothing}
      />
    ));
  });

  it('in a code [T28 B46 B87]', () => {
    const box = { x: 0, y: 0, width: 4, height: 4 };
    expectInert([...some, ...addresses], (all) => (
      <CodesView
        codes={all.map((each) => ({ format: 'QRCode', text: each, box }))}
        copied={undefined}
        marked={[]}
        onMark={nothing}
        onCopy={nothing}
      />
    ));
  });
});
