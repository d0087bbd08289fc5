import type { SourceText } from '../text/source-text.ts';
import type { Notation } from './notation.ts';
import type { ReadingSteps } from './reading-steps.ts';

/** Lines as they were read, and all that the next reading of an edited text goes on from. */
export interface LinesRead {
  readonly source: SourceText;
  readonly notation: Notation;
  readonly steps: ReadingSteps;
  /** Whether lines of Markdown are hidden by others, however far above them. */
  readonly hidesLines: boolean;
  /** Whether it went on from an earlier reading. */
  readonly goesOn: boolean;
}
