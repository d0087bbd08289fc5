import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { isOrganName } from '../report/organ-name.ts';
import { plainYears, tidy } from '../report/title-text.ts';
import { findTitleLike } from '../report/title.ts';
import { defineRule } from './rule.ts';

const OTHER_KIND = /^(.{0,40}?)((?:政府)?信息公开|政务公开)(.{0,8}?)(?:报告|总结|年报|度报)$/;
/** The title stands right above the text; what is further up belongs to the site. */
const LINES_BETWEEN = 12;

/** A title of another kind (工作总结, 政务公开工作报告) or with letters swapped. */
export const titleNonstandard = defineRule(
  { id: 'title-nonstandard', severity: 'warning', fix: 'review', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    if (report.title || report.sections.length === 0) return;
    const { blocks } = report.preamble;
    const like = findTitleLike(blocks);
    if (!like || blocks.length - blocks.indexOf(like.line) > LINES_BETWEEN) return;
    const { line } = like;
    const stated = tidy(line.text.text);
    const before = OTHER_KIND.exec(plainYears(stated))?.[1];
    if (before === undefined || /[>＞»|→/]|[首主]页/.test(before)) return;
    const organ = before.replace(/\d{4}(?:年度?|度)?/, '').replace(/(?:关于|的)$/, '');
    const year = like.year ?? report.year;
    // Without an organ or a year it may be the name of a column of the site.
    if (like.year === null && !isOrganName(organ)) return;
    const isComplete = year !== null && organ !== '';
    const title = `${organ || '〔机关名称〕'}${year ?? '〔年份〕'}年政府信息公开工作年度报告`;
    // What keeps it from being the title is something else then, the number of a heading before it for instance.
    if (stated === title) return;
    yield {
      message: message('title-nonstandard', { title }),
      range: line.text.range,
      fixes: isComplete
        ? [
            {
              title: message('fix.standard-heading', { heading: title }),
              safety: 'review',
              edits: replaceSpan(line.text, line.text.trimmedSpan, title),
              preferred: true,
            },
          ]
        : [],
    };
  },
);
