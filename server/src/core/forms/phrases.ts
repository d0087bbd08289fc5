import type { TableName } from './form.ts';

/** A cell by the ids of the form, or all rows of a group (`（三）不予公开`). Cells of one quantity are added up. */
export interface CellAddress {
  readonly table: TableName;
  /** Id of a row, or the words of a group of rows. */
  readonly row: string;
  readonly column: string;
  /** Taken away instead of added. */
  readonly isTakenAway?: true;
}

/** What a figure in prose may mean: cells that are added up. */
export type Quantity = readonly CellAddress[];

/** What the sentence has to be about for a phrase to mean a cell. */
export type Topic = 'applications' | 'review' | 'lawsuit' | 'normative' | 'none';

/** Words before a count that say which cells it states. */
export interface Phrase {
  readonly id: string;
  /** Matched against the end of the words before the figure, without blanks. */
  readonly pattern: RegExp;
  /** Characters one of which the words always hold: told at a look, before the pattern is tried. */
  readonly signs: string;
  /** What has to have been spoken of before in the sentence; `none`: the words say enough. */
  readonly within: Topic;
  /** What the sentence is about from here on. */
  readonly opens?: Topic;
  /** Any of them may be meant; the first is the usual one. */
  readonly means: readonly Quantity[];
}

const applications = (row: string, column = 'total'): CellAddress => ({ table: '表三', row, column });
const litigation = (row: string, column = 'total'): CellAddress => ({ table: '表四', row, column });
const normative = (column: string): CellAddress => ({ table: '表二', row: 'normative', column });

const RECEIVED = [applications('r1')];
const ALL = [applications('r1'), applications('r2')];
const DONE = [applications('r3.7')];
/** Those of this year alone: what was carried over is at times told apart. */
const DONE_OF_NEW: Quantity = [applications('r3.7'), { ...applications('r2'), isTakenAway: true }];
const ENTITIES = ['business', 'research', 'charity', 'legal', 'other'];
const byEntities = (row: string): Quantity => ENTITIES.map((column) => applications(row, column));

/** 政府信息公开申请, whichever way it is put. */
const APPLICATION =
  '(?:(?:关于|有关|各类|公民、法人(?:或者?|和)其他组织|群众|书面|有效|的|提出的|提交的){0,3}(?:(?:主动)?依申请(?:政府信息)?公开|(?:政府)?信息(?:依申请)?公开|政府信息)(?:的)?(?:申请)?(?:案件|事项|件|办件)?|(?:的)?公开申请(?:案件)?|申请(?:案件)?)';
/** What may stand between the words and the figure. */
const LINK = '(?:共计|总计|合计|累计|总数|数量|总量|共有|共|计|了|的|为|有|是|达到|达|：|:|,|，){0,3}';
const TOTAL_LAWSUITS = [litigation('direct'), litigation('after')];

const phrase = (
  id: string,
  signs: string,
  words: string,
  within: Topic,
  means: readonly Quantity[],
  opens?: Topic,
): Phrase => ({
  id,
  pattern: new RegExp(`(?:${words})${LINK}$`),
  signs,
  within,
  means,
  ...(opens ? { opens } : {}),
});

/** What a part of 表四 is called in prose, with a character that every way to put it holds. */
const results = [
  ['upheld', '持', '(?:结果)?维持'],
  ['corrected', '正', '(?:结果)?(?:被)?纠正'],
  ['otherResult', '果', '其他结果'],
  ['pending', '审', '(?:尚未审结|未审结|正在审理)'],
] as const;

const decisions = [
  ['licences', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
] as const;

/**
 * What counts in prose are called, the more particular first. Words for the cells of the tables,
 * taken from published reports.
 */
export const phrases: readonly Phrase[] = [
  phrase(
    'carried-over',
    '转',
    '(?:上一?年度?|去年)(?:度)?结转(?:至?(?:本|今)年度?)?(?:的)?(?:办理|继续办理)?(?:申请|' +
      APPLICATION +
      ')?|结转上一?年度?(?:度)?(?:的)?(?:办理|继续办理|' +
      APPLICATION +
      ')?|结转自上一?年度?',
    'none',
    [[applications('r2')]],
    'applications',
  ),
  phrase(
    'carried-on',
    '转延',
    '(?:结转|转|转入|延期|顺延|延续|延)(?:到|至|入)?(?:下一?|次)(?:一)?年度?(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:' +
      APPLICATION +
      ')?',
    'none',
    [[applications('r4')]],
    'applications',
  ),
  phrase(
    'by-natural-persons',
    '然公',
    `(?:自然人|公民)(?:个人)?(?:提出|提交)?(?:的)?(?:${APPLICATION})?`,
    'applications',
    [[applications('r1', 'natural')], [applications('r1', 'natural'), applications('r2', 'natural')]],
  ),
  phrase(
    'by-entities',
    '法',
    `法人(?:或者?|和|及|、)其他组织(?:提出|提交)?(?:的)?(?:${APPLICATION})?`,
    'applications',
    [byEntities('r1'), [...byEntities('r1'), ...byEntities('r2')]],
  ),
  phrase(
    'received',
    '收接',
    `(?:新收到?|收到|接到|接收|共收|收取到)(?:的)?${APPLICATION}`,
    'none',
    [RECEIVED, ALL],
    'applications',
  ),
  phrase(
    'handled',
    '理办',
    `(?:受理|办理|收办|收到并办理|收到和处理|处理)(?:的)?${APPLICATION}`,
    'none',
    [RECEIVED, ALL, DONE],
    'applications',
  ),
  phrase(
    'answered',
    '复办',
    `(?:答复|办结|办理完毕|办复|回复)(?:的)?${APPLICATION}`,
    'none',
    [DONE, DONE_OF_NEW],
    'applications',
  ),
  phrase('received-again', '收', '新收到?|新收申请', 'applications', [RECEIVED, ALL]),
  phrase('handled-again', '理办', '(?:受理|办理|收办)', 'applications', [RECEIVED, ALL, DONE]),
  phrase('answered-again', '复办', '(?:答复|办结|办理完毕|办复)', 'applications', [DONE, DONE_OF_NEW]),
  phrase('granted-or-partly', '公', '予以公开(?:及|和|或|与|、)(?:予以)?部分公开', 'applications', [
    [applications('r3.1'), applications('r3.2')],
  ]),
  phrase('granted', '公', '予以公开', 'applications', [[applications('r3.1')]]),
  phrase('partly', '分', '(?:予以)?部分公开', 'applications', [[applications('r3.2')]]),
  phrase('refused', '不', '不予公开', 'applications', [[applications('（三）不予公开')]]),
  phrase('unable', '无', '无法提供', 'applications', [[applications('（四）无法提供')]]),
  phrase('not-handled', '不', '不予处理', 'applications', [[applications('（五）不予处理')]]),
  phrase('other-handling', '他', '(?:作)?其他处理', 'applications', [[applications('（六）其他处理')]]),
  phrase(
    'reviews-and-lawsuits',
    '议',
    '行政复议(?:案件)?(?:、|和|及|与)(?:提起)?行政诉讼(?:案件)?|(?:复议(?:、|和|及)?诉讼)(?:案件)?',
    'none',
    [[litigation('review'), ...TOTAL_LAWSUITS]],
  ),
  phrase(
    'lawsuits-after',
    '议',
    '复议后(?:再)?(?:起诉|提起(?:行政)?诉讼)(?:案件|的)?',
    'none',
    [[litigation('after')]],
    'lawsuit',
  ),
  phrase(
    'lawsuits-direct',
    '直',
    '(?:未经(?:行政)?复议)?直接(?:起诉|提起(?:行政)?诉讼)(?:案件|的)?',
    'none',
    [[litigation('direct')]],
    'lawsuit',
  ),
  phrase('lawsuits', '讼', '(?:行政)?诉讼(?:案件|案|申请)?', 'none', [TOTAL_LAWSUITS], 'lawsuit'),
  phrase('reviews', '议', '行政复议(?:案件|案|申请)?', 'none', [[litigation('review')]], 'review'),
  ...results.flatMap(([column, sign, words]) => [
    phrase(`review-${column}`, sign, words, 'review', [[litigation('review', column)]]),
    phrase(`lawsuit-${column}`, sign, words, 'lawsuit', [
      [litigation('direct', column), litigation('after', column)],
    ]),
  ]),
  phrase(
    'normative-issued',
    '范',
    '(?:制发|制定|出台)(?:的)?(?:行政)?规范性文件',
    'none',
    [[normative('issued')], [normative('made')], [normative('published')]],
    'normative',
  ),
  phrase(
    'normative-repealed',
    '范',
    '废止(?:的)?(?:行政)?规范性文件',
    'none',
    [[normative('repealed')]],
    'normative',
  ),
  phrase(
    'normative-valid',
    '范',
    '现行有效(?:的)?(?:行政)?规范性文件|(?:行政)?规范性文件现行有效',
    'none',
    [[normative('valid')], [normative('publicTotal')]],
    'normative',
  ),
  phrase('normative-issued-again', '制出', '(?:制发|制定|出台)', 'normative', [
    [normative('issued')],
    [normative('made')],
  ]),
  phrase('normative-repealed-again', '废', '废止', 'normative', [[normative('repealed')]]),
  phrase('normative-valid-again', '效', '现行有效', 'normative', [[normative('valid')]]),
  ...decisions.map(([row, name]) =>
    phrase(
      `decisions-${row}`,
      name.slice(-1),
      `(?:作出|做出|实施)(?:各类)?${name}(?:处理)?(?:决定)?(?:案件)?`,
      'none',
      [[{ table: '表二', row, column: 'decisions' }]],
    ),
  ),
];
