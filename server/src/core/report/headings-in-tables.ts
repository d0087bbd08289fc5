import type { Block, Line, Row, Table } from '../syntax/blocks.ts';
import { spanOf } from '../text/range.ts';
import { matchHeading } from './headings.ts';

/**
 * Rows between blanks have no end but what is no row any more, and a heading that is not numbered 一、 looks like a cut
 * label. Such tables are taken apart where a line has the words of a heading.
 */
export function withHeadingsApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.notation === 'spaced-rows' ? takeApart(block) : [block],
  );
}

function takeApart(table: Table): Block[] {
  const parts: Block[] = [];
  let rows: Row[] = [];
  const endTable = (): void => {
    if (rows.length > 0) parts.push({ ...table, rows, range: spanOf(rows.map(({ range }) => range)) });
    rows = [];
  };
  for (const row of table.rows) {
    const line = asLine(row);
    const match = line && matchHeading(line);
    if (line && match && match.match !== 'similar') {
      endTable();
      parts.push(line);
    } else rows.push(row);
  }
  endTable();
  return parts;
}

function asLine({ cells, range }: Row): Line | null {
  const [cell, ...others] = cells;
  if (!cell || others.length > 0) return null;
  return { kind: 'line', text: cell.text, range, prefix: '', suffix: '', level: 0 };
}
