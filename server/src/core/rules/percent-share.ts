import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { type Figure, figuresIn, type Percentage, percentagesIn } from '../prose/figures.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { isPrintedAs, percentText } from '../prose/printed-percentage.ts';
import { quantityValue } from '../prose/quantities.ts';
import type { Report } from '../report/report.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

const statedShares = findInEach((paragraph) => sharesIn(paragraph).map((share) => ({ paragraph, ...share })));

/** A件，占p%: A is no such share of anything that has been counted before, nor of the totals of 表三. */
export const percentShare = defineRule(
  { id: 'percent-share', severity: 'info', fix: 'review', tag: 'prose', source: '百分比的含义' },
  function* ({ report }) {
    const totals = totalsOf(report);
    for (const { paragraph, figure, percentage, wholes } of statedShares(report)) {
      const candidates = [...wholes, ...(/[件宗起例份]/.test(figure.unit) ? totals : [])].filter(
        (whole) => whole >= figure.value && whole > 0,
      );
      const [whole] = candidates;
      if (whole === undefined || candidates.some((each) => isPrintedAs(percentage, figure.value / each)))
        continue;
      const due = percentText(figure.value / whole, percentage.decimals);
      const { text } = paragraph;
      const span = makeRange(percentage.start, percentage.end);
      yield {
        message: message('percent-share', {
          stated: text.text.slice(span.start, span.end),
          part: figure.value,
          whole,
          due,
        }),
        range: text.sourceRange(span),
        data: {
          section: paragraph.section ?? '',
          stated: percentage.value,
          computed: Number.parseFloat(due),
        },
        fixes: [
          {
            title: message('fix.set-figure', { value: due }),
            safety: 'review',
            edits: replaceSpan(text, span, due),
          },
        ],
      };
    }
  },
);

/** What shares of applications are shares of: those dealt with, those received, with or without those carried over. */
function totalsOf(report: Report): number[] {
  const total = (row: string) => ({ table: '表三' as const, row, column: 'total' });
  return [[total('r3.7')], [total('r1')], [total('r1'), total('r2')]].flatMap(
    (quantity) => quantityValue(report, quantity)?.value ?? [],
  );
}

/** What a share is a share of is not far away. */
const MOST_BEFORE = 40;

interface Share {
  readonly figure: Figure;
  readonly percentage: Percentage;
  /** Counts of the same kind before it in the paragraph, the nearest larger one first. */
  readonly wholes: readonly number[];
}

function sharesIn({ text: { text } }: Paragraph): Share[] {
  if (!/占/.test(text)) return [];
  const figures = figuresIn(text);
  let index = -1;
  const shares = percentagesIn(text).flatMap((percentage): Share[] => {
    while ((figures[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= percentage.start) index++;
    const figure = figures[index];
    if (!figure || figure.isApproximate || percentage.isApproximate) return [];
    const between = text.slice(figure.end, percentage.start);
    if (
      !/^[，,（(]?(?:约)?占(?:比)?(?:总数|总量|全部|申请总数|申请总量|办理总数|办结总数|答复总数|比例)?(?:的|为|达)?$/.test(
        between,
      )
    )
      return [];
    const before = figures.slice(Math.max(0, index - MOST_BEFORE), index);
    // A rough total gives no exact share.
    if (before.some(({ isApproximate, unit }) => isApproximate && unit === figure.unit)) return [];
    const wholes = before.flatMap(({ unit, value }) => (unit === figure.unit ? [value] : [])).reverse();
    return [{ figure, percentage, wholes }];
  });
  // A list of shares may be of what it comes to: 甲50条，占25%；乙90条，占45%；丙60条，占30%.
  const isList = shares.length > 2;
  const sum = shares.reduce((all, { figure }) => all + figure.value, 0);
  return isList ? shares.map((share) => ({ ...share, wholes: [...share.wholes, sum] })) : shares;
}
