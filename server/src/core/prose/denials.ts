import type { CellAddress } from '../forms/phrases.ts';
import type { Report } from '../report/report.ts';
import { plainYears } from '../report/title-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { Paragraph } from './paragraphs.ts';
import { findInEach } from './find-in-each.ts';
import { clausesIn } from './sentence-spans.ts';

/** A sentence that says that there was nothing: 未收到政府信息公开申请. */
export interface Denial {
  readonly paragraph: Paragraph;
  readonly span: Range;
  /** The cells that have to be 0 then. */
  readonly cells: readonly CellAddress[];
}

const NO_APPLICATION =
  /(?:[未没](?:有|曾|能)?|尚未|暂未|无)(?:收到|接到|受理|接收)?[^，。；]{0,30}(?:政府信息公开|信息公开|依申请公开|政府信息)[^，。；]{0,4}申请(?:案件|事项|办件|件)?(?:的情况|的情形|情况)?$/;
const NO_CASE =
  /(?:[未没](?:有|曾)?|尚未|暂未|零|无)(?:发生|产生|出现|收到|接到|被|涉及|引发|引起|因|受理|有)?[^，。；]{0,34}(?:复议|诉讼)/;
const NO_DOCUMENT =
  /(?:[未没](?:有|曾)?|尚未|暂未)(?:制发|制定|出台|印发|发布)(?:过)?(?:新的)?(?:行政)?规范性文件(?:$|[。，；])/;
const HAS_VERB =
  /(?:[未没]有?|尚未|暂未)[^，。；]{0,6}(?:发生|产生|出现|收到|接到|被|涉及|引发|引起|受理|有)|没有|[^有从]无|^无/;

/** What some of the applications or cases may have been without: no denial of all of them. */
const SOME_ONLY =
  /反映|无一|许可|所属|下属|单位|部门|各(?!类|种|项|方)|分局|中心|除|期间|月|涉及|更正|无论|无障碍|没有明确|对未|应受理|拒不|拒绝|不满|侵犯|处罚|主动公开|国家秘密|从无到有|单独|平台|网上|线上|网络|当面|现场|信函|邮寄|邮件|传真|超期|逾期|延期|半年|季度|费|减免|投诉|举报|申诉|监督|不良|败诉|纠正|撤销|责令|确认违法|违法|败|应诉|履行|未经|尚未审结|未审结|及时|按时|答复的/;
const ENTITIES_ONLY = /法人|组织|企业|商业/;

const REVIEW: readonly CellAddress[] = [{ table: '表四', row: 'review', column: 'total' }];
const LAWSUITS: readonly CellAddress[] = ['direct', 'after'].map((row) => ({
  table: '表四',
  row,
  column: 'total',
}));

/** Either format has one of them. */
const ISSUED: readonly CellAddress[] = ['issued', 'made'].map((column) => ({
  table: '表二',
  row: 'normative',
  column,
}));

/** Every sentence of the prose that denies what a table may state. */
export const denialsOf = findInEach(denialsIn);

function denialsIn(paragraph: Paragraph, { year }: Report): Denial[] {
  if (paragraph.section === '五' || paragraph.section === null) return [];
  const { text } = paragraph.text;
  if (!/[未没无零]/.test(text)) return [];
  return clausesIn(text).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end).replace(/[，。；;,！：]$/, '');
    const others = words.replace(/[我本](?:单位|部门|机关|中心|分局)/g, '');
    const isPartOfYear = /(?:月|期间|季度)[，,]$/.test(
      text.slice(Math.max(0, clause.start - 4), clause.start),
    );
    if (isPartOfYear || SOME_ONLY.test(others) || speaksOfOtherYear(words, year)) return [];
    const cells = deniedBy(words, paragraph);
    return cells.length === 0
      ? []
      : [{ paragraph, span: makeRange(clause.start, clause.start + words.length), cells }];
  });
}

function deniedBy(words: string, { section, text }: Paragraph): readonly CellAddress[] {
  if (NO_DOCUMENT.test(words) && !/[市县区镇乡]政府|本级/.test(words)) return ISSUED;
  const isCase = NO_CASE.exec(words);
  if (isCase && HAS_VERB.test(words)) {
    if (!/公开/.test(text.text) && section !== '四') return [];
    const behind = words.slice(isCase.index);
    return [...(behind.includes('复议') ? REVIEW : []), ...(behind.includes('诉讼') ? LAWSUITS : [])];
  }
  const isApplication = NO_APPLICATION.test(words) && !/复议|诉讼/.test(words);
  if (!isApplication || !/收到|接到|受理|接收|^无|[^有]无|没有/.test(words)) return [];
  if (ENTITIES_ONLY.test(words) && !/公民|自然人/.test(words)) return [];
  return [{ table: '表三', row: 'r1', column: 'total' }];
}

function speaksOfOtherYear(words: string, year: number | null): boolean {
  return (
    [...plainYears(words).matchAll(/(\d{4})年/g)].some(([, stated]) => Number(stated) !== year) ||
    /上年|去年/.test(words)
  );
}
