import { type Analysis, type AnalyzeOptions, analyze } from '../analyze.ts';
import type { TextEdit } from '../findings/finding.ts';
import { applyEdits } from './apply-edits.ts';

/** Fixes uncover fixes; more rounds than this would mean that two of them undo each other. */
const MOST_ROUNDS = 10;

/**
 * The edits of every safe fix, in the order of the text. A fix that overlaps one already taken waits for the next
 * round: it is applied whole or not at all.
 */
export function safeEdits(analysis: Analysis): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of analysis.findings) {
    const fix = fixes.find((candidate) => candidate.safety === 'safe');
    if (fix && !fix.edits.some((edit) => taken.some((other) => overlaps(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.range.start - b.range.start);
}

/** Applies the safe fixes until none is left. The text comes back as it was where there are none. */
export function fixAll(text: string, options: AnalyzeOptions = {}): { text: string; rounds: number } {
  let fixed = text;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const edits = safeEdits(analyze(fixed, options));
    if (edits.length === 0) return { text: fixed, rounds };
    fixed = applyEdits(fixed, edits);
  }
  return { text: fixed, rounds: MOST_ROUNDS };
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  const touches = a.range.start < b.range.end && b.range.start < a.range.end;
  const samePlace = a.range.start === b.range.start;
  return touches || samePlace;
}
