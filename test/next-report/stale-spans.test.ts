import { expect, test } from 'vitest';
import { staleSpans } from '../../server/src/core/exchange/next-report/stale-spans.ts';
import { openMarksIn } from '../../server/src/core/text/open-marks.ts';

/** What of a report of 2023 is marked, as it is then written. */
const marked = [
  '【上年2023年】，公开信息【上年5,312】条，访问量【上年18万余】次，占【上年33.9%】。',
  '【上年2023年1月5日】至【上年3月】召开会议【上年3】次，【上年2023-02-01】印发。',
  '【上年二〇二三年】制发文件【上年三十五】件，满意率【上年百分之九十】。',
  '落实《【上年2023年】政务公开工作要点》和《2019年条例》（国办发〔2022〕8号、国务院令第711号）。',
  '（一）一是办理12345热线工单【上年1200】件，电话：0550-1234567。2.发布4G、A4版、“1+X”发布会信息。',
  '“十四五”规划、第20条、（1）网上【上年5】件；（2）信函【上年6】件。详见www.yunchuan.gov.cn/2023/1.html。',
  '“公开信息【上年12】条”和“2019工程”、《【上年2022】再出发》，按【上年7】个工作日答复。',
  '【上年2023.1.5】，【上年100％】；电话0550-1234567，【上年300】件，占【上年三分之一】。',
  '没有一项工作，三个方面，几次会议，复议【上年三】件。',
];

test.each(marked)('%s', (expected) => {
  expect(mark(expected.replace(/【上年([^【】]+)】/g, '$1'))).toBe(expected);
});

function mark(text: string): string {
  return staleSpans(text, 2023)
    .reverse()
    .reduce(
      (edited, { start, end }) =>
        `${edited.slice(0, start)}【上年${edited.slice(start, end)}】${edited.slice(end)}`,
      text,
    );
}

test('marks are told apart, whatever stands in them', () => {
  const text = '【待填】【上年15】【核对-3】【解读】【上年】【上年【上年7】';
  expect(openMarksIn(text).map(({ kind, text: inner }) => [kind, inner])).toEqual([
    ['blank', ''],
    ['last-year', '15'],
    ['doubtful', '-3'],
    ['last-year', '7'],
  ]);
});
