import { type Analysis, type AnalyzeOptions, analyze } from './analyze.ts';
import type { TextEdit } from './findings/finding.ts';
import { applyEdits } from './fixes/apply-edits.ts';
import { TakenEdits } from './fixes/taken-edits.ts';

/** Fixes uncover fixes; more rounds than this would mean that two of them undo each other. */
const MOST_ROUNDS = 10;

/**
 * The edits of every safe fix, in the order of the text. A fix that overlaps one already taken waits for the next
 * round: it is applied whole or not at all.
 */
export function safeEdits(analysis: Analysis): readonly TextEdit[] {
  const taken = new TakenEdits();
  for (const { fixes } of analysis.findings) {
    const fix = fixes.find((candidate) => candidate.safety === 'safe');
    if (fix) taken.take(fix.edits);
  }
  return taken.edits;
}

/**
 * Applies the safe fixes until none is left. The text comes back as it was where there are none.
 *
 * @returns `places`: how many places of the text were changed, over all rounds.
 */
export function fixAll(text: string, options: AnalyzeOptions = {}): { text: string; places: number } {
  let fixed = text;
  let places = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(analyze(fixed, options));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
    places += edits.length;
  }
  return { text: fixed, places };
}
