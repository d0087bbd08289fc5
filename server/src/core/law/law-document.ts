/** The documents that a report rests on or cites, as data. */

/** What the documents are called in data that points at one of them. */
export type LawDocumentId = 'regulation' | 'regulation-2007' | 'format-2021' | 'format-2019' | 'fee-measures';

/** A statute or an official notice that reports cite. */
export interface LawDocument {
  readonly id: LawDocumentId;
  /** Its name as it is put between 《》. */
  readonly title: string;
  /** Shorter names that reports cite it by, `title` aside. A name that several versions share is told apart by number or year. */
  readonly names: readonly string[];
  /** Its number as it is printed: 国务院令第711号, 国办函〔2020〕109号. */
  readonly number: string;
  /** The notice that it was issued with, where it is not what it says itself. */
  readonly notice?: string;
  /** When it was made or last revised: `2019-04-03`; the year alone where the day is not known. */
  readonly date: string;
  /** `true` where `date` is that of a revision. */
  readonly isRevision?: true;
  /** The first day that it is in force, where it names one. */
  readonly inForceFrom?: string;
  /** First and last year whose reports are made under it; `null`: still in force. */
  readonly reportYears: { readonly from: number; readonly to: number | null };
  /** What took its place. */
  readonly replacedBy?: LawDocumentId;
  /** Articles on the annual report and those that took their place in the document that replaced it. */
  readonly movedArticles?: Readonly<Record<string, string>>;
}

/** Whether a report for that year is made under the document (the format of 2019 is for 2019 and 2020 alone). */
export function isInForceFor({ reportYears: { from, to } }: LawDocument, reportYear: number): boolean {
  return reportYear >= from && (to === null || reportYear <= to);
}

/** How an opening names a document: 《中华人民共和国政府信息公开条例》（国务院令第711号）. */
export function citationOf({ title, number }: LawDocument): string {
  return `《${title}》（${number}）`;
}
