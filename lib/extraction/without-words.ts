/** A value without the words that it was read from: nobody lights them up once its picture is gone. */
export function withoutWords<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'words' ? [] : inner))) as T;
}
