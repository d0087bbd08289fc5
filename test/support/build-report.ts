import {
  escapeHtml,
  writeGrid,
  writeTable,
  type ValueText,
} from '../../server/src/core/exchange/write-table.ts';
import { sectionHeading, type TableForm } from '../../server/src/core/forms/form.ts';
import type { Notation } from '../../server/src/core/index.ts';
import type { RealFigures } from './figures.ts';
import { asPdfFragments } from './pdf-fragments.ts';
import { asPdfLayout, asPdfRaw, asPipeCells, asPipeLines } from './loose-text.ts';

/**
 * The ways to write a report that must all say the same. `pasted` is what a spreadsheet or a word processor puts on the
 * clipboard for merged cells, `pandoc` what pandoc makes of them.
 */
export const writings = [
  'tab-cells',
  'tab-rows',
  'pasted',
  'pipes',
  'pandoc',
  'html',
  'html-in-markdown',
] as const;

/** Text out of PDF files and web pages without a grid, in which a blank cell leaves no trace. */
const looseWritings = ['pdf-layout', 'pdf-raw', 'pipe-lines', 'pipe-cells', 'pdf-fragments'] as const;
export type Writing = (typeof writings)[number] | (typeof looseWritings)[number];

/** The ways in which a report can be written so that every figure can be told. */
export function writingsOf({ figures }: Pick<RealFigures, 'figures'>): readonly Writing[] {
  const isFilled = Object.values(figures).every((rows) => !Object.values(rows).flat().includes(''));
  return isFilled ? [...writings, ...looseWritings] : writings;
}

export interface WrittenReport {
  readonly text: string;
  readonly notation: Notation;
}

/** The paragraphs of the prose sections, by the number of the section. */
export type Prose = Readonly<Record<string, readonly string[]>>;

/** What a report has to say, and no figure. */
const PROSE: Prose = {
  一: [
    '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。',
    '主动公开方面。及时发布政策文件和解读材料，回应社会关切。',
    '依申请公开方面。规范登记、办理、答复各环节，维护申请人合法权益。',
    '政府信息管理方面。落实公开属性认定和保密审查，清理失效文件。',
    '政府信息公开平台建设方面。优化门户网站栏目，规范政务新媒体运行。',
    '监督保障方面。将政务公开纳入工作考核，开展社会评议，未发生责任追究情形。',
  ],
  五: ['主要问题是解读材料形式偏少。改进情况：已增加图解和问答，并安排专人校核。'],
  六: ['本年度未收取信息处理费。'],
};

/** What stands between the title and the first section. */
function preambleOf({ form, year }: Pick<RealFigures, 'form' | 'year'>): string {
  return `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（${form.documentNumber}）编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
}

const NOTATIONS: Readonly<Record<Writing, Notation>> = {
  'tab-cells': 'text',
  'tab-rows': 'text',
  pasted: 'text',
  pipes: 'markdown',
  pandoc: 'markdown',
  html: 'html',
  'html-in-markdown': 'markdown',
  'pdf-layout': 'text',
  'pdf-raw': 'text',
  'pipe-lines': 'text',
  'pipe-cells': 'text',
  'pdf-fragments': 'text',
};

/** A complete report of an invented organ with real figures, in one of the ways reports are written. */
export function buildReport(
  { form, year, figures }: RealFigures,
  writing: Writing,
  organ = '云川市人民政府',
  prose = PROSE,
): WrittenReport {
  const notation = NOTATIONS[writing];
  const line = (text: string): string => (notation === 'html' ? `<p>${escapeHtml(text)}</p>` : text);
  const heading = (text: string): string => (notation === 'markdown' ? `## ${text}` : line(text));
  const title = `${organ}${year}年政府信息公开工作年度报告`;
  const parts = [notation === 'markdown' ? `# ${title}` : line(title), line(preambleOf({ form, year }))];
  for (const section of form.sections) {
    parts.push(heading(sectionHeading(section)));
    const table = form.tables.find((candidate) => candidate.name === section.table);
    if (table) parts.push(writeLines(table, writing, figureText(figures[table.name])));
    else parts.push(...(prose[section.number] ?? []).map(line));
  }
  parts.push(line(organ), line(`${year + 1}年1月20日`));
  return { text: `${parts.join(notation === 'markdown' ? '\n\n' : '\n')}\n`, notation };
}

function figureText(rows: Readonly<Record<string, readonly (number | string)[]>> | undefined): ValueText {
  return (block, row, column) => String(rows?.[row.id]?.[block.columns.indexOf(column)] ?? '');
}

function writeLines(table: TableForm, writing: Writing, value: ValueText): string {
  switch (writing) {
    case 'pandoc':
      return asPandocPipes(writeGrid(table, value));
    case 'pasted':
      return writeGrid(table, value)
        .map((cells) => cells.join('\t'))
        .join('\n');
    case 'pdf-layout':
      return asPdfLayout(table, value);
    case 'pdf-raw':
      return asPdfRaw(table, value);
    case 'pdf-fragments':
      return asPdfFragments(table, value);
    case 'pipe-lines':
      return asPipeLines(table, value);
    case 'pipe-cells':
      return asPipeCells(table, value);
    case 'html-in-markdown':
      return writeTable(table, 'html', value).join('\n');
    case 'tab-cells':
      // Two blank lines tell a table of one cell a line from the next.
      return `${writeTable(table, writing, value).join('\n')}\n\n`;
    default:
      return writeTable(table, writing, value).join('\n');
  }
}

/** An empty header row, all merges as empty cells, every column padded. */
function asPandocPipes(grid: readonly (readonly string[])[]): string {
  const columns = Math.max(...grid.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...grid.map((row) => (row[column] ?? '').length)),
  );
  const write = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [write([]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...grid.map(write)].join(
    '\n',
  );
}
