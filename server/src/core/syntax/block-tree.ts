import type { Block, Line } from './blocks.ts';

/**
 * Blocks in the order of the text, those of inner elements as lists within the list: what is handed outwards through
 * thousands of nested elements is copied once, at the end.
 */
export type BlockTree = Block | readonly BlockTree[];

/** Every block of the tree but blank lines, which only separate. */
export function* blocksOf(tree: BlockTree): Iterable<Block> {
  for (const block of leavesOf(tree)) if (block.kind === 'table' || !block.text.isBlank) yield block;
}

/** Every line of the tree, blank ones included. */
export function* linesOf(tree: BlockTree): Iterable<Line> {
  for (const block of leavesOf(tree)) if (block.kind === 'line') yield block;
}

function* leavesOf(tree: BlockTree): Iterable<Block> {
  // Not by recursion: hostile input nests deeper than the stack.
  const open: BlockTree[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('kind' in next) yield next;
    else for (let index = next.length - 1; index >= 0; index--) open.push(next[index] ?? []);
  }
}
