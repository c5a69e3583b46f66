import { describe, expect, it } from 'vitest';
import {
  createLineEngine,
  type LineLook,
  type Tesseract,
} from '../../../../lib/engine/on-device/recognition/line-engine.ts';

const picture = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

/** What a line engine asks of Tesseract for one picture, in its order. */
function askedFor(look: LineLook): string[] {
  const asked: string[] = [];
  const tesseract: Tesseract = {
    loadModel() {},
    destroy() {},
    setVariable: (name, value) => void asked.push(`${name} ${value}`),
    loadImage: () => void asked.push('picture'),
    getTextBoxes: () => [],
  };
  createLineEngine(tesseract, new Uint8Array())(picture, look);
  return asked.slice(asked.indexOf('picture'));
}

describe('the line engine', () => {
  it('says after every picture what it is, since Tesseract forgets it', () => {
    expect(askedFor('exact')).toEqual(['picture', 'tessedit_pageseg_mode 13']);
    expect(askedFor('line')).toEqual(['picture', 'tessedit_pageseg_mode 7']);
  });

  it('lets Tesseract search a picture that may hold more than its line', () => {
    expect(askedFor('search')).toEqual(['picture']);
  });
});
