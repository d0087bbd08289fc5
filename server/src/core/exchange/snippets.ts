import type { TableForm } from '../forms/form.ts';
import { currentForm } from '../forms/index.ts';
import { tableSkeleton } from './section-skeleton.ts';
import { TabStops } from './tab-stops.ts';
import { type Style, wholeReport } from './whole-report.ts';

/** A snippet as VS Code reads it from a file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * Snippets of the format in force that fit anywhere: the whole report and each table. What depends on the report that is
 * being written (headings, rows, sentences, the signature) is offered by `features/completion`, which knows it.
 */
export function snippets(style: Style): Record<string, Snippet> {
  const result: Record<string, Snippet> = {
    '年度报告全文（各级人民政府）': wholeReportSnippet(style, 'government'),
    '年度报告全文（部门）': wholeReportSnippet(style, 'department'),
  };
  for (const table of currentForm.tables) result[table.name] = tableSnippet(table, style);
  return result;
}

/** What a government has to state besides is asked for in its report only. */
const KINDS = {
  government: { name: '各级人民政府', prefixes: ['政府年报', 'zhengfunianbao'] },
  department: { name: '部门', prefixes: ['部门年报', 'bumennianbao'] },
} as const;

function wholeReportSnippet(style: Style, kind: keyof typeof KINDS): Snippet {
  const { name, prefixes } = KINDS[kind];
  return {
    prefix: [...REPORT_PREFIXES, ...prefixes],
    description: `${currentForm.documentNumber}格式的年度报告全文（${name}），各项默认为 0`,
    body: wholeReport(currentForm, style, { kind }),
  };
}

/** What the snippet of a whole report is called by. */
export const REPORT_PREFIXES: readonly string[] = ['年报', '年度报告', 'nianbao'];

function tableSnippet(table: TableForm, style: Style): Snippet {
  return {
    prefix: [table.name, table.pinyin],
    description: `${table.name}，各项默认为 0`,
    body: tableSkeleton(table, style === 'markdown' ? 'pipes' : 'tab-rows', new TabStops()),
  };
}
