import { expect, test } from 'vitest';
import { staleSpans } from '../../server/src/core/exchange/next-report/stale-spans.ts';
import {
  doubtfulMark,
  isOpenCell,
  lastYearMark,
  openMarksIn,
} from '../../server/src/core/text/open-marks.ts';

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
  // What looks like a telephone, a hotline or an address, and is a count.
  '接听电话【上年1234】次，热线【上年1234】件，公开热线：【上年1200】人次，传真【上年2345】份，电话12345，传真：0550-1234567。',
  '电话0550-1234567、12345热线、12345人工服务热线、110报警平台、“12345”平台、邮编：234000。',
  '【上年119】件平台工单，【上年110】件申请通过平台办理，【上年120】条信息在平台发布，【上年12345】件来自平台，【上年12345】余件来自热线。',
  '见https://a.b/c公开信息【上年15】条，www.gov.cn公开【上年15】件，www.gov.cn/a【上年15】件，https://a.b/2023/5.html。',
  // Shares and multiples.
  '占比超【上年八成】，【上年七成】以上，翻【上年一番】，【上年两倍】，近【上年一倍】，增长【上年五成】，【上年半数】以上，【上年千分之三】，翻了【上年两番】。',
  '并非一成不变，三成员单位，组成专班，事半功倍，一半以上的成立时间。',
  // Counts in words.
  '【上年二十余】场，【上年十】条，【上年数十】场，【上年百余】人，上【上年百】条，【上年几百】份，【上年壹佰贰拾叁】条，第【上年六】期，【上年十几】场。',
  '召开【上年三】次会议，【上年两】场发布会，开设【上年八】个专栏，更新【上年三】条，【上年两】条微信，组织【上年一】次培训，行政复议【上年一】起，收到申请【上年二十三】，办结【上年二十二】。',
  '收到【上年一○五】件，【上年三万】元，【上年十二】个部门，“公开信息【上年三十五】条”。',
  '【上年三至五】件，【上年十到十二】件，近【上年一半】，同比【上年翻番】，成百上千条，一件不漏。',
  '（【上年15】）件，收到，（【上年3】）件。',
  // Figures in brackets, behind letters, before a plus.
  '收到申请（【上年15】）件，（一）收到（【上年3】）件；网上（【上年5】）、信函（【上年6】）；收到（【上年十五】）件。',
  '如下：（1）件数统计，（2）次要问题。公开PDF【上年12】份，Vlog【上年3】期，B【上年15】件，累计【上年15】+件，阅读量【上年12】w。',
  '【上年一月份】至【上年十二月】底，【上年二○二四年三月】，【上年2023年三月五日】，【上年三月五日】，【上年一季度】；每季度、每月一次、三月一次。',
  '“1+3”文件、1+3+N体系、H5、A4、PM2.5、4K、5A级，【上年⑦】条，①加强领导，Ⅶ级，【上年Ⅶ】期。',
];

/** Turns of phrase, names and numbers of lists: nothing of them is last year's. */
const unmarked = [
  '一方面、一系列、一批、一定、一般、一律、统一、一网通办、一站式、一体化、一次性告知、最多跑一次、一事一议。',
  '三公经费、两办、两会、四个意识、四个自信、两个维护、五级联动、八项规定、两微一端、三农、三务公开、五公开。',
  '办结一件、解决一个问题，高效办成一件事，解决一个问题、办结一件，努力做到办结一件申请、解决一类问题，一起推进，同一起跑线，第一时间，一把手。',
  '党的二十大、十九大、二十届三中全会、第十次会议、十四五期间、“十四五”规划、十五五时期。',
  '第二十条、第三十六条，第二十届，《三十条措施》、“三十条”，百姓、千家万户、万家灯火、百件实事、百家争鸣。',
  '一、总体情况',
  '（二）依申请公开',
  '一是加强领导，二是强化培训；三是严格考核。（一）（二）（三）。',
  '三个方面、五项制度、三条措施、六类信息、三大板块、四级网络、一人一档、三次产业、逐条、每一件、三部门、双随机、十部门联合。',
];

test.each(unmarked)('nothing of %s', (text) => {
  expect(mark(text)).toBe(text);
});

test.each(marked)('%s', (expected) => {
  expect(mark(expected.replace(/【上年([^【】]+)】/g, '$1'))).toBe(expected);
  // Whatever is marked is found again.
  expect(openMarksIn(expected)).toHaveLength(expected.split('【').length - 1);
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

/** Words in the brackets of marks. */
const noMarks =
  '【上年结转】【上年同期】【上年度工作】【核对表】【核对无误】【上年一般公共预算】【核对一览表】【上年第一季度】【待填写】【上年 】【上年半】';

test.each([
  ...[
    '15',
    '-3',
    '１５',
    '2023年',
    '二〇二三年',
    '三十五',
    '百分之九十',
    '三分之一',
    '数十',
    '百余',
    '两倍',
    '半数',
    '八成',
  ],
  ...['一番', '十二月', '三月五日', '一季度', '壹佰贰拾叁', '⑦', 'Ⅶ', '12.5%', '三十五件', '12件，同比增长'],
])('【上年%s】 is a mark', (text) => {
  expect(openMarksIn(lastYearMark(text)).map(({ text: inner }) => inner)).toEqual([text]);
  expect([isOpenCell(lastYearMark(text)), isOpenCell(doubtfulMark(text))]).toEqual([true, true]);
});

test.each(['【上年结转】', '【核对表】', '【上年】', '【核对无误】'])('%s is none, in no cell', (text) => {
  expect(isOpenCell(text)).toBe(false);
});

test('marks are told apart, whatever stands in them', () => {
  const text = `【待填】【上年15】【核对-3】【解读】【上年】【上年【上年7】${noMarks}`;
  expect(openMarksIn(text).map(({ kind, text: inner }) => [kind, inner])).toEqual([
    ['blank', ''],
    ['last-year', '15'],
    ['doubtful', '-3'],
    ['last-year', '7'],
  ]);
});
