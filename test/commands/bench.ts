import { isBuilt } from '../browser/extension-directory.ts';
import { buildExtension } from './build-extension.ts';
import { benchOverlay } from './bench/overlay.ts';
import type { Measure } from './bench/measure.ts';

/** Every part that is measured; each gives lines for the table. */
const parts: readonly (() => Promise<readonly Measure[]>)[] = [benchOverlay];

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

/** Measures the built extension on this machine, and prints medians. It holds nothing to a limit. */
async function main(): Promise<void> {
  if (!isBuilt('chromium')) buildExtension();
  for (const part of parts) {
    for (const { name, ms } of await part()) {
      const sorted = ms.toSorted((a, b) => a - b);
      const at = (share: number) => String(Math.round(sorted[Math.floor(sorted.length * share)] ?? 0));
      console.log(
        `${name.padEnd(64)} median ${at(0.5).padStart(5)} ms   from ${at(0)} to ${at(0.999)}   ${ms.length} runs`,
      );
    }
  }
}
