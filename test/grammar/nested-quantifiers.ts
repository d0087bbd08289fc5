/**
 * The groups of a regular expression that are repeated and repeat something in themselves: `(a+)*`. Those can take
 * exponential time. A group taken at most once (`?`) repeats nothing. In the syntax of TextMate grammars `a*+` is
 * possessive, but `a{2,5}+` is `(?:a{2,5})+`.
 *
 * @returns each such group as it is written, the outermost of nested ones once for each level.
 */
export function findNestedQuantifiers(pattern: string): string[] {
  const found: string[] = [];
  const open: { start: number; repeats: boolean }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') {
      at++;
    } else if (pattern[at] === '[') {
      at = endOfClass(pattern, at);
    } else if (pattern[at] === '(') {
      open.push({ start: at, repeats: false });
      if (pattern[at + 1] === '?') at++;
      continue;
    } else if (pattern[at] === ')') {
      const group = open.pop();
      const quantifier = quantifierAt(pattern, at + 1);
      const parent = open.at(-1);
      if (group?.repeats && quantifier) found.push(pattern.slice(group.start, at + 1 + quantifier.length));
      if (parent && (group?.repeats || quantifier)) parent.repeats = true;
      at += quantifier?.length ?? 0;
      continue;
    }
    const quantifier = quantifierAt(pattern, at + 1);
    const group = open.at(-1);
    if (quantifier && group) group.repeats = true;
    if (quantifier?.endsWith('}') && quantifierAt(pattern, at + 1 + quantifier.length))
      found.push(quantifier);
    at += quantifier?.length ?? 0;
  }
  return found;
}

/** A quantifier that allows more than one round, without its laziness or possessiveness; null where there is none. */
function quantifierAt(pattern: string, at: number): string | null {
  return /^(?:[*+]|\{\d*,\d*\})/.exec(pattern.slice(at))?.[0] ?? null;
}

/** The closing bracket of a character class, which may hold another one behind `&&`. */
function endOfClass(pattern: string, at: number): number {
  let depth = 0;
  for (; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') depth++;
    else if (pattern[at] === ']' && --depth === 0) return at;
  }
  return at;
}
