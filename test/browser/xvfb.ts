import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { aptInstall } from './apt-install.ts';
import { programOnPath } from './program-on-path.ts';
import { withTimeout } from './wait-until.ts';

/** A screen that nobody sees, with a real pointer and a real keyboard. */
export interface Xvfb {
  /** Such as `:99`; what the browser gets as DISPLAY. */
  readonly display: string;
  /** Runs `xdotool` on that screen and gives what it printed. */
  xdotool(...args: readonly string[]): Promise<string>;
  stop(): void;
}

/**
 * Makes sure that Xvfb and xdotool are there, through apt where that is allowed.
 *
 * @returns why they cannot be used, or `undefined` when they can.
 */
export function whyNoXvfb(): string | undefined {
  if (process.platform !== 'linux') return 'Xvfb runs on Linux only';
  const hasBoth = () => programOnPath('Xvfb') !== undefined && programOnPath('xdotool') !== undefined;
  if (hasBoth()) return undefined;
  if (aptInstall('xvfb', 'xdotool') && hasBoth()) return undefined;
  return 'Xvfb and xdotool are not installed';
}

/** Starts a screen on the first free display number. */
export async function startXvfb({ width = 1400, height = 1000 } = {}): Promise<Xvfb> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const stopWithUs = () => server.kill();
  process.once('exit', stopWithUs);
  const number = new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display.')));
    // Xvfb writes the number it took, once it takes connections.
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  const display = `:${await withTimeout('Starting Xvfb', number, 15_000)}`;
  return {
    display,
    async xdotool(...args) {
      const env = { ...process.env, DISPLAY: display };
      const { stdout } = await promisify(execFile)('xdotool', [...args], { env });
      return stdout;
    },
    stop() {
      process.off('exit', stopWithUs);
      server.kill();
    },
  };
}
