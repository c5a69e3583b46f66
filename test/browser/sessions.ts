import type { CDPSession, Connection, Protocol } from 'puppeteer-core';

/** What a session was attached through: the browser itself, or the session with a page. */
type Parent = Pick<CDPSession | Connection, 'send' | 'on'>;

interface Attached {
  readonly parent: Parent;
  readonly targetId: string;
}

/** What the library keeps to itself: all its sessions, and the target that each is with, for those that it knows. */
interface InnerSession {
  target(): unknown;
  parentSession(): CDPSession | undefined;
}
/**
 * Every debugger's session of this connection, whoever asked for it. The library attaches to a worker for a moment from each
 * page that it serves. As its code reads (it was not caught in the act), one such session stays for ever where the worker
 * ends meanwhile, or where the library itself is just attaching to the same worker: it then takes the page's session for its
 * own, and forgets it.
 */
export class Sessions {
  readonly #connection: Connection;
  readonly #attached = new Map<string, Attached>();

  /** Knows those that come from now on. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.#follow(connection);
    connection.on('sessionattached', (session) => this.#follow(session));
  }

  /** Ends all that are with a target, and all that the library has forgotten. */
  async letGo(targetId: string): Promise<void> {
    for (const [sessionId, attached] of this.#attached) {
      if (attached.targetId !== targetId) continue;
      this.#attached.delete(sessionId);
      // One that has ended by itself is as good.
      await attached.parent.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
    for (const [sessionId, session] of allSessions(this.#connection)) {
      if (hasTarget(session)) continue;
      const parent = session.parentSession() ?? this.#connection;
      await parent.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
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

function hasTarget(session: InnerSession): boolean {
  try {
    return session.target() !== undefined;
  } catch {
    return false;
  }
}

function allSessions(connection: Connection): ReadonlyMap<string, InnerSession> {
  return Reflect.get(connection, '_sessions') as ReadonlyMap<string, InnerSession>;
}
