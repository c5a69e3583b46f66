import { expect, it } from 'vitest';
import { findEvidence, type SoughtValue } from '../../../lib/evidence/find-evidence.ts';
import { wordStream } from '../../../lib/evidence/word-stream.ts';
import { plainText } from '../../../lib/image/text-segments.ts';
import { standsInText } from '../../commands/evidence/stands-in-text.ts';
import { falsify } from '../../fixtures/falsify.ts';
import { layouts, makeReceipt } from '../../fixtures/receipts/make-receipt.ts';
import { randomFrom } from '../../fixtures/receipts/random.ts';
import { recognizeReceipt } from '../../fixtures/receipts/recognize-receipt.ts';

const receipts = layouts.flatMap((_, at) => [0, 1].map((edition) => makeReceipt(at, edition)));

/** What a reader makes of them: some letters wrong, some spaces lost. */
const read = receipts.map((receipt, at) => {
  const recognized = recognizeReceipt(receipt, { seed: at, misread: 0.04, lostSpace: 0.02, turn: 0 });
  return { receipt, stream: wordStream(recognized), text: plainText(recognized) };
});

function valuesOf({ truth }: (typeof receipts)[number]): SoughtValue[] {
  const text = (value: string, kind: SoughtValue['kind']) => ({ kind, value, printed: value });
  return [
    text(truth.merchant, 'text'),
    text(truth.date, 'date'),
    { kind: 'amount', value: truth.total, printed: String(truth.total) },
  ];
}

const random = randomFrom(5);

it('finds the true values of receipts, and flags false ones', () => {
  const found = read.flatMap(({ receipt, stream }) =>
    valuesOf(receipt).map((value) => ({
      value,
      status: findEvidence(value, stream).status,
    })),
  );
  const isFound = found.filter(({ status }) => status === 'seen' || status === 'written-differently');
  const planted = read.flatMap(({ receipt, stream, text }) =>
    valuesOf(receipt)
      .flatMap((value) => falsify(value, random).filter(({ falsehood }) => falsehood !== 'lone digit'))
      // A number that the receipt has elsewhere is in it.
      .filter(({ value }) => !standsInText(value, text))
      .map(({ falsehood, value }) => ({ falsehood, status: findEvidence(value, stream).status })),
  );
  const isFlagged = planted.filter(
    ({ falsehood, status }) =>
      status === 'not-in-image' || (falsehood === 'changed letter' && status === 'written-differently'),
  );
  expect(isFound.length / found.length).toBeGreaterThanOrEqual(0.95);
  expect(isFlagged.length / planted.length).toBeGreaterThanOrEqual(0.98);
});
