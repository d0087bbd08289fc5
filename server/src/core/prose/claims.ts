import { phrases, type Phrase, type Quantity, type Topic } from '../forms/phrases.ts';
import { allRows, leafLabel } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Paragraph } from './paragraphs.ts';
import { findInEach } from './find-in-each.ts';
import { isAboutOthers } from './others.ts';
import { sentencesIn } from './sentence-spans.ts';

/** A count in prose that says which cells of the tables it states. */
export interface Claim {
  /** Which phrase it is (`received`, `carried-on`, …), or `row` for the label of a row. */
  readonly id: string;
  readonly paragraph: Paragraph;
  /** The sentence it stands in. */
  readonly sentence: Range;
  /** The words that say what is counted. */
  readonly words: string;
  readonly figure: Figure;
  readonly means: readonly Quantity[];
}

/** Units in which applications, cases and documents are counted. */
const UNITS = new Set(['件', '宗', '起', '例', '份', '个', '条', '项', '篇', '次', '件次']);
/** As far back it is asked whom and what a sentence is about. */
const LONGEST_CLAUSE = 300;
/** The longest words before a figure that are looked at. */
const LONGEST_LEAD = 60;

const known = new WeakMap<Report, readonly Claim[]>();

/** Every count in the prose of a report that can be held against its tables. */
export function claimsOf(report: Report): readonly Claim[] {
  const cached = known.get(report);
  if (cached) return cached;
  const claims = [...claimsOfEach(report)];
  known.set(report, claims);
  return claims;
}

const claimsOfEach = findInEach(claimsIn);

function claimsIn(paragraph: Paragraph, report: Report): Claim[] {
  // What is said of problems and plans is about no year in particular.
  if (paragraph.section === '五' || paragraph.section === null) return [];
  const { text } = paragraph.text;
  if (!/[件宗起例份个条项篇次]/.test(text)) return [];
  const figures = figuresIn(text);
  const claims: Claim[] = [];
  let topic: Topic = 'none';
  let next = 0;
  for (const sentence of sentencesIn(text)) {
    const within: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < sentence.end; figure = figures[++next])
      within.push(figure);
    if (within.length === 0) continue;
    const read = claimsOfSentence(paragraph, sentence, within, report, topic);
    for (const claim of read.claims) claims.push(claim);
    topic = read.topic;
  }
  return claims;
}

function claimsOfSentence(
  paragraph: Paragraph,
  sentence: Range,
  figures: readonly Figure[],
  report: Report,
  topicBefore: Topic,
): { readonly claims: readonly Claim[]; readonly topic: Topic } {
  const { text } = paragraph.text;
  const claims: Claim[] = [];
  let topic = topicBefore;
  // Bare verbs (办结5件) are about what the sentence itself has spoken of, or the one that it goes on with (其中，…).
  let isOpened = text.startsWith('其中', sentence.start);
  let isOthers = false;
  let isPart = false;
  let clauseFrom = sentence.start;
  for (const [index, figure] of figures.entries()) {
    const from = figures[index - 1]?.end ?? sentence.start;
    const between = text.slice(from, figure.start);
    // Another clause may be about somebody else.
    const semicolon = Math.max(between.lastIndexOf('；'), between.lastIndexOf(';'));
    if (semicolon !== -1) clauseFrom = from + semicolon + 1;
    isOthers =
      isAboutOthers(text.slice(Math.max(clauseFrom, figure.start - LONGEST_CLAUSE), figure.start), report) ||
      (isOthers && semicolon === -1);
    if (!UNITS.has(figure.unit)) continue;
    const lead = leadOf(text, Math.max(sentence.start, from), figure);
    const found = phraseBefore(
      lead,
      text.slice(Math.max(sentence.start, figure.start - LONGEST_CLAUSE), figure.start),
      topic,
      isOpened,
      report,
    );
    const behind = found ? null : phraseBehind(text, lead, figure);
    const phrase = found ?? behind;
    if (!phrase) continue;
    // Whether or not the figure can be held against a cell, it tells what the sentence is about.
    if (phrase.opens) {
      topic = phrase.opens;
      isOpened = true;
    }
    // 上年结转的2件申请中，予以公开1件: from here on it is about those alone.
    isPart ||=
      phrase.id === 'carried-over' && /^[^，。；]{0,8}中[，,]?/.test(text.slice(figure.end, figure.end + 10));
    if (
      isPart ||
      isOthers ||
      figure.isApproximate ||
      isOfOtherKind(phrase, figure) ||
      saysWhatItIs(text, figure)
    )
      continue;
    claims.push({
      id: phrase.id,
      paragraph,
      sentence,
      words: lead.slice(-30),
      figure,
      means: phrase.means,
    });
  }
  return { claims, topic };
}

/** 收到申请，1件为重复申请: what follows says which of them is meant. */
function saysWhatItIs(text: string, { end }: Figure): boolean {
  return /[为是系属因由]/.test(text.charAt(end));
}

/** 办理行政许可12项 counts what may be permitted, not what was. */
function isOfOtherKind({ id }: Phrase, { unit }: Figure): boolean {
  return id.startsWith('decisions') && /[项个条次]/.test(unit);
}

/** The words before a figure, what stands in brackets beside it left out: 作其他处理（含申请人主动撤回申请）469件. */
function leadOf(text: string, from: number, figure: Figure): string {
  const start = Math.max(from, figure.start - LONGEST_LEAD);
  const words = text.slice(start, figure.start).replace(/[（(][^（()）]{0,40}[)）]/g, '');
  const cut = Math.max(...[...'，；;。（('].map((mark) => words.lastIndexOf(mark, words.length - 2)));
  return words.slice(cut + 1);
}

function phraseBefore(
  lead: string,
  sentence: string,
  topic: Topic,
  isOpened: boolean,
  report: Report,
): Phrase | null {
  if (COMPARES.test(lead)) return null;
  const phrase = phrases.find(
    ({ id, within, signs, pattern }) =>
      (within === 'none' || (within === topic && (isOpened || !id.endsWith('-again')))) &&
      holdsOneOf(lead, signs) &&
      pattern.test(lead),
  );
  if (phrase) return isMeant(phrase, lead, sentence) ? phrase : null;
  return topic === 'applications' ? rowBefore(lead, report) : null;
}

function holdsOneOf(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

/** 较上年增加12件, 比去年多3件: a difference, not a count. */
const COMPARES =
  /(?:增加|减少|增长|下降|上升|增|减|多|少|超出|相差)(?:了)?$|[较比](?:上年|去年|上一年|\d{4}年)[^，。]{0,12}$/;

/** Whether the words are about what the tables count, and all of it. */
function isMeant(phrase: Phrase, lead: string, sentence: string): boolean {
  if (PART_OF_ALL.test(lead)) return false;
  if (phrase.id.startsWith('carried')) return isOfApplications(sentence);
  if (/review|lawsuit/.test(phrase.id))
    return (
      phrase.within !== 'none' || (/公开/.test(sentence) && !/引发|审理|作为复议机关|复议机构/.test(lead))
    );
  if (phrase.id.startsWith('normative'))
    return !/[市县区镇乡州省]政府|本级|名义|部门|公开|公布|归集|公报|刊登|备案|审查|解读|清理/.test(lead);
  return true;
}

/** 上年结转 is said of cases, purchases and letters as well: what was spoken of last tells. */
function isOfApplications(sentence: string): boolean {
  const last = [...sentence.matchAll(SUBJECTS)].at(-1)?.[0];
  return last === undefined ? /结转/.test(sentence) : /^(?:申请|公开)$/.test(last);
}

const SUBJECTS =
  /(?:登记|许可|复议|救助|补贴)申请|不动产|登记|复议|诉讼|信访|采购|项目|许可|处罚|提案|建议|投诉|举报|资金|预算|申请|公开/g;

/** A way in, a kind of applicant, a stretch of the year: some of the applications, not all. */
const PART_OF_ALL =
  /网上|网络|线上|在线|线下|当面|现场|窗口|信函|邮寄|邮件|信件|传真|平台|网站|信箱|电话|微信|EMS|口头|渠道|半年|季度|[\d一二三四五六七八九十]月|涉及|关于.{1,20}(?:类|方面)的?|类(?:事项)?(?:收到|受理)|按期|延期|提前|当场|当日|即时|工作日|合并|征求|超期|逾期|最高|参与|联合|单独|协同|督办|审核|协助|督促|指导|其他部门|转办|转交|代办|代收|代.{1,3}政府|重大|疑难|每|平均|建议|提案|咨询|留言|投诉|举报|来信|信访件|减免|收费|邀请|征集|适用|领域(?:作出|实施|办理)|(?:答复|办结)(?:本年|当年)|对企业|对个人|新(?:制定|制发|出台)/;

/** 另有72件申请按照规定顺延到下年度答复; 新收到78件依申请公开申请. */
function phraseBehind(text: string, lead: string, figure: Figure): Phrase | null {
  const after = text.slice(figure.end, figure.end + 40);
  const byId = (id: string): Phrase | null => phrases.find((phrase) => phrase.id === id) ?? null;
  if (
    /^(?:政府信息公开|依申请公开)?申请[^，。；]{0,20}(?:结转|顺延|延期|转)(?:到|至|入)?(?:下一?|次)年/.test(
      after,
    )
  )
    return byId('carried-on');
  if (!/^(?:政府信息公开|依申请公开|信息公开|政府信息)(?:的)?申请/.test(after) || PART_OF_ALL.test(lead))
    return null;
  if (/(?:新收到?|收到|接到)(?:了|共|共计|各类){0,2}$/.test(lead)) return byId('received');
  if (/(?:受理|办理|收办)(?:了|共|共计){0,2}$/.test(lead)) return byId('handled');
  return null;
}

/** The label of a row of 表三 without its number: 属于国家秘密1件. */
function rowBefore(lead: string, report: Report): Phrase | null {
  const table = report.tables.find((bound) => bound.table.name === '表三');
  if (!table) return null;
  for (const { row } of allRows(table.table)) {
    const label = leafLabel(row).replace(/^\d\./, '');
    if (!/^\d\./.test(leafLabel(row)) || label.length < 4 || !lead.endsWith(label)) continue;
    return {
      id: 'row',
      pattern: /$/,
      signs: '',
      within: 'applications',
      means: [[{ table: '表三', row: row.id, column: 'total' }]],
    };
  }
  return null;
}

/** Where a claim stands: its figure with the unit. */
export function claimRange({ paragraph, figure }: Claim): Range {
  return paragraph.text.sourceRange(makeRange(figure.start, figure.end));
}
