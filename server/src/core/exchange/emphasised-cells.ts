import type { BoundTable } from '../report/report.ts';
import type { SourceText } from '../text/source-text.ts';

const MARK_BEFORE =
  /(?:[*_`]|~~|<(?:b|strong|em|i|u|s|del|ins|mark|sup|sub|code|font)\b[^<>]{0,200}>)\s{0,8}(?:<(?:span|p)\b[^<>]{0,200}>\s{0,8}){0,4}$/i;
const MARK_WITHIN = /\*\*|~~|<(?:b|strong|em|i|u|s|del|ins|mark|sup|sub|code|font)\b/i;
const LONGEST_MARK = 400;

/**
 * Whether a figure of a table is emphasised (`**12**`, `<u>12</u>`): whoever writes the table anew would lose that. The
 * bold of labels and headers is how tables are set, and is not looked at.
 */
export function hasEmphasis({ text }: SourceText, { rows }: BoundTable): boolean {
  return rows.some((row) =>
    row.cells.some(({ cell }) => {
      if (cell.text.isBlank) return false;
      const { start, end } = cell.text.range;
      const before = text.slice(Math.max(0, start - LONGEST_MARK), start);
      return MARK_BEFORE.test(before) || MARK_WITHIN.test(text.slice(start, end));
    }),
  );
}
