import { makeRange, type Range } from '../../text/range.ts';
import { COUNT_UNIT } from './count-units.ts';

const DIGIT = '零〇○一二两三四五六七八九';
const NUMERAL = `[${DIGIT}十百千万亿]`;
/** 壹佰贰拾叁: nothing but figures is written so. */
const FORMAL = /[零壹贰叁肆伍陆柒捌玖拾佰仟]{2,20}/g;
/** 三月五日, 十二月底; but not 三月一次. */
const MONTH = /(?:十[一二]|[一二三四五六七八九十])月(?!一)(?:份|[一二三四五六七八九十]{1,3}[日号])?/g;
const QUARTER = /(?<!每)[一二三四](?:季度|至[二三四]季度)(?!一)/g;
/** 百分之三十, 千分之三, 三分之一. */
const PART = new RegExp(`(?:[百千万]|[二两三四五六七八九十]{1,3})分之[${DIGIT}十百点]{1,10}`, 'g');
/** 七成, 八成五; but neither 一成不变 nor 三成员. */
const TENTHS =
  /(?<!第)[一二两三四五六七八九](?:至[二三四五六七八九])?成(?!不变|[立员果为功效熟本就品型长分都])[一二三四五六七八九半]?/g;
/** 两倍, 翻一番, 半数以上. */
const MULTIPLE = new RegExp(
  `(?:${NUMERAL}{1,6}(?:点[${DIGIT}]{1,4})?[余多几]?|[几数])倍|(?<=翻了?)[${DIGIT}几]番|半数|翻番|(?<=[近超过占达约])一半`,
  'g',
);
const COUNT = new RegExp(
  `(?:[数几](?=[十百千万亿])|[${DIGIT}十]{1,3}[至到])?${NUMERAL}{1,12}(?:点[${DIGIT}]{1,4})?[余多几]?[万亿]?[余多]?(?=[)）]?(?:${COUNT_UNIT}))`,
  'g',
);
/** 收到申请二十三，办结二十二。 */
const BARE =
  /(?<![第（(、十百千万])(?:[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十)(?=[，。；]|$)/g;
/** Five-year plans, whose number no count is written by: 十四五. */
const PLAN = /^十[一二三四五]五$/;

/** What is always a count; of 条, 项 and 个 there are as many turns of phrase. */
const COUNTED = /^[件宗例份篇]/;
const EVENT = /^[场次期家户人名部批]/;
/** 两次 and 三家, but 三次产业. */
const NO_EVENT = /^(?:次(?:产业|分配|元)|人(?:小组|行))/;
/** 三条 at the end of a clause, 八个专栏. */
const THINGS =
  /^(?:[条项个则](?=[，。；）)]|$)|条(?=信息|微信|微博|消息|动态|留言|意见|建议|新闻|视频|咨询|数据)|个(?=专栏|栏目|专题|部门|单位|乡镇|镇|乡|街道|村|社区|县|区|市|平台|账号|公众号|网站|点|专区|窗口|查阅|典型|案例|问题$))/;
const ONE_EVENT = /(?:召开|开展|组织|举办|举行|进行|更新|发布|培训|检查|通报)(?:了|会议|培训)?$/;
/** 行政复议一起, 一起案件; all else is done together (一起). */
const ONE_CASE = /^起(?=案|行政|诉讼|复议|被|因)/;
/** 办成一件事; 办结一件、解决一个问题. */
const ONE_PHRASE = /^(?:[件份]事|件[一不]|[件份例][^，。、；]{0,8}[、，,][^，。、；]{1,6}一[个件批类片方])/;
const ONE_PHRASE_BEFORE = /一[件个批类片方][^，。；]{0,8}[、，,][^，。、；一]{1,6}$/;

/**
 * The figures of a text that are written in words, in no order: counts, shares, multiples, months. Turns of phrase and
 * names (一方面, 三公经费, 二十大, 第十条) are none.
 *
 * @param text without blanks.
 */
export function chineseFigures(text: string): Range[] {
  const found: Range[] = [];
  for (const pattern of [FORMAL, MONTH, QUARTER, PART, TENTHS, MULTIPLE, BARE])
    for (const { index, 0: match } of text.matchAll(pattern))
      found.push(makeRange(index, index + match.length));
  for (const { index, 0: match } of text.matchAll(COUNT)) {
    const end = index + match.length;
    const before = text.slice(Math.max(0, index - 16), index);
    const after = text.slice(end, end + 16).replace(/^[)）]/, '');
    if (isCount(match, before, after)) found.push(makeRange(index, end));
  }
  return found;
}

function isCount(numeral: string, before: string, after: string): boolean {
  if (/第$/.test(before)) return /^[期批]/.test(after);
  if (/[每逐任这那某各同另哪首]$/.test(before) || PLAN.test(numeral)) return false;
  // 百姓, 万家, 千家万户; but 上百条, 百余人.
  if (/^[百千万亿]+$/.test(numeral)) return /[上近超逾约达过]$/.test(before) && !/[百千]上$/.test(before);
  if (numeral.length > 1 || numeral === '十') return true;
  if (numeral !== '一')
    return (
      COUNTED.test(after) ||
      after.startsWith('起') ||
      (EVENT.test(after) && !NO_EVENT.test(after)) ||
      THINGS.test(after)
    );
  if (ONE_PHRASE.test(after) || ONE_PHRASE_BEFORE.test(before)) return false;
  if (after.startsWith('起')) return ONE_CASE.test(after) || /(?:诉讼|复议|案件|申请)$/.test(before);
  return COUNTED.test(after) || (/^[场次期]/.test(after) && ONE_EVENT.test(before));
}
