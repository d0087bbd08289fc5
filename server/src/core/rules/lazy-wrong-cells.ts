import { placeOf } from '../relations/equation.ts';
import { findWrongCells } from '../relations/wrong-cells/find-wrong-cells.lazy.ts';
import type { WrongCells } from '../relations/wrong-cells/find-wrong-cells.ts';
import type { PlacedCell } from '../relations/relation-instances.ts';
import type { LazyWrongCells, RuleContext } from './rule.ts';

const NONE: WrongCells = { named: [], standsFor: () => false, candidatesFor: () => [] };

/**
 * The search for wrong cells, made once and only if a rule asks for it. Where the rule of a relation is off, or silenced
 * in the place of its finding, somebody has said that it may fail: no cell is accused for it.
 */
export function lazyWrongCells(
  { relations, acrossYears, neighbours }: RuleContext,
  isOff: (rule: string) => boolean,
  isSilenced: (rule: string, offset: number) => boolean,
): LazyWrongCells {
  const lastYearAt = ({ table, row, cell }: PlacedCell): number | null =>
    neighbours.previous?.cell(table.table.name, row.form.id, cell.column.id)?.value ?? null;
  const results = [...relations, ...acrossYears];
  let outcome: { readonly found: WrongCells } | { readonly fault: unknown } | undefined;
  const search = () => {
    try {
      if (results.every(({ status }) => status !== 'fails')) return { found: NONE };
      const found = findWrongCells(results, lastYearAt, ({ instance }) => {
        const { rule } = instance.relation;
        const place = placeOf(instance);
        return !isOff(rule) && !(place && isSilenced(rule, place.cell.cell.range.start));
      });
      return { found };
    } catch (fault) {
      return { fault };
    }
  };
  const result = () => {
    outcome ??= search();
    return outcome;
  };
  return {
    find: () => {
      const known = result();
      if ('fault' in known) throw known.fault;
      return known.found;
    },
    tryFind: () => {
      const known = result();
      return 'fault' in known ? null : known.found;
    },
  };
}
