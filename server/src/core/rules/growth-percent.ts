import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { figuresIn, type Percentage, percentagesIn } from '../prose/figures.ts';
import { type Paragraph, paragraphsOf } from '../prose/paragraphs.ts';
import { isPrintedAs, percentText } from '../prose/printed-percentage.ts';
import { makeRange, type Range } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** 较2024年增加3722条，增长20.31%: the growth does not follow from the figure and its change. */
export const growthPercent = defineRule(
  { id: 'growth-percent', severity: 'info', fix: 'review', tag: 'prose', source: '增幅的含义' },
  function* ({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const { now, change, percentage } of growthsIn(paragraph)) {
        const before = now - change;
        if (before <= 0 || isPrintedAs(percentage, Math.abs(change) / before)) continue;
        const due = percentText(Math.abs(change) / before, percentage.decimals);
        const span: Range = makeRange(percentage.start, percentage.end);
        yield {
          message: message('growth-percent', {
            stated: paragraph.text.text.slice(span.start, span.end),
            now,
            before,
            due,
          }),
          range: paragraph.text.sourceRange(span),
          data: {
            section: paragraph.section ?? '',
            stated: percentage.value,
            computed: Number.parseFloat(due),
          },
          fixes: [
            {
              title: message('fix.set-figure', { value: due }),
              safety: 'review',
              edits: replaceSpan(paragraph.text, span, due),
            },
          ],
        };
      }
    }
  },
);

interface Growth {
  readonly now: number;
  /** Signed. */
  readonly change: number;
  readonly percentage: Percentage;
}

const CHANGE =
  /^[，,（(]?(?:同比|(?:较|比|与)[^，,。；]{1,12})(?:相比)?[，,]?(?:增加|减少|增长|下降|上升|多|少)(?:了)?$/;
const RATE = /^[，,、（(]?(?:同比)?(?:增长|增幅|降幅|下降|上升|增长率|增长幅度)(?:了|为|达|约)?$/;

/** A件，较上年增加d件，增长p% */
function growthsIn({ text: { text } }: Paragraph): Growth[] {
  if (!/[%％]/.test(text)) return [];
  const figures = figuresIn(text);
  return percentagesIn(text).flatMap((percentage): Growth[] => {
    const index = figures.findLastIndex(({ end }) => end <= percentage.start);
    const change = figures[index];
    const now = figures[index - 1];
    if (!change || !now || percentage.isApproximate || change.isApproximate || now.isApproximate) return [];
    if (change.unit !== now.unit) return [];
    const toChange = text.slice(now.end, change.start);
    if (!CHANGE.test(toChange) || !RATE.test(text.slice(change.end, percentage.start))) return [];
    const sign = /减少|下降|少/.test(toChange) ? -1 : 1;
    return [{ now: now.value, change: sign * change.value, percentage }];
  });
}
