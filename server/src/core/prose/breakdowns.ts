import { type Figure, figuresIn } from './figures.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesIn } from './sentence-spans.ts';

/** A total and what it is said to be made of: 60条，其中A 10条、B 20条、C 30条. */
export interface Breakdown {
  readonly total: Figure;
  readonly items: readonly Figure[];
  /** Whether nothing says that the list leaves something out. */
  readonly isClosed: boolean;
}

/** What may be added up although it is counted in other words: 52条 of 36条 and 12篇. */
const DOCUMENTS = new Set(['件', '宗', '起', '例', '份', '条', '篇', '个', '则', '项', '部']);
/** 等, 主要, 包括: the list is not meant to be complete. */
const OPEN = /等|主要|部分|包括|包含|含|重点|占|以上|特别是|尤其|近|约/;
/** No list in prose is longer: bounds the work on what is none. */
const MOST_ITEMS = 60;
const LONGEST_LIST = 1000;
/** The name of an item is short; a longer stretch is another story. */
const LONGEST_NAME = 16;
/** What begins another story although it is short: these count what was done, not what the total is made of. */
const OTHER_STORY =
  /开展|举办|召开|组织|回应|同比|较|比上|增加|减少|增长|下降|收到|累计|共|培训|点击|阅读|访问|浏览|转发/;

/** Every breakdown in a paragraph that introduces itself with 其中 or stands in brackets behind its total. */
export function breakdownsIn({ text: { text } }: Paragraph): Breakdown[] {
  if (!/其中|[（(]/.test(text)) return [];
  const figures = figuresIn(text);
  let next = 0;
  return sentencesIn(text).flatMap((sentence) => {
    const first = next;
    while ((figures[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
    const within = figures.slice(first, next);
    return [...within.keys()].flatMap(
      (index) => afterOfThem(text, within, index) ?? inBrackets(text, within, index) ?? [],
    );
  });
}

/** …60件，同比增长5%，其中，予以公开20件、… */
function afterOfThem(text: string, figures: readonly Figure[], index: number): Breakdown | null {
  const total = figures[index];
  const next = figures[index + 1];
  if (!total || !next || NO_TOTAL.test(text.slice(Math.max(0, total.start - 6), total.start))) return null;
  const between = text.slice(total.end, next.start).replace(/[（(][^（()）]*[)）]/g, '');
  const intro = /^(.{0,30})其中[：:，,]?(.*)$/.exec(between);
  // Another clause before 其中 may have another total.
  if (!intro || /[；;。]/.test(intro[1] ?? '') || !isNear(intro[1] ?? '')) return null;
  const from = text.indexOf('其中', total.end) + 2;
  // A list that begins within brackets ends with them.
  const isInBrackets = /[（(][^（()）]{0,30}$/.test(text.slice(Math.max(total.end, from - 32), from));
  const close = text.slice(from, from + LONGEST_LIST).search(/[)）]/);
  const end = isInBrackets && close !== -1 ? from + close : text.length;
  const items = itemsFrom(text, figures, index + 1, total, from).filter((item) => item.end <= end);
  if (
    items.length === 0 ||
    isOfOthers(figures.slice(Math.max(0, index - MOST_ITEMS), index + 1), items.slice())
  )
    return null;
  const list = text.slice(total.end, listEnd(text, items));
  const isOnlyList = (list.match(/其中/g) ?? []).length === 1;
  return { total, items, isClosed: isOnlyList && !OPEN.test(list) };
}

/** A change, an average, what is left over: 较上年增加260条. */
const NO_TOTAL = /(?:增加|增长|减少|下降|多|少|超额|日均|月均|人均|平均|结转|采纳|退回)(?:了|完成|的)?$/;

/** Whether the items add up to a count before the nearest one, or to two that stand side by side. */
function isOfOthers(before: readonly Figure[], items: readonly Figure[]): boolean {
  const sum = items.reduce((all, { value }) => all + value, 0);
  return before.some(({ value }, at) => value === sum || value + (before[at + 1]?.value ?? 0) === sum);
}

/** Between the total and 其中 only what tells more of the total: ，同比增长1.05%， */
function isNear(words: string): boolean {
  return /^(?:[，,、]|(?:同比|较|比)[^，,。]{0,20})*$/.test(words) || words.length <= 6;
}

/** …60件（甲县10件、乙县20件、…） */
function inBrackets(text: string, figures: readonly Figure[], index: number): Breakdown | null {
  const total = figures[index];
  if (!total || !/[（(]/.test(text.charAt(total.end))) return null;
  const close = text.slice(total.end, total.end + LONGEST_LIST).search(/[)）]/);
  if (close === -1) return null;
  const end = total.end + close;
  const items = itemsFrom(text, figures, index + 1, total, total.end + 1).filter((item) => item.end <= end);
  if (items.length < 3) return null;
  return { total, items, isClosed: !OPEN.test(text.slice(total.end, end)) };
}

/** Figures that follow one another, each behind the name of what it counts. */
function itemsFrom(
  text: string,
  figures: readonly Figure[],
  first: number,
  total: Figure,
  from: number,
): Figure[] {
  const items: Figure[] = [];
  let start = from;
  for (const figure of figures.slice(first, first + MOST_ITEMS)) {
    // What stands in brackets behind an item or in its name is not an item of its own.
    const before = text.slice(start, figure.start);
    const isNested = /[（(][^)）]*$/.test(before);
    if (isNested && items.length > 0) continue;
    // 22个乡镇856条: a count within a name.
    if (/^[\u4e00-\u9fff]/.test(text.charAt(figure.end)) && !/[占等和及与]/.test(text.charAt(figure.end)))
      continue;
    const name = before.replace(/[（(][^（()）]*[)）]/g, '').replace(/^[，,、；;：:。]+|占[\d.]+[%％]/g, '');
    if (name.length > LONGEST_NAME || OTHER_STORY.test(name) || /[。]/.test(name)) break;
    if (!isSameKind(figure.unit, total.unit) || figure.isApproximate) break;
    items.push(figure);
    start = figure.end;
  }
  return items;
}

function isSameKind(unit: string, other: string): boolean {
  return unit === other || (DOCUMENTS.has(unit) && DOCUMENTS.has(other));
}

function listEnd(text: string, items: readonly Figure[]): number {
  const end = items.at(-1)?.end ?? 0;
  const rest = text.slice(end, end + 4);
  // …、C 3件等: what follows the last item directly may open the list.
  return end + (/^[^，。；]{0,2}等/.test(rest) ? rest.length : 0);
}
