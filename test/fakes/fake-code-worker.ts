import type { CodeAnswer, CodeQuestion } from '../../lib/engine/on-device/codes/protocol.ts';

/** A worker that answers when the test says so. */
export class FakeCodeWorker extends EventTarget implements Worker {
  readonly questions: CodeQuestion[] = [];
  isTerminated = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  postMessage(message: CodeQuestion): void {
    this.questions.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(answer: CodeAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }

  crash(): void {
    this.dispatchEvent(new Event('error'));
  }
}
