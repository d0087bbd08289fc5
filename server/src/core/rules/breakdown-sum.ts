import { message } from '../messages/message.ts';
import { type Breakdown, breakdownsIn } from '../prose/breakdowns.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** A list that comes to less than this share of its total may name but some of the items. */
const NEARLY_ALL = { two: 0.95, several: 0.85 };

/** What a total is said to be made of does not add up to it. */
export const breakdownSum = defineRule(
  { id: 'breakdown-sum', severity: 'warning', fix: 'none', tag: 'prose', source: '“其中”的含义' },
  function* ({ report }) {
    for (const {
      paragraph,
      breakdown: { total, items },
      sum,
    } of wrongBreakdowns(report)) {
      const text = paragraph.text;
      yield {
        message: message('breakdown-sum', {
          total: `${total.value}${total.unit}`,
          sum,
          terms: items.map(({ value }) => value).join('＋'),
        }),
        range: text.sourceRange(makeRange(total.start, total.end)),
        related: items.map((item) => ({
          message: message('related.item', { text: text.text.slice(item.start, item.end) }),
          range: text.sourceRange(makeRange(item.start, item.end)),
        })),
        data: { section: paragraph.section ?? '', stated: total.value, computed: sum },
      };
    }
  },
);

const wrongBreakdowns = findInEach((paragraph) =>
  breakdownsIn(paragraph).flatMap((breakdown) => {
    const sum = wrongSum(breakdown);
    return sum === null ? [] : [{ paragraph, breakdown, sum }];
  }),
);

/** What the items add up to, where that can't be right; null where it may be. */
function wrongSum({ total, items, isClosed }: Breakdown): number | null {
  if (total.isApproximate) return null;
  let sum = 0;
  for (const { value } of items) {
    sum += value;
    // What comes after may be another story, or the same total told apart in another way.
    if (sum === total.value) return null;
  }
  if (items.length < 2) return sum > total.value && isClosed ? sum : null;
  if (sum > total.value) return isClosed ? sum : null;
  const enough = items.length === 2 ? NEARLY_ALL.two : NEARLY_ALL.several;
  return isClosed && sum >= total.value * enough ? sum : null;
}
