import type { MessageFromWorker, MessageToWorker } from '../../lib/engine/on-device/protocol.ts';
import { boundingBox, type RotatedRectangle } from '../../lib/engine/on-device/rotated-rectangle.ts';

/** A worker of the on-device engine that does what the test says. */
export class FakeReaderWorker extends EventTarget {
  readonly received: MessageToWorker[] = [];
  isTerminated = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  postMessage(message: MessageToWorker): void {
    this.received.push(message);
    // What the text is, is another test's matter.
    if (message.type === 'interpret')
      void this.answer({ type: 'interpreted', interpretation: { tables: [] } });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** What it was sent since the last call, in order; a line as `line` and its number. */
  tasks(): string[] {
    return this.received.splice(0).map((message) => {
      if (message.type === 'read-line') return `line ${message.rectangle.centerY / lineStep}`;
      if (message.type === 'picture' && message.pixels === undefined) return 'no picture';
      return message.type;
    });
  }

  /** Answers, and lets the client take it in. */
  async answer(message: MessageFromWorker): Promise<void> {
    this.onmessage?.(new MessageEvent('message', { data: message }));
    await settle();
  }

  /** Finds lines numbered from 0: none by their ink, all with the detector. */
  async findLines(count: number): Promise<void> {
    await this.answer({ type: 'lines-found', areInk: false, rectangles: [] });
    const asked = this.received.findLastIndex(({ type }) => type === 'find-lines');
    if (asked >= 0) this.received.splice(asked, 1);
    await this.answer({
      type: 'lines-found',
      areInk: false,
      rectangles: Array.from({ length: count }, (_, line) => rectangleOf(line)),
    });
  }

  /** Reads a line; its text is its number. */
  readLine(line: number): Promise<void> {
    const rectangle = rectangleOf(line);
    const words = [{ text: String(line), confidence: 1, box: boundingBox(rectangle) }];
    return this.answer({ type: 'line-read', line: { rectangle, words } });
  }

  crash(message: string): void {
    this.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent);
  }
}

/** Lets every promise that can go on do so; `setImmediate` must not be faked. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Px from line to line. */
const lineStep = 40;

function rectangleOf(line: number): RotatedRectangle {
  return { centerX: 50, centerY: lineStep * line, width: 100, height: 20, angle: 0 };
}
