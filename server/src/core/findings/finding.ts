import type { Message } from '../messages/message.ts';
import type { Range } from '../text/range.ts';
import type { Position } from '../text/source-text.ts';

/** How bad it is: against law, form or arithmetic; doubtful; a matter of style. */
export type Severity = 'error' | 'warning' | 'info';

/** Replace `range` of the untouched text by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * A way to put a finding right. `safe` fixes keep every figure and statement of the author and may be applied
 * by fix-all; a `review` fix states something the author has to confirm and is only ever applied one by one.
 */
export interface Fix {
  readonly title: Message;
  readonly safety: 'safe' | 'review';
  /** In the order of the text, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** The one fix an editor may offer as the obvious one. */
  readonly preferred?: boolean;
}

/** A cell by its canonical labels, as scripts outside the project see it. `value` is null where blank or unreadable. */
export interface CellRef {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}

/** A cell and what it may have been meant to state. */
export interface Alternative {
  readonly cell: CellRef;
  readonly proposed: number;
}

/** What a finding carries for programs. A finding about a sum has all of `stated`, `computed` and `cells`. */
export interface FindingData {
  readonly stated?: number | null;
  readonly computed?: number;
  /** Every cell of the relation, the total included. */
  readonly cells?: readonly CellRef[];
  /** The cell that is most likely wrong, and what it should state. */
  readonly cell?: CellRef;
  readonly proposed?: number;
  /** What else may be wrong instead, the likeliest first. */
  readonly alternatives?: readonly Alternative[];
  /** The section (一 … 六) or table the finding is about. */
  readonly section?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** How much of the section stands in last year's report as well: 0 to 1. */
  readonly share?: number;
}

/** A place in another document, as editors count it: its text is not at hand. */
export interface OtherPlace {
  /** The name it is known by: a URI in an editor, a path on the command line. */
  readonly document: string;
  readonly start: Position;
  readonly end: Position;
}

/** What else a finding is about, in the same text or in another one. */
export type Related =
  | { readonly message: Message; readonly range: Range }
  | { readonly message: Message; readonly elsewhere: OtherPlace };

/** Something wrong, missing or doubtful in a report. Plain data: diagnostics, lines and SARIF are renderings of it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly data: FindingData;
  readonly fixes: readonly Fix[];
}

/** What is known of a rule without running it. */
export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  /** `safe`: fix-all may apply it; `review`: offered, the author confirms; `none`: only reported. */
  readonly fix: 'safe' | 'review' | 'none';
  readonly tag: 'structure' | 'arithmetic' | 'neighbours' | 'prose' | 'dates' | 'style';
  /** The formats it is about (`2019`, `2021`: the year of issue); all of them where absent. */
  readonly forms?: readonly ('2019' | '2021')[];
  /** The law, format or practice it rests on, as it is cited. */
  readonly source: string;
  /** One sentence on what it finds. */
  readonly summary: Message;
}
