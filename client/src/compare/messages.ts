import type { Comparison } from '../../../server/src/lsp/protocol.ts';

/** What the comparison's page and the extension say to each other: types only. */

/** Which of the two reports: the earlier year's or the later one's. */
export type Side = 'before' | 'after';

/** To the page. */
export type ToPage =
  /** Draw this in place of whatever is drawn. */
  | {
      readonly type: 'update';
      readonly model: Comparison;
      /** Names of the two files. */
      readonly files: Readonly<Record<Side, string>>;
      /** The URI of the report that the user chose to compare with; null where last year's was looked for. */
      readonly chosen: string | null;
    }
  /** There is nothing to draw, and why. */
  | { readonly type: 'nothing'; readonly reason: string }
  /** Say it for a moment. */
  | { readonly type: 'tell'; readonly words: string };

/** From the page. */
export type FromPage =
  /** The script runs and listens. */
  | { readonly type: 'ready' }
  /** Go to the text of a cell, by the id of its row in the model. */
  | { readonly type: 'reveal'; readonly id: string; readonly side: Side }
  /** Let the user choose the report to compare with. */
  | { readonly type: 'choose' };

/** What the page needs to begin with, in a `data-` attribute of its body. */
export interface PageSetup {
  /** The document; kept by the page for the time after a reload of the window. */
  readonly uri: string;
  readonly words: PageWords;
}

/** The words of the page itself, in the reader's language; `{gaps}` are filled by the page. */
export interface PageWords {
  readonly title: string;
  readonly loading: string;
  readonly heading: string;
  readonly unnamed: string;
  readonly onlyChanged: string;
  readonly count: string;
  readonly choose: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly stated: string;
  readonly change: string;
  readonly percent: string;
  readonly asked: string;
  readonly absent: string;
  readonly blank: string;
  readonly much: string;
  readonly goToBefore: string;
  readonly goToAfter: string;
  readonly keys: string;
  readonly nothingChanged: string;
}
