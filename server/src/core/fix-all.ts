import { type Analysis, type AnalyzeOptions, analyze } from './analyze.ts';
import type { TextEdit } from './findings/finding.ts';
import { RewrittenText } from './fixes/rewritten-text.ts';
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

/** What fix-all makes of a text. */
export interface FixedText {
  readonly text: string;
  /** Edits of the text as it was; none where there was nothing to fix. */
  readonly edits: readonly TextEdit[];
  /** How many places were changed, over all rounds. */
  readonly places: number;
}

/** Applies the safe fixes until none is left. The text comes back as it was where there are none. */
export function fixAll(original: string, options: AnalyzeOptions = {}): FixedText {
  const rewritten = new RewrittenText(original);
  let places = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(analyze(rewritten.text, options));
    if (edits.length === 0) break;
    rewritten.apply(edits);
    places += edits.length;
  }
  return { text: rewritten.text, edits: rewritten.edits, places };
}
