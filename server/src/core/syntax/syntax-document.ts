import type { MappedText } from '../text/mapped-text.ts';
import type { Block } from './blocks.ts';
import type { Directive } from './directives.ts';
import type { LinesRead } from './lines-read.ts';
import type { Notation } from './notation.ts';

/** A text whose notation is understood. */
export interface SyntaxDocument {
  readonly notation: Notation;
  readonly blocks: readonly Block[];
  /** `<title>` of an HTML page: it may be the only place where the report's title stands. */
  readonly pageTitle: MappedText | null;
  /** What the author asks of the checks within the text. A line with nothing else is none of the blocks. */
  readonly directives: readonly Directive[];
  /** How its lines were read, for the reading after an edit; null for HTML, which is read as a whole. */
  readonly lines: LinesRead | null;
}
