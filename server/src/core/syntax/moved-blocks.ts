import type { MappedText } from '../text/mapped-text.ts';
import { movedRange } from '../text/range.ts';
import type { Block, Row } from './blocks.ts';

/** The same block so many characters further on. What is known of its words goes with it. */
export function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  return withTexts(block, by, (text) => text.moved(by));
}

/** The same block with characters of its own: views into a text keep all of it, and each edit makes another text. */
export function ownBlock(block: Block): Block {
  return withTexts(block, 0, (text) => text.owned());
}

function withTexts(block: Block, by: number, change: (text: MappedText) => MappedText): Block {
  const range = movedRange(block.range, by);
  if (block.kind === 'line') {
    const { text, prefix, suffix, level } = block;
    return { kind: 'line', text: change(text), range, prefix, suffix, level };
  }
  const rows = block.rows.map(
    (row): Row => ({
      cells: row.cells.map((cell) => cell.moved(change(cell.text), by)),
      range: movedRange(row.range, by),
    }),
  );
  return { ...block, rows, range };
}
