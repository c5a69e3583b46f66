import type { CDPSession, Connection, Protocol } from 'puppeteer-core';

/** What a session was attached through: the browser itself, or the session with a page. */
type Parent = Pick<CDPSession | Connection, 'send' | 'on'>;

interface Attached {
  readonly parent: Parent;
  readonly targetId: string;
}

/**
 * Every debugger's session of this connection, whoever asked for it: the library attaches to a worker for a moment from each
 * page that it serves, and waits for its word. From a worker that ends meanwhile none comes, and the session stays.
 */
export class Sessions {
  readonly #attached = new Map<string, Attached>();

  /** Knows those that come from now on. */
  constructor(connection: Connection) {
    this.#follow(connection);
    connection.on('sessionattached', (session) => this.#follow(session));
  }

  /** Ends all that are with a target. */
  async letGo(targetId: string): Promise<void> {
    for (const [sessionId, attached] of this.#attached) {
      if (attached.targetId !== targetId) continue;
      this.#attached.delete(sessionId);
      // One that has ended by itself is as good.
      await attached.parent.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
  }

  #follow(parent: Parent): void {
    parent.on('Target.attachedToTarget', (event: Protocol.Target.AttachedToTargetEvent) => {
      const { sessionId, targetInfo } = event;
      this.#attached.set(sessionId, { parent, targetId: targetInfo.targetId });
    });
    parent.on('Target.detachedFromTarget', ({ sessionId }: Protocol.Target.DetachedFromTargetEvent) => {
      this.#attached.delete(sessionId);
    });
  }
}
