import { makeRange, type Range } from './range.ts';

/**
 * Marks for what has yet to be filled in or looked over, all in 【】, so that a search for 【 finds whatever is left to do.
 * `template-residue` reports every one of them, in cells and prose alike.
 */
export interface OpenMark {
  /** 【待填】: nothing is known. 【上年15】: last year's figure or year. 【核对15】: this year's, from a doubtful source. */
  readonly kind: 'blank' | 'last-year' | 'doubtful';
  /** What stands in the mark besides its word; empty for a blank. */
  readonly text: string;
  /** The mark, and within it `text`. */
  readonly range: Range;
  readonly textRange: Range;
}

/** Stands in a cell whose figure is not known. */
export const BLANK_MARK = '【待填】';

const LAST_YEAR = '上年';
const DOUBTFUL = '核对';

/** Last year's figure or year, to be replaced by this year's. */
export function lastYearMark(text: string): string {
  return `【${LAST_YEAR}${text}】`;
}

/** A figure that may be right, to be confirmed. */
export function doubtfulMark(text: string): string {
  return `【${DOUBTFUL}${text}】`;
}

/**
 * What a mark is about begins with a figure, and is nothing else where that is written in words: 【上年三十五】 is a mark,
 * 【上年结转】, 【核对表】 and 【上年一般公共预算】 are words of the author's.
 */
const FIGURE =
  '\\s*(?:[-+－＋−]?[\\d０-９][^【】]{0,79}|[①-⑳Ⅰ-Ⅻ]|半数|翻番|(?:[数几]?[零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]|[几数]倍)[零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟余多几成倍番半分之点至到年月日号度份季件宗起例条篇项个场次期家人\\s]{0,40})';
const MARK = new RegExp(`【(?:待填|(上年|核对)(${FIGURE}))】`, 'g');
/** A cell that says nothing but that it is to be filled in, as people write it too. */
const OPEN_CELL = new RegExp(`^(?:【(?:上年|核对)${FIGURE}】|[【（([〔]?待填[】）)\\]〕]?)$`);

/** Every mark of a text, in its order. */
export function openMarksIn(text: string): OpenMark[] {
  // Asked of every line; hardly any has one.
  if (!text.includes('【')) return [];
  return [...text.matchAll(MARK)].map(({ 0: whole, 1: word, 2: inner = '', index }) => {
    const start = index + 1 + (word?.length ?? whole.length - 2);
    return {
      kind: word === undefined ? 'blank' : word === LAST_YEAR ? 'last-year' : 'doubtful',
      text: inner,
      range: makeRange(index, index + whole.length),
      textRange: makeRange(start, start + inner.length),
    };
  });
}

/** Whether a cell, its blanks aside, holds a mark in place of its figure. */
export function isOpenCell(text: string): boolean {
  return OPEN_CELL.test(text);
}
