import { expect, it } from 'vitest';
import { findEvidence, type SoughtValue } from '../../../lib/evidence/find-evidence.ts';
import { wordStream } from '../../../lib/evidence/word-stream.ts';
import { layouts, makeReceipt } from '../../fixtures/receipts/make-receipt.ts';
import { randomFrom } from '../../fixtures/receipts/random.ts';
import { recognizeReceipt } from '../../fixtures/receipts/recognize-receipt.ts';

const receipts = layouts.flatMap((_, at) => [0, 1].map((edition) => makeReceipt(at, edition)));

/** What a reader makes of them: some letters wrong, some spaces lost. */
const read = receipts.map((receipt, at) => ({
  receipt,
  stream: wordStream(recognizeReceipt(receipt, { seed: at, misread: 0.04, lostSpace: 0.02, turn: 0 })),
}));

function valuesOf({ truth }: (typeof receipts)[number]): SoughtValue[] {
  const text = (value: string, kind: SoughtValue['kind']) => ({ kind, value, printed: value });
  return [
    text(truth.merchant, 'text'),
    text(truth.date, 'date'),
    { kind: 'amount', value: truth.total, printed: String(truth.total) },
  ];
}

const random = randomFrom(5);

/** The same with one digit or two letters changed: what a model makes up looks like this. */
function falsified({ kind, value }: SoughtValue): SoughtValue {
  if (typeof value === 'number') {
    const other =
      Math.round((value + (1 + Math.floor(random() * 8)) * 10 ** Math.floor(random() * 3 - 1)) * 100) / 100;
    return { kind, value: other, printed: String(other) };
  }
  if (kind === 'date') {
    const day = String(1 + ((Number(value.slice(8)) + 3 + Math.floor(random() * 20)) % 28)).padStart(2, '0');
    const other = value.slice(0, 8) + day;
    return { kind, value: other, printed: other };
  }
  const at = Math.floor(random() * Math.max(1, value.length - 3));
  const other = `${value.slice(0, at)}xk${value.slice(at + 2)}`;
  return { kind, value: other, printed: other };
}

it('finds the true values of receipts, and flags false ones', () => {
  const found = read.flatMap(({ receipt, stream }) =>
    valuesOf(receipt).map((value) => ({
      value,
      status: findEvidence(value, stream).status,
    })),
  );
  const isFound = found.filter(({ status }) => status === 'seen' || status === 'written-differently');
  const planted = read.flatMap(({ receipt, stream }) =>
    valuesOf(receipt)
      .map(falsified)
      .map((value) => ({ value, status: findEvidence(value, stream).status })),
  );
  const isFlagged = planted.filter(({ status }) => status !== 'seen' && status !== 'written-differently');
  expect(isFound.length / found.length).toBeGreaterThanOrEqual(0.95);
  expect(isFlagged.length / planted.length).toBeGreaterThanOrEqual(0.98);
});
