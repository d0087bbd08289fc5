import { similarity } from '../text/similarity.ts';

/** Less alike than this is another word, not a slip. */
const LEAST_ALIKE = 0.7;

/** The choice that a misspelt name is likely to mean; null where none is near. */
export function nearest(name: string, choices: readonly string[]): string | null {
  let best: string | null = null;
  let most = LEAST_ALIKE;
  if (name.length > 100) return null;
  for (const choice of choices) {
    const likeness = similarity(name, choice, LEAST_ALIKE);
    if (likeness >= most) [best, most] = [choice, likeness];
  }
  return best;
}
