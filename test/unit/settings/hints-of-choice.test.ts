import { describe, expect, it } from 'vitest';
import { hintsOfChoice } from '../../../lib/settings/hints-of-choice.ts';

describe('hints for a reader', () => {
  it('name each likely language once, the page’s first, as BCP 47 writes it', () => {
    expect(hintsOfChoice('auto', ['de_AT', 'en-GB', 'de-AT', 'en'])).toEqual({
      likely: ['de-AT', 'en-GB', 'en'],
    });
    expect(hintsOfChoice('ar', ['', 'en'])).toEqual({ chosen: 'ar', likely: ['en'] });
  });

  it('are ten at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => `x-${at}`);
    expect(hintsOfChoice('auto', many).likely).toEqual(many.slice(0, 10));
  });
});
