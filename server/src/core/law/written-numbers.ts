import { lawDocuments } from './documents.ts';
import type { LawDocument } from './law-document.ts';

/** A document number as a text has it, well written or not. */
export interface WrittenNumber {
  /** Offset in the text. */
  readonly index: number;
  readonly text: string;
  /** What numbers of its kind begin with: 国办公开办函, 国办函, 国务院令. */
  readonly code: string;
  /** The document whose digits it has; null where no document of the list has them. */
  readonly document: LawDocument | null;
  /** Whether year and number stand apart, in brackets of any kind, and 号 is there. */
  readonly isComplete: boolean;
}

/** What may stand behind a code: brackets of any kind or none, the year, the number, 号 or what is left of them. */
const NOTICE =
  /(国办公开办函|国办函)([〔［【{(（〈<[]?)(\d{2,8})年?([〕\]］】})）〉>]?)第?(\d{0,3})(号?)|(国务院令)[（(]?第?(\d{2,4})号/g;

/** By code and digits run together: 国办公开办函202130. */
const byDigits = new Map(lawDocuments.map((document) => [digitsKey(document.number), document]));

/** Numbers of decrees and notices, of the list or of their kind, in a text without blanks, in its order. */
export function writtenNumbers(text: string): WrittenNumber[] {
  if (!text.includes('国办') && !text.includes('国务院令')) return [];
  return [...text.matchAll(NOTICE)].map((match) => {
    const [whole, notice, opening, year = '', closing, number = '', end, decree, decreeNumber = ''] = match;
    const code = notice ?? decree ?? '';
    return {
      index: match.index,
      text: whole,
      code,
      document: byDigits.get(`${code}${year}${number}${decreeNumber}`) ?? null,
      isComplete: decree !== undefined || Boolean(opening && closing && end),
    };
  });
}

function digitsKey(number: string): string {
  return number.replace(/[〔〕第号]/g, '');
}
