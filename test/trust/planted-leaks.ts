import type { BrowserKind } from '../browser/find-browser.ts';
import type { Marker } from './marker.ts';
import type { Patch } from './patched-build.ts';

/** A leak that could creep in, one changed line or two of a build, and what must then be found. */
interface PlantedLeak {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly finds: readonly Marker['kind'][];
  /** Where only one browser's cache would keep it. */
  readonly only?: BrowserKind;
}

const background = /^background\.js$/u;

/** What a careless change would do, and what turns the search for canaries red. */
export const plantedLeaks: readonly PlantedLeak[] = [
  {
    name: 'results and keys in storage that lasts',
    patches: [{ files: /\.js$/u, from: 'storage.session.set(', to: 'storage.local.set(' }],
    finds: ['answer', 'key'],
  },
  {
    name: 'pictures and addresses in storage that lasts',
    patches: [
      {
        files: background,
        from: /case`read-file`:return ([\w$]+)\(([\w$]+),([\w$]+)\)/u,
        to: 'case`read-file`:$3.file.arrayBuffer().then(b=>chrome.storage.local.set({leak:new Uint8Array(b).toBase64()}));return $1($2,$3)',
      },
      {
        files: background,
        from: /$/u,
        to: ';chrome.contextMenus.onClicked.addListener(c=>void chrome.storage.local.set({visited:c.pageUrl}));',
      },
    ],
    finds: ['page', 'picture'],
  },
  {
    name: 'answers left to the browser’s cache',
    patches: [{ files: /\.js$/u, from: /cache:`no-store`/gu, to: 'cache:`default`' }],
    finds: ['answer'],
    only: 'firefox',
  },
];
