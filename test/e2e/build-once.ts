import { buildExtension } from '../commands/build-extension.ts';

/** Before the first browser test: the extension as it will be shipped. `NO_BUILD=1` keeps the last one. */
export default function setup(): void {
  if (process.env['NO_BUILD'] !== '1') buildExtension();
}
