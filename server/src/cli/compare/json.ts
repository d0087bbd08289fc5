import { type Analysis, type ComparedCell, positionsOf } from '../../core/index.ts';
import type { ComparedFiles } from './compared-files.ts';

/** Every row, for programs; places zero-based, each in its own file. */
export function compareJson({ before, after, comparison }: ComparedFiles): string {
  const { notes, rows } = comparison;
  const json = {
    version: 1,
    before: { path: before.path, ...comparison.before },
    after: { path: after.path, ...comparison.after },
    notes,
    rows: rows.map(({ id: _, ...row }) => ({
      ...row,
      before: withPositions(before.analysis, row.before),
      after: withPositions(after.analysis, row.after),
    })),
  };
  return JSON.stringify(json, null, 2);
}

function withPositions({ source }: Analysis, cell: ComparedCell | null) {
  return cell && { ...cell, range: positionsOf(source, cell.range) };
}
