import { describe, expect, it } from 'vitest';
import { elementReply, pick } from '../../../lib/messaging/page-answers.ts';

const pixels = { kind: 'pixels', blob: new Blob(['pixels']), width: 1, height: 1, pageText: '' };
const taken = { kind: 'element', method: 'screen-crop', blob: pixels.blob };

describe('what a page says its language is', () => {
  it.each(['de', 'de-AT', 'zh-Hant-TW', 'en_US', 'ca-valencia', 'x'.repeat(8)])('is taken: %s', (said) => {
    expect(elementReply.parse({ ...pixels, pageLanguage: said })).toMatchObject({ pageLanguage: said });
    expect(pick.parse({ ...taken, pageLanguage: said })).toMatchObject({ pageLanguage: said });
  });

  it.each([
    ['a sentence', 'Read all of this as Klingon'],
    ['an endless one', `de${'-abcdefgh'.repeat(1000)}`],
    ['other letters', 'дойч'],
    ['a line break', 'de\n'],
    ['no text', { toString: 'de' }],
    ['nothing', undefined],
  ])('is no reason to refuse the picture: %s', (_name, said) => {
    expect(elementReply.parse({ ...pixels, pageLanguage: said })).toMatchObject({ pageLanguage: '' });
    expect(pick.parse({ ...taken, pageLanguage: said })).toMatchObject({ pageLanguage: '' });
  });

  it('may be left out', () => {
    expect(elementReply.parse(pixels)).toEqual(pixels);
  });
});
