/** Adds up how long parts of a reading take, in ms. */
export class Stopwatch {
  readonly ms = new Map<string, number>();

  /** The function, with its time counted. A promise counts until it is settled. */
  timed<A extends readonly unknown[], R>(part: string, run: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      const start = performance.now();
      const end = () => void this.ms.set(part, (this.ms.get(part) ?? 0) + performance.now() - start);
      const value = run(...args);
      if (value instanceof Promise) void value.then(end, end);
      else end();
      return value;
    };
  }

  /** How long a part took, in ms. */
  of(part: string): number {
    return this.ms.get(part) ?? 0;
  }
}
