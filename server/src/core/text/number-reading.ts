import { unpaddedSpan } from './blank.ts';
import { isOpenCell } from './open-marks.ts';
import { makeRange, type Range } from './range.ts';

/**
 * What a table cell says, read as a number. Nothing is guessed: what is not one of the known ways to write a
 * number is `text`.
 */
export type NumberReading =
  | { readonly kind: 'blank' }
  /** A dash, slash or word that authors write for "none": counts as 0. */
  | { readonly kind: 'placeholder' }
  /** A mark that the figure has yet to be filled in (【待填】, 【上年15】): not 0, not known. */
  | { readonly kind: 'open' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Written in the cell: `万元` of `13619万元`; null where there is none. */
      readonly unit: string | null;
      /** Where the sign and digits stand within the text that was read. */
      readonly digits: Range;
    }
  | { readonly kind: 'text' };

/** The longest figure with its unit and note; a longer text is words. */
const LONGEST_NUMBER = 200;

const PLACEHOLDER = /^(?:[-–—－―‐−_/／\\]{1,4}|无|n\/a|不适用|…+)$/i;
const UNITS = '万元|亿元|元|万|件次|件|个|条|份|宗|起|次|项|篇|人|家|部';
const NUMBER = new RegExp(
  // sign or word for it · digits, in groups of three or plain · fraction · unit · a note in brackets
  `^(增加|减少|增|减|[+-])?(\\d{1,3}(?:[,' ]\\d{3})+|\\d+)(\\.\\d+)?(${UNITS})?(?:\\(.*\\))?$`,
);

/**
 * Reads a cell. `+794`, `减233`, `１２`, `1,234`, `13619万元`, `22（其中修订16件）` are numbers; blanks of any
 * width are `blank`.
 */
export function readNumber(text: string): NumberReading {
  const span = unpaddedSpan(text);
  const trimmed = text.slice(span.start, span.end);
  if (trimmed === '') return BLANK;
  if (isDigits(trimmed)) return { kind: 'number', value: Number(trimmed), unit: null, digits: span };
  if (trimmed.length > LONGEST_NUMBER || beginsAsWords(trimmed)) return { kind: 'text' };
  if (PLACEHOLDER.test(trimmed)) return { kind: 'placeholder' };
  if (isOpenCell(trimmed)) return { kind: 'open' };
  if (trimmed === '零' || trimmed === '〇') return { kind: 'number', value: 0, unit: null, digits: span };
  if (!BEGINS_AS_NUMBER.test(trimmed) || !ENDS_AS_NUMBER.test(trimmed.slice(-1))) return { kind: 'text' };
  const plain = toPlainDigits(trimmed);
  const match = NUMBER.exec(plain);
  if (!match) return { kind: 'text' };
  const [, sign = '', whole = '', fraction = '', unit] = match;
  const value = Number(whole.replace(/[,' ]/g, '') + fraction);
  // toPlainDigits replaces one character by one, so lengths in the plain text are lengths in the cell.
  const digits = makeRange(span.start, span.start + sign.length + whole.length + fraction.length);
  const negative = sign.startsWith('减') || sign === '-';
  return { kind: 'number', value: negative && value !== 0 ? -value : value, unit: unit ?? null, digits };
}

/** A sign or word for it, or a digit, of any width; labels begin with brackets and letters. */
const BEGINS_AS_NUMBER = /^[\d０-９+＋\-－−–—‐增减]/;
/** A digit, the end of a unit or of a note in brackets; labels that begin with a digit end in other words. */
const ENDS_AS_NUMBER = new RegExp(`[\\d０-９)）${UNITS}]`);

const BLANK: NumberReading = { kind: 'blank' };

/** What most cells hold. */
function isDigits(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Whether a text begins with a Han character that no figure, placeholder or mark begins with: a label. */
function beginsAsWords(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && !'无不增减零待'.includes(text.charAt(0));
}

/** Whether a figure is stated, or will be where a mark stands: not where a dash says that there is none. */
export function isFigureOrOpen({ kind }: NumberReading): boolean {
  return kind === 'number' || kind === 'open';
}

/** Whether the text states a figure or holds the place of one. */
export function isFigure({ kind }: NumberReading): boolean {
  return kind === 'number' || kind === 'placeholder' || kind === 'open';
}

/** Full-width digits, signs, separators and brackets as their plain twins, one character for one. */
function toPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[＋]/g, '+')
    .replace(/[－−–—‐]/g, '-')
    .replace(/[，]/g, ',')
    .replace(/[．]/g, '.')
    .replace(/[’]/g, "'")
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ');
}
