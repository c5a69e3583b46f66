/** Whether two amounts are the same but for what rounding to cents makes. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.011;
}

/** Sum without the dust of binary fractions. */
export function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 1000) / 1000;
}
