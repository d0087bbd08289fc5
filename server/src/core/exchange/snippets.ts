import { type Form, sectionHeading, type TableForm } from '../forms/form.ts';
import { currentForm } from '../forms/index.ts';
import { organKindOf, type OrganKind } from '../report/organ-kind.ts';
import { draftOfPreamble } from './drafts.ts';
import { sectionSkeleton, type SkeletonStyle, tableSkeleton } from './section-skeleton.ts';
import { escapeSnippet, TabStops } from './tab-stops.ts';

/** A snippet as VS Code reads it from a file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

type Style = 'markdown' | 'text';

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

/** Whose report, of which year, as far as it is known. */
export interface KnownNames {
  readonly organ?: string | undefined;
  readonly year?: number | undefined;
  /** By the organ's name where absent. */
  readonly kind?: OrganKind | undefined;
}

/** A whole report as lines of a snippet: every figure a tab stop, organ and year one for all their places. */
export function wholeReport(form: Form, style: Style, known: KnownNames = {}): string[] {
  const stops = new TabStops();
  const organ = (): string => (known.organ ? escapeSnippet(known.organ) : stops.shared('机关名称'));
  const year = (): string => (known.year ? String(known.year) : stops.shared('20xx'));
  const title = `${heading(style, 1)}${organ()}${year()}年政府信息公开工作年度报告`;
  const kind = known.kind ?? organKindOf(known.organ ?? null);
  const names = { organ: organ(), year: year(), kind };
  const skeleton: SkeletonStyle = {
    notation: style === 'markdown' ? 'pipes' : 'tab-rows',
    subheadingPrefix: heading(style, 3),
    isSpaced: style === 'markdown',
  };
  const sections = form.sections.flatMap((section) => [
    ...gap(style),
    `${heading(style, 2)}${sectionHeading(section)}`,
    ...gap(style),
    ...sectionSkeleton(form, section, names, skeleton, stops),
  ]);
  const preamble = draftOfPreamble(form.documentNumber, names);
  const date = signedOn(stops, known.year);
  return [title, ...gap(style), preamble, ...sections, ...gap(style), organ(), ...gap(style), date, '$0'];
}

/** The date below a signature. The report of a year is due by 31 January of the next (《条例》第四十九条). */
export function signedOn(stops: TabStops, year: number | undefined): string {
  return `${year ? year + 1 : stops.stop('20xx')}年${stops.stop('1')}月${stops.stop('31')}日`;
}

function tableSnippet(table: TableForm, style: Style): Snippet {
  const prefixes = { 表二: 'biaoer', 表三: 'biaosan', 表四: 'biaosi' };
  return {
    prefix: [table.name, prefixes[table.name]],
    description: `${table.name}，各项默认为 0`,
    body: tableSkeleton(table, style === 'markdown' ? 'pipes' : 'tab-rows', new TabStops()),
  };
}

function heading(style: Style, level: number): string {
  return style === 'markdown' ? `${'#'.repeat(level)} ` : '';
}

function gap(style: Style): string[] {
  return style === 'markdown' ? [''] : [];
}
