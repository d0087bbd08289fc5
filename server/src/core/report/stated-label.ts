import { leafLabel, type RowForm } from '../forms/form.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { memoize } from '../text/memo.ts';
import { isOneSlip } from '../text/one-slip.ts';
import { makeRange, type Range } from '../text/range.ts';
import { similarity } from '../text/similarity.ts';
import { unpaddedSpan } from '../text/blank.ts';
import type { BoundRow } from './report.ts';

/** Labels so much alike that one can only be the other misspelt. */
const SURE = 0.85;
/** Less alike, a row is not known by its label at all. */
const LEAST_SIMILARITY = 0.7;

/** How the label that a row states differs from the form's. */
export interface LabelDifference {
  /** A known `variant`, another `number` before the same words, or words that are `misspelt`. */
  readonly kind: 'variant' | 'number' | 'misspelt';
  /** Whether it can't be anything but this label. */
  readonly isSure: boolean;
  /** Where the label stands within the text of its cell, without the groups of a path (`三、…／（一）…`). */
  readonly span: Range;
  /** What should stand there. */
  readonly due: string;
}

/**
 * How a row's own label differs from the one the form prints, by the characters that matter: not by blanks, brackets,
 * quotes or punctuation. Null where it does not, and for shorter labels and notes that say the same. A number may be lost
 * with the numbering of a word processor.
 */
export function labelDifference({ labelCell, form }: BoundRow): LabelDifference | null {
  if (!labelCell) return null;
  return differenceOf(form, labelCell.text.text);
}

/** The same labels stand in report after report. */
const differenceOf = memoize((form: RowForm, text: string): LabelDifference | null => {
  const spans = [lastOfPath(text), unpaddedSpan(text)];
  const [own, whole] = spans.map((span) => compare(text.slice(span.start, span.end), form));
  const [ownSpan, wholeSpan] = spans;
  if (!own || !whole || !ownSpan || !wholeSpan || own.kind === 'same' || whole.kind === 'same') return null;
  const [nearer, span] = whole.alike > own.alike ? [whole, wholeSpan] : [own, ownSpan];
  if (nearer.kind === 'other' || nearer.kind === 'same') return null;
  return { kind: nearer.kind, isSure: nearer.alike >= SURE, span, due: nearer.due };
});

interface Comparison {
  readonly kind: LabelDifference['kind'] | 'same' | 'other';
  readonly alike: number;
  readonly due: string;
}

function compare(stated: string, form: RowForm): Comparison {
  const leaf = leafLabel(form);
  const key = labelKey(stated);
  const { number, words } = plain(key);
  const standard = plain(labelKey(leaf));
  const due = number === null ? withoutNumber(leaf) : leaf;
  const result = (kind: Comparison['kind'], alike = 1): Comparison => ({ kind, alike, due });
  const isOtherNumber =
    number !== null && standard.number !== null && digit(number) !== digit(standard.number);
  const wordsOf = (label: string): string => plain(labelKey(label)).words;
  const noted = key.endsWith(')') ? plain(key.slice(0, Math.max(0, key.lastIndexOf('(')))).words : null;
  if (words === standard.words || noted === standard.words) return result(isOtherNumber ? 'number' : 'same');
  if (form.variants?.some((variant) => wordsOf(variant) === words)) return result('variant');
  const short = form.aliases?.map(wordsOf) ?? [];
  if (short.includes(words)) return result('same');
  // Figures in a label say something of their own.
  if (/\d/.test(words)) return result('other', 0);
  const alike = isOneSlip(words, standard.words) ? SURE : similarity(words, standard.words, LEAST_SIMILARITY);
  if (alike >= SURE) return result('misspelt', Math.max(SURE, alike));
  if (noted !== null && short.includes(noted)) return result('same');
  // Its groups run together with it, or it is cut short.
  if (words.endsWith(standard.words) || standard.words.startsWith(words)) return result('same');
  return alike >= LEAST_SIMILARITY ? result('misspelt', alike) : result('other', alike);
}

/** A key without its number and without punctuation. */
function plain(key: string): { number: string | null; words: string } {
  const { number, words } = splitEnumerator(key);
  return { number, words: words.replace(/[\p{P}\p{S}]/gu, '') };
}

/** （1） is as good as （一）. */
function digit(number: string): string {
  return number.replace(/[一二三四五六七八九]/g, (numeral) =>
    String('一二三四五六七八九'.indexOf(numeral) + 1),
  );
}

/** 予以公开 of （一）予以公开. */
function withoutNumber(label: string): string {
  return label.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/, '');
}

/** The last part of `一／二／三`, without blanks around it. */
function lastOfPath(text: string): Range {
  const { start, end } = unpaddedSpan(text);
  const from = Math.max(text.lastIndexOf('／', end - 1), text.lastIndexOf('/', end - 1)) + 1;
  const span = unpaddedSpan(text.slice(Math.max(start, from), end));
  const shift = Math.max(start, from);
  return makeRange(shift + span.start, shift + span.end);
}
