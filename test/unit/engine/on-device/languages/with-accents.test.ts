import { describe, expect, it } from 'vitest';
import { withAccents } from '../../../../../lib/engine/on-device/languages/with-accents.ts';
import type { ReadLine } from '../../../../../lib/engine/on-device/recognition/read-line.ts';

const rectangle = { centerX: 100, centerY: 10, width: 200, height: 20, angle: 0 };

type WordSeen = readonly [text: string, confidence: number, x: number, width: number];

function line(words: readonly WordSeen[]): ReadLine {
  return {
    rectangle,
    words: words.map(([text, confidence, x, width]) => {
      return { text, confidence, box: { x, y: 0, width, height: 20 } };
    }),
  };
}

function textOf(english: readonly WordSeen[], own: readonly WordSeen[]): string | undefined {
  return withAccents(line(english), line(own))
    ?.words.map(({ text }) => text)
    .join(' ');
}

describe('withAccents', () => {
  const english = [
    ['abonnement', 0.95, 0, 90],
    ['a', 0.95, 100, 8],
    ['echeance', 0.95, 120, 70],
  ] as const;

  it('takes the words with accents of a line that its data reads', () => {
    const own = [
      ['abonnement', 0.9, 0, 90],
      ['à', 0.9, 100, 8],
      ['échéance', 0.9, 120, 70],
    ] as const;
    expect(textOf(english, own)).toBe('abonnement à échéance');
  });

  it('takes what is sure of a line that its data hardly reads, where it stands at the place of a word', () => {
    const own = [
      ['abönnemen', 0.3, 0, 90],
      ['Vousmiormons', 0.05, 0, 110],
      ['échéance', 0.9, 121, 68],
    ] as const;
    expect(textOf(english, own)).toBe('abonnement a échéance');
    expect(textOf(english, [['aàéchéance', 0.9, 95, 110], ...own.slice(0, 2)])).toBe('abonnement a echeance');
  });

  it('leaves a line without signs beyond ASCII as it was', () => {
    expect(textOf(english, [['other', 0.96, 0, 190]])).toBe('abonnement a echeance');
  });
});
