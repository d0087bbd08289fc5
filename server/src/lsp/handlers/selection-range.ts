import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { makeRange, positionsOf, selectionRanges } from '../../core/index.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** What each selection grows to; null leaves it to the editor. */
export function selectionRange(
  session: Session,
  { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] | null {
  const open = openReport(session, textDocument.uri);
  if (!open) return null;
  const { source } = open.analysis;
  return positions.map((position) => {
    const offset = source.offsetAt(position);
    const [first = makeRange(offset, offset), ...outer] = selectionRanges(open.analysis, offset);
    const parent = outer.reduceRight<SelectionRange | undefined>(
      (beyond, range) => ({ range: positionsOf(source, range), ...(beyond ? { parent: beyond } : {}) }),
      undefined,
    );
    return { range: positionsOf(source, first), ...(parent ? { parent } : {}) };
  });
}
