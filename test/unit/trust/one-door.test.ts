import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requestCare } from '../../../lib/net/request-care.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|html|css)$/u.test(name))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** The files whose code, without its comments, has this in it. */
function filesWith(pattern: RegExp): string[] {
  return sources
    .filter(({ text }) => pattern.test(text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gmu, '')))
    .map(({ file }) => file);
}

/** Each way in which code could reach something outside, and the files that may use it. */
const ways: readonly (readonly [way: string, pattern: RegExp, files: readonly string[]])[] = [
  [
    'fetch',
    /\bfetch\s*\(|=\s*fetch\b|\?\?\s*fetch\b/u,
    [
      'lib/engine/on-device/fetch-packaged-file.ts',
      'lib/net/send-api-request.ts',
      'lib/net/send-web-request.ts',
    ],
  ],
  [
    'older and other requests',
    /\b(?:XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|SharedWorker|fetchLater)\b/u,
    [],
  ],
  // From a Blob of our own or the page's own element; never from an address.
  [
    'an Image object, but for drawings, which load nothing as images',
    /\bnew (?:Image|Audio)\b/u,
    [
      'lib/capture/page/pictures/draw-small.ts',
      'lib/image/draw-svg.ts',
      'lib/capture/page/read-pixels.ts',
      'entrypoints/popup/send-question.tsx',
    ],
  ],
  [
    'elements that load',
    /createElement(?:NS)?\(\s*'(?:img|image|script|link|iframe|video|audio|source|object|embed|form)'/u,
    ['lib/capture/page/overlay/surface.ts'],
  ],
  [
    'elements that load, in views',
    /<(?:iframe|video|audio|source|object|embed)(?:\s+\w+[={]|\s*\/>)|<form\s[^>]*action/u,
    [],
  ],
  [
    'addresses of the web in pages and styles',
    /(?:src|href|action)="https?:|@import|url\(\s*['"]?https?:/u,
    // It looks for them, in other people's pictures.
    ['lib/image/draw-svg.ts'],
  ],
  ['links that are followed by themselves', /rel="(?:prefetch|preconnect|dns-prefetch|preload)"|ping="/u, []],
  // The sections, the packaged notices, a service's own terms: nothing of an answer or a picture.
  [
    'links whose address is no constant [T25 T27 T28]',
    /<a[^>]*href=\{|window\.open|location\.(?:assign|replace)\(|location(?:\.href)? = /u,
    [
      'components/service-facts.tsx',
      'components/welcome/welcome-view.tsx',
      'entrypoints/options/about-section.tsx',
      'entrypoints/options/app.tsx',
      'entrypoints/options/search/search-results.tsx',
    ],
  ],
  [
    'workers',
    /new Worker\(/u,
    [
      'lib/engine/on-device/codes/start-code-worker.ts',
      'lib/engine/on-device/start-worker.ts',
      'lib/engine/vision/fit/worker/start-drawing-worker.ts',
      'lib/pdf/open-document.ts',
    ],
  ],
  [
    'markup made of text [T26 T27]',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe)\b/u,
    [],
  ],
  ['code made of text [T50]', /\beval\(|new Function\b|setTimeout\(\s*['"`]/u, []],
  [
    'calls at uninstall and from outside [T03 T57]',
    /setUninstallURL|onMessageExternal|onConnectExternal/u,
    [],
  ],
  [
    'cookies, history and other people’s data',
    /\b(?:browser|chrome)\.(?:cookies|history|bookmarks|webRequest|downloads|identity|management)\b/u,
    [],
  ],
];

describe('one door out', () => {
  it.each(ways)('%s', (_way, pattern, files) => {
    expect(filesWith(pattern).toSorted()).toEqual([...files].toSorted());
  });

  it('makes every request with the same care [T06 T07 T08 T09 T10 T13 P16]', () => {
    expect(requestCare).toEqual({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  it('is what the linter holds too, with no file excused but the doors', () => {
    const lint = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      rules: Record<string, unknown>;
      overrides: { files: string[]; rules: Record<string, unknown> }[];
    };
    const refused = JSON.stringify(lint.rules['no-restricted-globals']);
    for (const name of [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'WebTransport',
      'RTCPeerConnection',
      'importScripts',
      'SharedWorker',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
    ])
      expect(refused, name).toContain(`"${name}"`);
    expect(JSON.stringify(lint.rules['no-restricted-properties'])).toContain('sendBeacon');
    const excused = lint.overrides.filter(({ rules }) => rules['no-restricted-globals'] === 'off');
    expect(excused.flatMap(({ files }) => files)).toEqual([
      'lib/engine/on-device/fetch-packaged-file.ts',
      'lib/net/send-web-request.ts',
      'lib/net/send-api-request.ts',
      'lib/webext/stored-records-now.ts',
      'test/**',
    ]);
  });
});
