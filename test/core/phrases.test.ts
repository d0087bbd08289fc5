import { describe, expect, test } from 'vitest';
import { phrases } from '../../server/src/core/forms/phrases.ts';

describe('a phrase is passed by where its signs are not there', () => {
  test.each(phrases.map(({ id, signs, pattern }) => [id, signs, waysOf(pattern)] as const))(
    '%s always holds one of %s',
    (_, signs, ways) => {
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways)
        expect(
          [...signs].some((sign) => way.includes(sign)),
          way,
        ).toBe(true);
    },
  );
});

/** Every way in which the words of a pattern may be put, as little of it as may stand there. */
function waysOf({ source }: RegExp): string[] {
  const words = source.slice('(?:'.length, closingOf(source, 0));
  return expand(words);
}

/** The alternatives of a pattern of literals, groups and `?`, what is optional left out. */
function expand(pattern: string): string[] {
  return alternativesOf(pattern).flatMap((alternative) => {
    let ways = [''];
    for (let at = 0; at < alternative.length; ) {
      const isGroup = alternative.startsWith('(?:', at);
      const end = isGroup ? closingOf(alternative, at) + 1 : at + 1;
      const parts = isGroup ? expand(alternative.slice(at + 3, end - 1)) : [alternative.slice(at, end)];
      const quantifier = /^(?:\?|\{0,\d+\})/.exec(alternative.slice(end))?.[0] ?? '';
      if (quantifier === '') ways = ways.flatMap((way) => parts.map((part) => way + part));
      at = end + quantifier.length;
    }
    return ways;
  });
}

function alternativesOf(pattern: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')') depth--;
    else if (pattern[at] === '|' && depth === 0) {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, pattern.slice(start)];
}

function closingOf(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`no end to ${pattern.slice(open)}`);
}
