import type { SourceText } from '../text/source-text.ts';
import type { Block } from './blocks.ts';

/** A reader of one kind of table: what begins at `line`, and the line after it; null where there is none. */
export type TableReader = (
  source: SourceText,
  line: number,
) => { readonly blocks: readonly Block[]; readonly next: number } | null;
