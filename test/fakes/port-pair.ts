import type { MessagePortLike } from '../../lib/messaging/engine-port.ts';

/** Two ends of a connection, as the browser gives them: messages are cloned, and arrive later. */
export function portPair(): { near: MessagePortLike; far: MessagePortLike } {
  const near = new PortEnd();
  const far = new PortEnd();
  near.other = far;
  far.other = near;
  return { near, far };
}

class PortEnd implements MessagePortLike {
  other: PortEnd | undefined;
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #disconnects: (() => void)[] = [];
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => void this.#messages.push(listener),
  };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#disconnects.push(listener) };

  postMessage(message: unknown): void {
    const { other } = this;
    if (!other) throw new Error('Attempt to postMessage on disconnected port');
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of other.#messages) listener(copy);
    });
  }

  /** Only the other end is told, as in the browsers. */
  disconnect(): void {
    const { other } = this;
    this.other = undefined;
    if (!other) return;
    other.other = undefined;
    queueMicrotask(() => {
      for (const listener of other.#disconnects) listener();
    });
  }
}
