import type { BadInput } from './bad-input.ts';

/** Nobody listens there; what would ask would be noted by the server of the test, whose address this is to be. */
export const vectorTarget = { origin: 'http://127.0.0.1:9' };

const svg = (inside: string, attributes = 'width="96" height="48" viewBox="0 0 96 48"') =>
  new Uint8Array(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}<rect width="40" height="40"/></svg>`,
    ),
  );

const anyEnd = [
  'done',
  'text-not-found',
  'svg-unreadable',
  'image-damaged',
  'image-too-large',
  'image-type-unknown',
  'picture-out-of-view',
] as const;

/** Drawings that do something, ask somebody, or are made to be endless. */
export const badVectors: readonly BadInput[] = [
  {
    id: 'B51',
    name: 'a drawing with scripts in it',
    file: () =>
      svg(
        `<script>fetch('${vectorTarget.origin}/b51')</script><image href="x" onerror="fetch('${vectorTarget.origin}/b51')"/>`,
        `width="96" height="48" onload="fetch('${vectorTarget.origin}/b51')"`,
      ),
    ends: anyEnd,
  },
  {
    id: 'B52',
    name: 'a drawing that asks elsewhere for its parts',
    file: () =>
      svg(
        `<style>@import url(${vectorTarget.origin}/b52.css); @font-face { font-family: x; src: url(${vectorTarget.origin}/b52.woff2) } text { font-family: x }</style>` +
          `<image href="${vectorTarget.origin}/b52.png" width="9" height="9"/><use xlink:href="${vectorTarget.origin}/b52.svg#a"/><text y="20">x</text>`,
      ),
    ends: anyEnd,
  },
  {
    id: 'B53',
    name: 'a drawing with a page in it',
    file: () =>
      svg(
        `<foreignObject width="96" height="48"><img xmlns="http://www.w3.org/1999/xhtml" src="${vectorTarget.origin}/b53.png"/><iframe xmlns="http://www.w3.org/1999/xhtml" src="${vectorTarget.origin}/b53"/></foreignObject>`,
      ),
    ends: anyEnd,
  },
  {
    id: 'B54',
    name: 'a drawing of words that grow a thousand million times',
    file: () => {
      const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
      return new Uint8Array(
        Buffer.from(
          `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "lol">${levels.join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><text y="20">&l9;</text></svg>`,
        ),
      );
    },
    ends: anyEnd,
  },
  {
    id: 'B54',
    name: 'a drawing of one line of 10 MB',
    file: () => svg(`<path d="M0 0${'L1 1L0 9'.repeat(1_250_000)}"/>`),
    ends: anyEnd,
  },
  {
    id: 'B54',
    name: 'a drawing of 100,000 filters',
    file: () =>
      svg(
        `<filter id="f">${'<feGaussianBlur stdDeviation="1"/>'.repeat(100_000)}</filter><rect filter="url(#f)" width="9" height="9"/>`,
      ),
    ends: anyEnd,
  },
  { id: 'B55', name: 'a drawing that says no size', file: () => svg('', ''), ends: anyEnd },
  {
    id: 'B55',
    name: 'a drawing of 1,000,000,000 px',
    file: () => svg('', 'width="1000000000" height="1000000000" viewBox="0 0 1000000000 1000000000"'),
    ends: anyEnd,
  },
];
