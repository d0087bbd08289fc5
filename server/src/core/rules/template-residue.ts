import { message } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import { maskMarks } from '../prose/mask-marks.ts';
import { hasContent } from '../report/section-content.ts';
import type { Line } from '../syntax/blocks.ts';
import { withoutBlanks } from '../text/blank.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { ofWords } from '../text/words.ts';
import { makeRange } from '../text/range.ts';
import { openMarkFindings } from './open-mark-findings.ts';
import { defineRule } from './rule.ts';

/** XX and ×× that are no part of a Latin word, an address or a product, nor what is quoted (“XX路灯不亮”); 20XX年; ×月×日. */
const CROSSES =
  /20[XxＸ×]{2}(?=[年〕\])）])|[XＸ×][月日](?:[XＸ×]日)?|(?<![A-Za-z0-9./:@_+%&=?#“‘「XＸ×x-]|第(?=XX[届章卷型号代]))(?:[XＸ×]{2,}|x{2,})(?:\.[XxＸ×]{1,3})?(?![A-Za-z0-9./:@_+&=?#-]|世纪)/g;
/** Lines to be written on. */
const RULED = /[_＿]{2,}/g;
/** （请填写…）, （单位名称）, 〔机关名称〕, and a day left open: 1月　日. */
const PROMPT =
  /[（(〔[【](?:(?:请|此处|在此处?|待)(?:填|输入|插入|补充|据实|根据|按照)[^（()）〕\]】]{0,60}|填写|文字描述|单位名称|机关名称|部门名称|行政机关名称|单位全称|机关全称|示例)[)）〕\]】]|[〔【[](?:年份|年度|日期)[〕】\]]|\d{4}年(?:\d{1,2})?月日|lorem\s?ipsum|#REF!|\{\{[^{}]{1,20}\}\}|待补充(?=[。，；）)]|$)/gi;
/** Something of each of them: what most lines have nothing of. */
const SIGN =
  /[XxＸ×_＿]|[（(〔[【](?:请|此处|在|待|填|文字|单位|机关|部门|行政|示例|年份|年度|日期)|月日|lorem|#REF|\{\{|待补充/i;
/** 张××: a person whose name is kept back. */
const PERSON =
  /[张王李赵刘陈杨黄吴周徐孙马朱胡林郭何高罗郑梁谢宋许邓韩曹曾彭蔡潘田董袁余叶杜苏魏吕丁沈卢傅钟姜崔谭廖范汪石][XxＸ×]{1,2}(?![省市县区镇乡村局委办街年月日件条个份次万元%％号])/;
const SEPARATOR = /^[_＿\-—=*]+$/;
/** More of them need not be read out. */
const MOST_SHOWN = 3;

/**
 * Blanks of a template that nobody has filled in: XX, ____, （请填写）, and the marks of a report begun from last year's:
 * 【待填】, 【上年15】. Empty parts are `section-empty`.
 */
export const templateResidue = defineRule(
  { id: 'template-residue', severity: 'error', fix: 'review', tag: 'structure', source: '通行做法' },
  function* (context) {
    const { report } = context;
    yield* openMarkFindings(context);
    for (const { text } of filledLines(report)) {
      if (!mayHoldResidue(text)) continue;
      const words = maskMarks(text.withoutBlanks());
      const found = residueIn(words, report.document.notation === 'markdown');
      const [first] = found;
      if (!first) continue;
      const shown = [...new Set(found.map(({ text: residue }) => residue))]
        .slice(0, MOST_SHOWN)
        .map(shortened)
        .join('、');
      yield {
        message: message('template-residue', { text: shown }),
        range: words.sourceRange(makeRange(first.start, first.start + first.text.length)),
      };
    }
  },
);

const mayHoldResidue = ofWords((words) => SIGN.test(withoutBlanks(words)));

/** Every line from the title on, but those of parts that hold a prompt and nothing else. */
function* filledLines(report: Report): Iterable<Line> {
  const start = report.title?.range.start ?? 0;
  for (const block of report.preamble.blocks)
    if (block.kind === 'line' && block.range.end >= start) yield block;
  for (const section of report.sections) {
    yield section.heading;
    if (!hasContent(report, section)) continue;
    for (const block of section.blocks) if (block.kind === 'line') yield block;
  }
}

function residueIn({ text }: MappedText, isMarkdown: boolean): { text: string; start: number }[] {
  if (text.length > LONGEST_LINE || SEPARATOR.test(text)) return [];
  const found: { text: string; start: number }[] = [];
  for (const { pattern, least } of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (isMarkdown && match[0].length < (least ?? 0)) continue;
      if (PERSON.test(text.slice(Math.max(0, match.index - 1), match.index + match[0].length + 1))) continue;
      found.push({ text: match[0], start: match.index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function shortened(residue: string): string {
  return residue.length > LONGEST_SHOWN ? `${residue.slice(0, LONGEST_SHOWN)}…` : residue;
}

const LONGEST_SHOWN = 16;
const LONGEST_LINE = 5000;
/** Two or three underlines are emphasis in Markdown. */
const patterns: readonly { pattern: RegExp; least?: number }[] = [
  { pattern: CROSSES },
  { pattern: RULED, least: 4 },
  { pattern: PROMPT },
];
