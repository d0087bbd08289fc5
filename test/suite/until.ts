const limitMs = 15_000;

/** Asks again and again until the answer is truthy, and returns it. Fails after 15 s, saying what was waited for. */
export async function until<T>(awaited: string, ask: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${limitMs / 1000} s in vain for: ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
