import { allRows, knownLabels, type PlacedRow, type RowForm, type TableForm } from '../forms/form.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { memoize } from '../text/memo.ts';
import { similarity } from '../text/similarity.ts';

/** Labels less alike than this are not the same row. */
const LEAST_SIMILARITY = 0.7;
/** The row's own label is surer than another word for it: a 合计 within a group is not （七）总计. */
const ALIAS = 0.98;
/** Words this short have to be the very same: 其他, 规章. */
const SHORT_WORDS = 3;

/** What a row of the text offers to be recognised by. */
export interface RowName {
  /** Key of the cell that holds the label, or of the last part of `一／二／三`. */
  readonly key: string;
  /** Keys of the group labels that stand before it in the same row, or were seen last. */
  readonly groups: readonly string[];
}

/**
 * How well a row of the text fits a row of the form, from 0 (not at all) to 1 (the very label).
 *
 * Numbers restart in every group (`1.` appears four times) and are lost in some texts, so the words decide and
 * the number only breaks ties.
 */
export function labelScore(name: RowName, row: RowForm): number {
  const own = ownScore(row, name.key);
  return own === 0 ? 0 : own + groupScore(name.groups, row);
}

const ownScore = memoize((row: RowForm, key: string): number =>
  Math.max(
    ...standardKeys(row).labels.map(
      (label, index) => scoreAgainst(partsOf(key), label) * (index === 0 ? 1 : ALIAS),
    ),
  ),
);

/** The rows of a form whose own label a key is like, in the order of the form. */
export const rowsLike = memoize((table: TableForm, key: string): readonly PlacedRow[] =>
  allRows(table).filter(({ row }) => ownScore(row, key) > 0),
);

/** A key and what it is compared by. */
interface LabelParts {
  readonly key: string;
  readonly number: string | null;
  readonly words: string;
  /** Null where there is no note in brackets behind the words. */
  readonly wordsWithoutNote: string | null;
}

let lastParts: LabelParts | null = null;

/** A key is compared with row after row: the parts of the last one are kept. */
function partsOf(key: string): LabelParts {
  if (lastParts?.key === key) return lastParts;
  const { number, words } = splitEnumerator(key);
  const note = words.endsWith(')') ? words.lastIndexOf('(') : -1;
  lastParts = { key, number, words, wordsWithoutNote: note > 0 ? words.slice(0, note) : null };
  return lastParts;
}

interface StandardKeys {
  readonly labels: readonly LabelParts[];
  /** Words of the group the row stands in; null for a row without one. */
  readonly group: string | null;
}

/** The forms never change, so their keys are made once. */
const keysByRow = new WeakMap<RowForm, StandardKeys>();

function standardKeys(row: RowForm): StandardKeys {
  const known = keysByRow.get(row);
  if (known) return known;
  const group = row.path.at(-2);
  const keys = {
    labels: knownLabels(row).map((label) => partsOf(labelKey(label))),
    group: group === undefined ? null : splitEnumerator(labelKey(group)).words,
  };
  keysByRow.set(row, keys);
  return keys;
}

function scoreAgainst(stated: LabelParts, standard: LabelParts): number {
  if (stated.key === standard.key) return 1;
  const { words } = standard;
  if (stated.words === words) return wordsScore(words, stated.number, standard.number);
  if (standard.key.length > 5 && stated.key.endsWith(standard.key)) return 0.95;
  if (stated.wordsWithoutNote === words) return 0.93;
  if (Math.min(stated.words.length, words.length) <= SHORT_WORDS) return 0;
  const alike = similarity(stated.words, words, LEAST_SIMILARITY);
  return alike < LEAST_SIMILARITY ? 0 : alike * 0.9 + (stated.number === standard.number ? 0.03 : 0);
}

function wordsScore(words: string, stated: string | null, standard: string | null): number {
  if (stated === null || standard === null || stated === standard) return 0.98;
  return words.length <= SHORT_WORDS ? 0.6 : 0.94;
}

/** A group that is the row's own speaks for it, one that is another's against it. */
function groupScore(groups: readonly string[], row: RowForm): number {
  const { group } = standardKeys(row);
  const stated = groups.at(-1);
  if (stated === undefined || group === null) return 0;
  return similarity(splitEnumerator(stated).words, group, LEAST_SIMILARITY) >= LEAST_SIMILARITY
    ? 0.005
    : -0.01;
}
