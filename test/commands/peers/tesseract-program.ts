import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { programOnPath } from '../../browser/program-on-path.ts';
import type { PeerReading } from './peer-reading.ts';

const run = promisify(execFile);

/** The first line of what Tesseract's own program says of itself, such as `tesseract 5.3.0`. @throws where there is none. */
export async function tesseractVersion(): Promise<string> {
  const { stdout } = await run(program(), ['--version']);
  return stdout.split('\n')[0] ?? '';
}

/** Reads a picture file with Tesseract's own program as it is installed; nothing is read where it fails. */
export async function readWithTesseract(file: string): Promise<PeerReading> {
  const start = performance.now();
  const { stdout } = await run(program(), [file, 'stdout', '-l', 'eng'], { maxBuffer: 1e8 }).catch(() => ({
    stdout: '',
  }));
  return { text: stdout, ms: performance.now() - start };
}

function program(): string {
  const found = programOnPath('tesseract');
  if (found === undefined) throw new Error('Tesseract is not installed (Debian: tesseract-ocr).');
  return found;
}
