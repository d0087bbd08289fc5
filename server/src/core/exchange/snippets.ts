import { type Form, sectionHeading, type SectionForm, type TableForm } from '../forms/form.ts';
import type { OrganKind } from '../report/organ-kind.ts';
import { currentForm } from '../forms/index.ts';
import { draftOfPreamble, draftOfSection } from './drafts.ts';
import { writeTable } from './write-table.ts';

/** A snippet as VS Code reads it from a file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

type Style = 'markdown' | 'text';

const PREFIXES: Readonly<Record<string, string>> = {
  一: 'ztqk',
  二: 'zdgk',
  三: 'ysqgk',
  四: 'fyss',
  五: 'wtgj',
  六: 'qtsx',
};

const KINDS = {
  government: { name: '各级人民政府', prefix: ['政府年报', 'zhengfunianbao'] },
  department: { name: '部门', prefix: ['部门年报', 'bumennianbao'] },
} as const;

/** Numbers the tab stops of one snippet in the order they are asked for. */
class TabStops {
  #next = 1;
  #named = new Map<string, number>();

  /** A tab stop of its own. */
  stop(text: string): string {
    return `\${${this.#next++}:${text}}`;
  }

  /** A tab stop that is filled in once for all its places. */
  shared(text: string): string {
    const known = this.#named.get(text);
    if (known !== undefined) return `$${known}`;
    this.#named.set(text, this.#next);
    return this.stop(text);
  }
}

/** Snippets of the format in force: the whole report, each section, each table, the signature. */
export function snippets(style: Style): Record<string, Snippet> {
  const form = currentForm;
  const result: Record<string, Snippet> = {
    '年度报告全文（各级人民政府）': wholeReport(form, style, 'government'),
    '年度报告全文（部门）': wholeReport(form, style, 'department'),
  };
  for (const section of form.sections) result[sectionHeading(section)] = sectionSnippet(form, section, style);
  for (const table of form.tables) result[table.name] = tableSnippet(table, style);
  result.落款 = {
    prefix: ['落款', 'luokuan'],
    description: '署名和成文日期',
    body: signature(new TabStops(), style),
  };
  return result;
}

/** What a government has to state besides is asked for in its report only. */
function wholeReport(form: Form, style: Style, kind: Exclude<OrganKind, 'unknown'>): Snippet {
  const ofKind = KINDS[kind];
  const stops = new TabStops();
  const title = `${heading(style, 1)}${stops.shared('机关名称')}${stops.shared('20xx')}年政府信息公开工作年度报告`;
  const names = { organ: stops.shared('机关名称'), year: stops.shared('20xx'), kind };
  const preamble = draftOfPreamble(form.documentNumber, names);
  const sections = form.sections.flatMap((section) => [
    ...gap(style),
    ...sectionBody(form, section, style, stops, kind),
  ]);
  return {
    prefix: ['年报', '年度报告', 'nianbao', ...ofKind.prefix],
    description: `${form.documentNumber}格式的年度报告全文（${ofKind.name}），各项默认为 0`,
    body: [title, ...gap(style), preamble, ...sections, ...gap(style), ...signature(stops, style)],
  };
}

function sectionSnippet(form: Form, section: SectionForm, style: Style): Snippet {
  const body = sectionBody(form, section, style, new TabStops(), 'unknown');
  return {
    prefix: [sectionHeading(section), PREFIXES[section.number] ?? section.number],
    description: section.title,
    body,
  };
}

function sectionBody(
  form: Form,
  section: SectionForm,
  style: Style,
  stops: TabStops,
  kind: OrganKind,
): string[] {
  const table = form.tables.find((candidate) => candidate.name === section.table);
  const body = table
    ? tableBody(table, style, stops)
    : [
        stops.stop(
          draftOfSection(form, section.number, {
            organ: stops.shared('机关名称'),
            year: stops.shared('20xx'),
            kind,
          }),
        ),
      ];
  return [`${heading(style, 2)}${sectionHeading(section)}`, ...gap(style), ...body];
}

function tableSnippet(table: TableForm, style: Style): Snippet {
  const prefixes = { 表二: 'biaoer', 表三: 'biaosan', 表四: 'biaosi' };
  return {
    prefix: [table.name, prefixes[table.name]],
    description: `${table.name}，各项默认为 0`,
    body: tableBody(table, style, new TabStops()),
  };
}

function tableBody(table: TableForm, style: Style, stops: TabStops): string[] {
  return writeTable(table, style === 'markdown' ? 'pipes' : 'tab-rows', () => stops.stop('0'));
}

function signature(stops: TabStops, style: Style): string[] {
  const date = `${stops.stop('20xx')}年${stops.stop('1')}月${stops.stop('31')}日`;
  return [stops.shared('机关名称'), ...gap(style), date, '$0'];
}

function heading(style: Style, level: number): string {
  return style === 'markdown' ? `${'#'.repeat(level)} ` : '';
}

function gap(style: Style): string[] {
  return style === 'markdown' ? [''] : [];
}
