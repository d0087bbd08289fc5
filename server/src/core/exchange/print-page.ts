import { printedLayout } from '../forms/printed-layout.ts';
import type { BoundTable, Report, Section } from '../report/report.ts';
import { signatureStart } from '../report/signature.ts';
import type { Block, Line, Table } from '../syntax/blocks.ts';
import { saysMore } from './canonical-table.ts';
import { printStyle } from './print-style.ts';
import { isCaptionOf } from './table-caption.ts';
import { escapeHtml, spans } from './write-table.ts';

/**
 * The report as one HTML file that needs nothing else: to be opened in a browser and printed on A4 with the margins and
 * type of official documents (GB/T 9704—2012). Everything the report says is there, in its order; what it says is text,
 * never mark-up.
 */
export function printPage(report: Report): string {
  const { title, preamble, sections } = report;
  const heading = title?.text ?? report.organ ?? '政府信息公开工作年度报告';
  const drawn = new Set<BoundTable>();
  const draw = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => printBlock(report, block, drawn));
  const body = [
    ...(title ? [`<h1>${escapeHtml(title.text)}</h1>`] : []),
    ...draw(withoutTitle(report, preamble.blocks)),
    ...sections.flatMap((section, index) => printSection(section, index === sections.length - 1, draw)),
  ];
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(heading)}</title>`,
    `<style>${printStyle}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function printSection(
  section: Section,
  isLast: boolean,
  draw: (blocks: readonly Block[]) => string[],
): string[] {
  const { blocks } = section;
  const end = isLast ? signatureStart(blocks) : blocks.length;
  const signature = blocks.slice(end).flatMap((block) => (block.kind === 'line' ? [block.text.trimmed] : []));
  return [
    `<h2>${escapeHtml(section.headingText)}</h2>`,
    ...draw(blocks.slice(0, end)),
    ...(signature.length > 0
      ? [`<div class="signature">${signature.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`]
      : []),
  ];
}

function withoutTitle({ title }: Report, blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (block) => !title || block.range.end <= title.range.start || block.range.start >= title.range.end,
  );
}

/** A table of the three is drawn once, whole, where its first piece stands, with the captions of all its pieces. */
function printBlock(report: Report, block: Block, drawn: Set<BoundTable>): string[] {
  if (block.kind === 'line') {
    const isDrawn = [...drawn].some((bound) => !saysMore(bound) && isCaptionOf(block, bound));
    const isNext = report.tables.some(
      (bound) => block.range.end <= bound.range.start && !saysMore(bound) && isCaptionOf(block, bound),
    );
    return isDrawn || isNext ? [] : printLine(block);
  }
  const bound = report.tables.find(({ parts }) => parts.includes(block));
  if (!bound || saysMore(bound)) return [printAsItStands(block)];
  if (drawn.has(bound)) return [];
  drawn.add(bound);
  return [printTable(bound)];
}

function printLine({ text }: Line): string[] {
  const words = text.trimmed.replace(/\s*[\r\n]+\s*/g, '');
  if (words === '') return [];
  const isSubheading =
    /^[（(][一二三四五六七八九十]+[)）]/.test(words) && words.length <= 40 && !/[。；]/.test(words);
  return [isSubheading ? `<h3>${escapeHtml(words)}</h3>` : `<p>${escapeHtml(words)}</p>`];
}

/**
 * The official layout. Header lines at the very top are repeated on every page the table runs over; what belongs
 * together, such as a 项 of 表二, stays on one page.
 */
function printTable({ table, rows }: BoundTable): string {
  const groups: string[][] = [];
  let head: string[] = [];
  for (const row of printedLayout(table)) {
    const cells = row.map((cell) => {
      const tag = cell.kind === 'value' ? 'td' : 'th';
      const bound = cell.value && rows.find(({ form }) => form === cell.value?.row);
      const stated = bound?.cells.find(({ column }) => column === cell.value?.column)?.cell.text.trimmed;
      return `<${tag} class="${cell.kind}"${spans(cell)}>${escapeHtml(stated ?? cell.text)}</${tag}>`;
    });
    const line = `<tr>${cells.join('')}</tr>`;
    const startsGroup = row.some(({ kind }) => kind === 'caption');
    const isHead = groups.length === 0 && !startsGroup && !row.some(({ value }) => value);
    if (isHead) head = [...head, line];
    else if (startsGroup || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return [
    `<table class="${table.layout}">`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    ...groups.flatMap((lines) => ['<tbody>', ...lines, '</tbody>']),
    '</table>',
  ].join('\n');
}

/** A table that is none of the three, or holds what the form has no place for: every cell in its column. */
function printAsItStands(table: Table): string {
  const rows = table.rows.map(({ cells }) => {
    let column = 0;
    const written = cells.flatMap((cell) => {
      // A cell that reaches down from above leaves its place free in the rows below.
      const free = table.hasGrid ? '<td></td>'.repeat(Math.max(0, cell.column - column)) : '';
      column = cell.column + cell.columnSpan;
      const span = spans({ columnSpan: cell.columnSpan, rowSpan: 1 });
      return `${free}<td${span}>${escapeHtml(cell.text.trimmed)}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return ['<table class="other">', ...rows, '</table>'].join('\n');
}
