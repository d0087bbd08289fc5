import type { PreviewModel } from '../../../server/src/lsp/protocol.ts';

/** The cell of the tables that holds an offset of the text, its ends included; null where none does. */
export function cellAt({ tables }: PreviewModel, offset: number): string | null {
  for (const { rows } of tables)
    for (const row of rows)
      for (const { value } of row)
        if (
          value?.state === 'stated' &&
          value.range &&
          value.range.start <= offset &&
          offset <= value.range.end
        )
          return value.id;
  return null;
}
