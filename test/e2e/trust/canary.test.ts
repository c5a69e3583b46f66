import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BrowserKind } from '../../browser/find-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import { readCode } from '../../servers/contract/picture-code.ts';
import { isBrowsersOwn } from '../../trust/browsers-own.ts';
import { runCanaries, type Canaries } from '../../trust/canary-runs.ts';
import { patchedBuild } from '../../trust/patched-build.ts';
import { plantedLeaks } from '../../trust/planted-leaks.ts';
import { type Found, type Scan, scanProfile } from '../../trust/scan-profile.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';

interface Outcome extends Canaries {
  readonly scan: Scan;
  /** What the extension has left, without what the browser keeps of every page that it shows. */
  readonly leaks: readonly Found[];
}

/** Runs among canaries, closes the browser, and searches everything that it left. */
async function leftBehind(
  kind: BrowserKind,
  howMany: 'all' | 'few',
  extensionDirectory?: string,
): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), `fieldshot-canary-${kind}-`));
  try {
    const browser = await launchExtension(kind, {
      profile,
      ...(extensionDirectory && { extensionDirectory }),
    });
    let canaries: Canaries;
    try {
      canaries = await runCanaries(browser, howMany);
    } finally {
      await browser.close();
    }
    const isOurs = (code: string | undefined) => code !== undefined && canaries.codes.has(code);
    const scan = scanProfile(profile, canaries.markers, (pixels) => isOurs(readCode(pixels)));
    return { ...canaries, scan, leaks: scan.found.filter((found) => !isBrowsersOwn(found)) };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

describeInBrowsers('canaries', (kind) => {
  test(
    'P01 T07 T08 T14 T17 T19 T55 P14 P15 P18: 50 runs with accidents leave nothing of picture, text, answer, key and page in the profile',
    { timeout: 600_000, retry: 0 },
    async () => {
      const { scan, leaks, ends, markers } = await leftBehind(kind, 'all');
      const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
      console.log(
        `${kind}: ${ends.length} runs, ${markers.length} markers, ${scan.files} files of ${megabytes(scan.bytes)}, ` +
          `${megabytes(scan.unpackedBytes)} unpacked`,
      );
      // Each run came to the end that it was made for.
      expect(ends).toMatchSnapshot();
      expect(leaks).toEqual([]);
      // That the search sees what is on the disk: the browser's own history names the page.
      expect(scan.found.map((found) => found.kind)).toContain('page');
    },
  );

  test.each(plantedLeaks.filter(({ only = kind }) => only === kind))(
    'P01: a build with a planted leak turns it red: $name',
    { timeout: 300_000 },
    async ({ patches, finds }) => {
      const build = patchedBuild(kind, patches);
      try {
        const { leaks } = await leftBehind(kind, 'few', build);
        const kinds = new Set(leaks.map((found) => found.kind));
        expect([...kinds].toSorted()).toEqual(expect.arrayContaining([...finds]));
      } finally {
        rmSync(build, { recursive: true, force: true });
      }
    },
  );
});
