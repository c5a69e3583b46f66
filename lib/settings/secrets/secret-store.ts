import { AppError } from '../../errors.ts';
import {
  importKey,
  makePassphraseLock,
  openPassphraseLock,
  type PassphraseLock,
  passphraseLockSchema,
} from './passphrase-lock.ts';
import { openSecret, type SecretBinding, sealSecret } from './seal-secret.ts';
import { type Protection, type SealedSecret, sealedSecretSchema } from './sealed-secret.ts';
import type { SecretSession } from './secret-session.ts';

/** Records on this computer, out of reach of pages and content scripts. They may hold a `CryptoKey`. */
export interface SecretRecords {
  get(name: string): Promise<unknown>;
  /** All of them or none. */
  set(records: readonly (readonly [name: string, value: unknown])[]): Promise<void>;
  delete(names: readonly string[]): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** What a {@link SecretStore} needs from outside. `now` gives ms since the epoch. */
export interface SecretStoreDependencies {
  readonly records: SecretRecords;
  readonly session: { load(): Promise<SecretSession>; save(session: SecretSession): Promise<void> };
  now(): number;
  /** Without use for so long, in ms, what the passphrase opened is locked again; infinite: only with the browser. */
  idleLockMs(): Promise<number>;
}

/** Where a secret is kept: in memory until the browser closes, or stored under a {@link Protection}. */
export type Keeping = 'session' | Protection;

const lockName = 'passphrase-lock';
const deviceKeyName = 'device-key';
const prefix = 'secret:';

/** How far back a clock may be set, in ms, before what was unlocked counts as long unused. */
const clockSlackMs = 60_000;
/** Wrong passphrases in a row that are answered at once, and the wait after them, in ms. */
const freeTries = 5;
const waitMs = 30_000;

/**
 * Owns the keys of engines. Each is bound to its engine and origin, and given out for no other. A key kept
 * with the passphrase can be read only while unlocked; one kept with the device is only as safe as the
 * browser's profile, which whoever keeps it so is told.
 */
export class SecretStore {
  readonly #dependencies: SecretStoreDependencies;
  #makingDeviceKey: Promise<CryptoKey> | undefined;

  constructor(dependencies: SecretStoreDependencies) {
    this.#dependencies = dependencies;
  }

  /** Keeps an engine's secret in place of the one before. @throws AppError `secrets-locked`. */
  async keep(engineId: string, origin: string, secret: string, keeping: Keeping): Promise<void> {
    if (keeping === 'session') {
      await this.forget(engineId);
      const session = await this.#dependencies.session.load();
      const secrets = { ...session.secrets, [engineId]: { origin, secret } };
      return this.#dependencies.session.save({ ...session, secrets });
    }
    const key = keeping === 'device' ? await this.#deviceKey() : await this.#unlockedKey();
    const sealed = await sealSecret(secret, key, { engineId, origin, protection: keeping });
    await this.forget(engineId);
    await this.#dependencies.records.set([[prefix + engineId, sealed]]);
  }

  /**
   * An engine's secret, for the origin that it was kept for; undefined where there is none for it.
   *
   * @throws AppError `secrets-locked` where the passphrase is needed first, `secret-damaged`.
   */
  async read(engineId: string, origin: string): Promise<string | undefined> {
    const inSession = (await this.#dependencies.session.load()).secrets[engineId];
    if (inSession) return inSession.origin === origin ? inSession.secret : undefined;
    const sealed = await this.#sealed(engineId);
    if (!sealed || sealed.origin !== origin) return undefined;
    const { protection } = sealed;
    const key = protection === 'device' ? await this.#deviceKey() : await this.#unlockedKey();
    return openSecret(sealed, key, { engineId, origin, protection });
  }

  /** How an engine's secret is kept; undefined where there is none. */
  async keepingOf(engineId: string): Promise<Keeping | undefined> {
    const { secrets } = await this.#dependencies.session.load();
    return secrets[engineId] ? 'session' : (await this.#sealed(engineId))?.protection;
  }

  /** Forgets an engine's secret, however it is kept. */
  async forget(engineId: string): Promise<void> {
    const session = await this.#dependencies.session.load();
    if (session.secrets[engineId]) {
      const { [engineId]: _, ...secrets } = session.secrets;
      await this.#dependencies.session.save({ ...session, secrets });
    }
    await this.#dependencies.records.delete([prefix + engineId]);
  }

  /** Forgets the secrets of engines that are there no more. */
  async forgetExcept(engineIds: ReadonlySet<string>): Promise<void> {
    const { secrets } = await this.#dependencies.session.load();
    const stored = (await this.#dependencies.records.names()).filter((name) => name.startsWith(prefix));
    const known = new Set([...Object.keys(secrets), ...stored.map((name) => name.slice(prefix.length))]);
    for (const id of known) if (!engineIds.has(id)) await this.forget(id);
  }

  /** Forgets the passphrase and all that it protects: the way out for whoever has lost it. */
  async forgetPassphrase(): Promise<void> {
    for (const name of await this.#dependencies.records.names()) {
      const engineId = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
      if (engineId !== undefined && (await this.#sealed(engineId))?.protection === 'passphrase')
        await this.forget(engineId);
    }
    await this.#dependencies.records.delete([lockName]);
    const { unlocked: _, ...session } = await this.#dependencies.session.load();
    await this.#dependencies.session.save({ ...session, wrong: { count: 0, at: 0 } });
  }

  /** Forgets every secret, the passphrase, and the device's key. */
  async erase(): Promise<void> {
    await this.#dependencies.records.delete(await this.#dependencies.records.names());
    await this.#dependencies.session.save({ secrets: {}, wrong: { count: 0, at: 0 } });
  }

  /** Whether there is a passphrase, and whether it must be given before its secrets can be read. */
  async lockState(): Promise<'none' | 'locked' | 'unlocked'> {
    if (!(await this.#lock())) return 'none';
    return (await this.#unlockedBytes()) ? 'unlocked' : 'locked';
  }

  /**
   * When what is unlocked locks itself, in ms since the epoch, unless it is used before; undefined while locked, and
   * where only the browser's end locks it.
   */
  async unlockedUntil(): Promise<number | undefined> {
    if (!(await this.#unlockedBytes())) return undefined;
    const { unlocked } = await this.#dependencies.session.load();
    const until = unlocked && unlocked.usedAt + (await this.#dependencies.idleLockMs());
    return until !== undefined && Number.isFinite(until) ? until : undefined;
  }

  /**
   * Sets the passphrase, or changes it while unlocked: what it protects is sealed anew, all or nothing.
   *
   * @throws AppError `passphrase-too-short`, `secrets-locked`.
   */
  async setPassphrase(passphrase: string): Promise<void> {
    const before = (await this.#lock()) ? await this.#unlockedKey() : undefined;
    const { lock, key: bytes } = await makePassphraseLock(passphrase);
    const key = await importKey(bytes);
    const records: [string, unknown][] = [[lockName, lock]];
    for (const name of before ? await this.#dependencies.records.names() : []) {
      const engineId = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
      const sealed = engineId === undefined ? undefined : await this.#sealed(engineId);
      if (engineId === undefined || !before || sealed?.protection !== 'passphrase') continue;
      const binding: SecretBinding = { engineId, origin: sealed.origin, protection: 'passphrase' };
      records.push([name, await sealSecret(await openSecret(sealed, before, binding), key, binding)]);
    }
    await this.#dependencies.records.set(records);
    await this.#remember(bytes);
  }

  /** @throws AppError `passphrase-wrong`; `passphrase-wait` after too many of them. Both say how long to wait. */
  async unlock(passphrase: string): Promise<void> {
    const { session, now } = this.#dependencies;
    const lock = await this.#lock();
    if (!lock) return;
    const state = await session.load();
    const { count, at } = state.wrong;
    // A clock that was set back must not make it longer.
    const stillMs = Math.min(waitMs, at + waitMs - now());
    if (count >= freeTries && stillMs > 0) throw new AppError('passphrase-wait', undefined, stillMs);
    // Counted before it is known to be wrong: closing the page is no way around.
    await session.save({ ...state, wrong: { count: count + 1, at: now() } });
    const opened = await openPassphraseLock(lock, passphrase).catch((thrown: unknown) => {
      if (count + 1 < freeTries) throw thrown;
      throw new AppError('passphrase-wrong', undefined, waitMs);
    });
    await this.#remember(opened);
  }

  /** Locks at once what the passphrase protects. */
  async lock(): Promise<void> {
    const { unlocked: _, ...session } = await this.#dependencies.session.load();
    await this.#dependencies.session.save(session);
  }

  async #remember(key: Uint8Array): Promise<void> {
    const { session, now } = this.#dependencies;
    const unlocked = { key: btoa(String.fromCharCode(...key)), usedAt: now() };
    await session.save({ ...(await session.load()), unlocked, wrong: { count: 0, at: 0 } });
  }

  async #unlockedBytes(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { session, now, idleLockMs } = this.#dependencies;
    const { unlocked } = await session.load();
    if (!unlocked) return undefined;
    const [longest, unused] = [await idleLockMs(), now() - unlocked.usedAt];
    if (unused > longest || (Number.isFinite(longest) && unused < -clockSlackMs)) {
      await this.lock();
      return undefined;
    }
    return Uint8Array.from(atob(unlocked.key), (character) => character.charCodeAt(0));
  }

  async #unlockedKey(): Promise<CryptoKey> {
    const bytes = await this.#unlockedBytes();
    if (!bytes) throw new AppError('secrets-locked');
    await this.#remember(bytes);
    return importKey(bytes);
  }

  /** Made when first needed, once for all who ask meanwhile; the browser keeps its bytes to itself. */
  #deviceKey(): Promise<CryptoKey> {
    this.#makingDeviceKey ??= this.#makeDeviceKey().finally(() => (this.#makingDeviceKey = undefined));
    return this.#makingDeviceKey;
  }

  async #makeDeviceKey(): Promise<CryptoKey> {
    const { records } = this.#dependencies;
    const stored = await records.get(deviceKeyName);
    if (stored instanceof CryptoKey) return stored;
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await records.set([[deviceKeyName, key]]);
    return key;
  }

  async #lock(): Promise<PassphraseLock | undefined> {
    const parsed = passphraseLockSchema.safeParse(await this.#dependencies.records.get(lockName));
    return parsed.success ? parsed.data : undefined;
  }

  async #sealed(engineId: string): Promise<SealedSecret | undefined> {
    const parsed = sealedSecretSchema.safeParse(await this.#dependencies.records.get(prefix + engineId));
    return parsed.success ? parsed.data : undefined;
  }
}
