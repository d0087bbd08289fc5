import { analyze, type Notation } from '../../server/src/core/index.ts';

/** How many findings of each rule a text has. */
export function findingsByRule(text: string, notation: Notation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of analyze(text, { notation }).findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The rules of which `after` has more findings than `before`. */
export function newFindings(before: string, after: string, notation: Notation): string[] {
  const known = findingsByRule(before, notation);
  return [...findingsByRule(after, notation)]
    .filter(([rule, count]) => count > (known.get(rule) ?? 0))
    .map(([rule]) => rule);
}
