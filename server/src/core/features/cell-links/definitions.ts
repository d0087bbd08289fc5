import type { Analysis } from '../../analyze.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import type { BoundCell } from '../../report/report.ts';
import type { Range } from '../../text/range.ts';
import { figureAt } from './figure-at.ts';
import { distinctTargets, type LinkTarget, targetElsewhere, targetOf } from './link-target.ts';
import { relationsOf } from './relations-of.ts';

/** Where the figure at an offset comes from, and where that figure stands. */
export interface Definition {
  readonly origin: Range;
  readonly targets: readonly LinkTarget[];
}

/**
 * Of a total its parts, of 上年结转 the figure of last year's report that it takes over, of a count in prose the cells
 * that it states. A figure that comes from no other leads on to the totals it is a part of, so that one gets back the
 * way one came. Null where no such figure is.
 */
export function definitionAt(analysis: Analysis, offset: number): Definition | null {
  const figure = figureAt(analysis.report, offset);
  if (!figure) return null;
  const { range: origin, cells, kind } = figure;
  const targets = kind === 'prose' ? cells.map(targetOf) : cells.flatMap(({ cell }) => from(analysis, cell));
  return targets.length === 0 ? null : { origin, targets: distinctTargets(targets) };
}

function from(analysis: Analysis, cell: BoundCell): LinkTarget[] {
  const results = relationsOf(analysis, cell);
  const sources = results
    .filter((result) => result.instance.total?.cell === cell && isSource(analysis, result))
    .flatMap(({ instance: { given, terms } }) => [
      ...given.flatMap((term) => targetElsewhere(term.cell)),
      ...terms.map(({ at }) => targetOf(at)),
    ]);
  return sources.length > 0 ? sources : totalsOf(results, cell);
}

/** The totals that a cell is a part of by definition: the balance of the form makes no figure out of others. */
export function totalsOf(results: readonly RelationResult[], cell: BoundCell): LinkTarget[] {
  return results.flatMap(({ instance: { relation, total } }) =>
    total && total.cell !== cell && relation.status !== 'official' ? [targetOf(total)] : [],
  );
}

/** A figure is made of its parts, and of what the year before handed on; not of what the year after says of it. */
function isSource({ report }: Analysis, { instance: { relation, given } }: RelationResult): boolean {
  return relation.status !== 'official' && given.every(({ cell }) => cell.year < (report.year ?? 0));
}
