import type { LastYearResult, PreviewModel, YearsResult } from '../../../server/src/lsp/protocol.ts';

/**
 * What the preview's page and the extension say to each other: types only. Every message names the document, so that
 * none is taken for another's.
 */

/** To the page. */
export type ToPage =
  /** Draw this; in place of whatever is drawn. `model` is null for a text that is not a report. */
  | {
      readonly type: 'update';
      readonly uri: string;
      readonly version: number;
      readonly model: PreviewModel | null;
    }
  /** The caret stands in this cell of the text; in none of them where null. */
  | { readonly type: 'caret'; readonly uri: string; readonly cell: string | null }
  /** Nothing was written into these cells, and why. */
  | {
      readonly type: 'refused';
      readonly uri: string;
      readonly reason: string;
      readonly cells: readonly string[];
    }
  /** There is no such document any more, or nobody who can read it. */
  | { readonly type: 'unavailable'; readonly uri: string }
  | { readonly type: 'lastYear'; readonly uri: string; readonly lastYear: LastYearResult }
  /** The figures of the years at hand, the report's own among them. */
  | { readonly type: 'years'; readonly uri: string; readonly years: YearsResult };

/** From the page. */
export type FromPage =
  /** The script runs and listens. */
  | { readonly type: 'ready' }
  /** What was asked for is on the screen. */
  | { readonly type: 'rendered'; readonly uri: string; readonly version: number; readonly values: number }
  /** Select a stretch of the text; `focus`: and go on there. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly version: number;
      readonly range: { readonly start: number; readonly end: number };
      readonly focus: boolean;
    }
  | {
      readonly type: 'edit';
      readonly uri: string;
      readonly version: number;
      readonly cells: readonly { readonly id: string; readonly text: string }[];
    }
  /** Apply a fix of a finding of the model, by index. */
  | {
      readonly type: 'fix';
      readonly uri: string;
      readonly version: number;
      readonly finding: number;
      readonly fix: number;
    }
  | { readonly type: 'undo' | 'redo'; readonly uri: string }
  | { readonly type: 'print'; readonly uri: string }
  /** Whether last year's figures are wanted. */
  | { readonly type: 'lastYear'; readonly uri: string; readonly wanted: boolean };

/** What the page needs to begin with, in a `data-` attribute of its body. */
export interface PageSetup {
  readonly uri: string;
  readonly words: PageWords;
}

/** The words of the page itself, in the reader's language; `{gaps}` are filled by the page. */
export interface PageWords {
  readonly notAReport: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly noTitle: string;
  readonly missing: string;
  readonly goTo: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly lastYear: string;
  readonly noLastYear: string;
  readonly print: string;
  readonly computed: string;
  readonly proposed: string;
  readonly blank: string;
  readonly absent: string;
  readonly unread: string;
  readonly change: string;
  readonly confirm: string;
  readonly doesNotFit: string;
  readonly nothingToPaste: string;
  readonly sections: string;
  readonly details: string;
  readonly keys: string;
  readonly year: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly years: string;
  readonly applications: string;
  readonly outcomes: string;
  readonly granted: string;
  readonly refused: string;
  readonly otherOutcomes: string;
  readonly litigation: string;
  readonly reviews: string;
  readonly lawsuits: string;
}
