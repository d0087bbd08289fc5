import type { Range } from '../../text/range.ts';

/** What a completion writes. */
export type CompletionKind =
  | 'report'
  | 'title'
  | 'heading'
  | 'section'
  | 'subheading'
  | 'table'
  | 'caption'
  | 'row'
  | 'label'
  | 'phrase'
  | 'citation'
  | 'signature';

/** Something that may be written in a place of the text. */
export interface Completion {
  readonly kind: CompletionKind;
  /** What the list shows. */
  readonly label: string;
  /** The stretch of the untouched text that it takes the place of; what was typed so far is its end or all of it. */
  readonly range: Range;
  /** What is written, as a snippet: tab stops `${1:0}`, `$`, `}` and `\` escaped. Lines end as those of the text do. */
  readonly body: string;
  /** What is typed in order to get it, alternatives apart by blanks: the words, their initials and spelling in pinyin. */
  readonly filterText: string;
}

/** What may be written in a place, the likeliest first. */
export interface Completions {
  readonly items: readonly Completion[];
  /** Whether there may be more as soon as more has been typed. */
  readonly isIncomplete: boolean;
}

/** What is known of a text besides the text. */
export interface CompletionOptions {
  /** Whether the document's language says that it is a report, although its text may not yet. */
  readonly isDeclared: boolean;
  /** Name of the file, without its folder. */
  readonly fileName: string;
  /** Whether the editor offers the snippets of `exchange/snippets.ts` itself. */
  readonly hasSnippets: boolean;
}
