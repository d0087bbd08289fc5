import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { quantityInDigest } from '../neighbours/quantity-in-digest.ts';
import type { ReportDigest } from '../neighbours/report-digest.ts';
import { figuresIn, type Percentage, percentagesIn } from '../prose/figures.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { isPrintedAs, percentText } from '../prose/printed-percentage.ts';
import { type Claim, claimsOf } from '../prose/claims.ts';
import { makeRange } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

const wrongGrowths = findInEach((paragraph) =>
  growthsIn(paragraph).flatMap((growth) => wrongGrowth(paragraph, growth)),
);

/**
 * 较2024年增加3722条，增长20.31%: the growth does not follow from the figure and its change. 3646件，同比增长1.05%: it does
 * not follow from last year's report.
 */
export const growthPercent = defineRule(
  { id: 'growth-percent', severity: 'info', fix: 'review', tag: 'prose', source: '增幅的含义' },
  function* ({ report, neighbours: { previous } }) {
    yield* wrongGrowths(report);
    if (!previous) return;
    for (const claim of claimsOf(report)) {
      const growth = growthOf(claim, previous);
      if (growth) yield* wrongGrowth(claim.paragraph, growth);
    }
  },
);

function wrongGrowth({ text, section }: Paragraph, growth: Growth): Draft[] {
  const { now, befores, percentage, direction } = growth;
  const known = befores.filter((before) => before > 0);
  const rateFrom = (before: number): number => Math.abs(now - before) / before;
  // Of several that may be meant, the one that comes nearest to what is said.
  const distance = (before: number): number => Math.abs(rateFrom(before) * 100 - percentage.value);
  const [before] = [...known].sort((a, b) => distance(a) - distance(b));
  if (before === undefined) return [];
  const printed = known.filter((each) => isPrintedAs(percentage, rateFrom(each)));
  const goesThatWay = (each: number): boolean =>
    direction === undefined || Math.sign(now - each) !== -direction;
  if (printed.some(goesThatWay)) return [];
  if (printed.length > 0)
    return [
      {
        message: message(now > before ? 'growth-percent.rose' : 'growth-percent.fell', { now, before }),
        range: text.sourceRange(makeRange(percentage.start, percentage.end)),
        data: { section: section ?? '' },
      },
    ];
  const due = percentText(rateFrom(before), percentage.decimals);
  const span = makeRange(percentage.start, percentage.end);
  return [
    {
      message: message('growth-percent', { stated: text.text.slice(span.start, span.end), now, before, due }),
      range: text.sourceRange(span),
      data: { section: section ?? '', stated: percentage.value, computed: Number.parseFloat(due) },
      fixes: [
        {
          title: message('fix.set-figure', { value: due }),
          safety: 'review',
          edits: replaceSpan(text, span, due),
        },
      ],
    },
  ];
}

interface Growth {
  readonly now: number;
  /** What it was the year before, the likeliest first. */
  readonly befores: readonly number[];
  readonly percentage: Percentage;
  /** Whether it is said to have grown (1) or fallen (-1). */
  readonly direction?: 1 | -1;
}

const CHANGE =
  /^[，,（(]?(?:同比|(?:较|比|与)[^，,。；]{1,12})(?:相比)?[，,]?(?:增加|减少|增长|下降|上升|多|少)(?:了)?$/;
const RATE = /^[，,、（(]?(?:同比)?(?:增长|增幅|降幅|下降|上升|增长率|增长幅度)(?:了|为|达|约)?$/;

/** A件，较上年增加d件，增长p% */
function growthsIn({ text: { text } }: Paragraph): Growth[] {
  if (!/[%％]/.test(text)) return [];
  const figures = figuresIn(text);
  let index = -1;
  return percentagesIn(text).flatMap((percentage): Growth[] => {
    while ((figures[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= percentage.start) index++;
    const change = figures[index];
    const now = figures[index - 1];
    if (!change || !now || percentage.isApproximate || change.isApproximate || now.isApproximate) return [];
    if (change.unit !== now.unit) return [];
    const toChange = text.slice(now.end, change.start);
    if (!CHANGE.test(toChange) || !RATE.test(text.slice(change.end, percentage.start))) return [];
    const sign = /减少|下降|少/.test(toChange) ? -1 : 1;
    return [{ now: now.value, befores: [now.value - sign * change.value], percentage }];
  });
}

/** Between a count and its growth there may be a list in brackets. */
const LONGEST_ASIDE = 400;
const SINCE_LAST_YEAR =
  /^(?:[（(][^（()）]{0,300}[)）])?[，,]?(?:申请)?(?:数量|总量|总数)?(?:同比|(?:较|比|与)(?:上年|去年|上一?年度?|(\d{4})年)度?(?:相比)?)(?:增长|上升|增加|下降|减少|回落|增幅|降幅)(?:了|为|达)?$/;

/** 3646件，同比增长1.05%, with what last year's tables state for the same count. */
function growthOf({ figure, paragraph, means }: Claim, previous: ReportDigest): Growth | null {
  const { text } = paragraph.text;
  const behind = text.slice(figure.end, figure.end + LONGEST_ASIDE);
  const [percentage] = percentagesIn(behind);
  if (!percentage || percentage.isApproximate) return null;
  const since = SINCE_LAST_YEAR.exec(behind.slice(0, percentage.start));
  // 较2019年增长: another year's report would have to say.
  if (!since || (since[1] !== undefined && Number(since[1]) !== previous.year)) return null;
  // The figure may mean one of several: last year's is that which the same cells held.
  const befores = means.flatMap((quantity) => quantityInDigest(previous, quantity) ?? []);
  const start = figure.end + percentage.start;
  return {
    now: figure.value,
    befores,
    percentage: { ...percentage, start, end: figure.end + percentage.end },
    direction: /下降|减少|回落|降幅/.test(since[0]) ? -1 : 1,
  };
}
