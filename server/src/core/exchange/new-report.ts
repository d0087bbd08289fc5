import { formForYear, currentForm } from '../forms/index.ts';
import { sectionHeading } from '../forms/form.ts';
import type { TableNotation } from '../syntax/blocks.ts';
import { writeTable } from './write-table.ts';

export interface NewReportOptions {
  readonly organ: string;
  /** The year the report is about. */
  readonly year: number;
  readonly notation: 'markdown' | 'text';
}

/** What a new report says where its author has nothing yet to say; sentences that hold for most reports. */
const DRAFTS: Readonly<Record<string, string>> = {
  一: '{year}年，{organ}认真贯彻落实《中华人民共和国政府信息公开条例》，现将主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障情况报告如下。',
  五: '（一）主要问题：（请填写）。（二）改进情况：（请填写）。',
  六: '（请填写；收取信息处理费情况在此处报告）',
};

/**
 * A whole report in the format of its year, every figure 0, that passes its own check.
 *
 * @returns text with LF line endings.
 */
export function newReport({ organ, year, notation }: NewReportOptions): string {
  const form = formForYear(year) ?? currentForm;
  const isMarkdown = notation === 'markdown';
  const tableNotation: TableNotation = isMarkdown ? 'pipes' : 'tab-rows';
  const fill = (text: string): string => text.replaceAll('{year}', String(year)).replaceAll('{organ}', organ);
  const basis = `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（${form.documentNumber}）编制本报告。本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。`;
  const lines = [`${isMarkdown ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`, fill(basis)];
  for (const section of form.sections) {
    lines.push(`${isMarkdown ? '## ' : ''}${sectionHeading(section)}`);
    const table = form.tables.find((candidate) => candidate.name === section.table);
    if (table) lines.push(writeTable(table, tableNotation, () => '0').join('\n'));
    else lines.push(fill(DRAFTS[section.number] ?? ''));
  }
  lines.push(organ, `${year + 1}年1月　日`);
  return `${lines.join(isMarkdown ? '\n\n' : '\n')}\n`;
}
