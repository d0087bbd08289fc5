import type { Range } from '../../text/range.ts';

/** What is said of a place, in the reader's language and without any mark-up. */
export interface HoverText {
  /** What it is said of. */
  readonly range: Range;
  readonly title: string;
  readonly parts: readonly HoverPart[];
}

/** A line of its own, or several below a line that says what they are. */
export type HoverPart =
  | { readonly line: string }
  | { readonly heading: string; readonly items: readonly string[] };
