import { textLines } from '../syntax/blocks.ts';
import { tidy } from './title-text.ts';
import type { Report } from './report.ts';
import { readDate } from './written-date.ts';

const PUBLICATION =
  /(?:发布|发文|公开|公布|成文|更新|生成|印发|发表|创建|录入|编辑)(?:日期|时间)|(?:信息)?来源[：:]|索引号|浏览次数|访问次数|点击(?:次)?数|阅读次数|发布(?:机构|单位|者)|发文(?:机关|机构|单位)|责任编辑|字号[：:[]|【?(?:打印|关闭)/;
const DATE_WITHIN = /\d{4}[年./-]\d{1,2}[月./-]\d{1,2}/;

/** Whether a date of publication or the organ's own date stands above the text, so that none is due below it. */
export function isDatedAbove({ preamble }: Pick<Report, 'preamble'>): boolean {
  return textLines(preamble.blocks).some(({ text }) => {
    const line = tidy(text.text);
    if (readDate(line)) return true;
    return line.length <= 120 && (PUBLICATION.test(line) || (line.length <= 40 && DATE_WITHIN.test(line)));
  });
}
