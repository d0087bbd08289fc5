// Node's own `assert` is not there in a web worker.

/** Fails the test unless the condition holds; `message` says what was found instead. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails the test unless both are the same when written as JSON. */
export function assertEqual(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(got === wanted, `expected ${wanted}\n but got ${got}`);
}
