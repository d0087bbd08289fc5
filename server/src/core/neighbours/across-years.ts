import type { CrossYearRelation } from '../forms/form.ts';
import type { Neighbours } from './neighbours.ts';
import type { ReportDigest } from './report-digest.ts';
import {
  arithmeticValue,
  type BoundCell,
  type BoundTable,
  isUnfilled,
  type Report,
} from '../report/report.ts';
import { formForYear } from '../forms/index.ts';
import { type RelationResult, sumOfTerms } from '../relations/evaluate.ts';
import type { GivenCell } from '../relations/given-cell.ts';
import { isSameFigure } from '../relations/same-figure.ts';
import {
  type GivenTerm,
  type Lane,
  lanesOf,
  type PlacedCell,
  type RelationInstance,
} from '../relations/relation-instances.ts';
import { unstatedCells } from '../relations/unstated-cells.ts';

/** A relation that another year's report takes part in. */
export interface AcrossYears extends RelationResult {
  /** That report. */
  readonly other: ReportDigest;
}

/**
 * The relations to the reports of the year before and of the year after, evaluated on what this report states. Each is
 * told in both of its reports: here the other one's figures are given.
 *
 * @param within the relations within this report: a total left blank there contradicts nothing.
 */
export function evaluateAcrossYears(
  report: Report,
  within: readonly RelationResult[],
  { previous, next }: Neighbours,
): AcrossYears[] {
  const { year } = report;
  if (year === null) return [];
  const unstated = unstatedCells(within);
  const evaluate = (other: ReportDigest, instances: readonly RelationInstance[]): AcrossYears[] =>
    instances.flatMap((instance) => {
      const cells = [...(instance.total ? [instance.total] : []), ...instance.terms.map(({ at }) => at)];
      const isOpen = (cell: BoundCell): boolean =>
        unstated.has(cell) || (instance.relation.status === 'inferred' && isUnfilled(cell));
      return cells.some(({ cell }) => isOpen(cell)) ? [] : [{ ...resultOf(instance), other }];
    });
  return [
    ...(previous ? evaluate(previous, toYearBefore(report, previous)) : []),
    ...(next ? evaluate(next, toYearAfter(report, next)) : []),
  ];
}

function resultOf(instance: RelationInstance): RelationResult {
  const computed = sumOfTerms(instance);
  const stated = instance.total ? arithmeticValue(instance.total.cell) : null;
  if (computed === null || stated === null) return { instance, status: 'unknown', stated, computed };
  return { instance, status: isSameFigure(stated, computed) ? 'holds' : 'fails', stated, computed };
}

/** What this report states as the relation has it, with the figures of the year before. */
function toYearBefore(report: Report, previous: ReportDigest): RelationInstance[] {
  return instancesOf(report, report.year, (relation, table, lane) => {
    const total = lane.find(relation.total);
    const own = relation.terms.filter((term) => !term.previous);
    const terms = own.map(({ id, sign }) => ({ at: lane.find(id), sign }));
    const given = relation.terms
      .filter((term) => term.previous)
      .map(({ id, sign }) => ({ cell: cellOf(previous, relation, lane, id), sign }));
    return complete(relation, table, lane, total, terms, given);
  });
}

/**
 * The same relations as the report of the year after has them, solved for the first figure that they take from this
 * one: 结转下年度 is what next year's report calls 上年结转.
 */
function toYearAfter(report: Report, next: ReportDigest): RelationInstance[] {
  return instancesOf(report, next.year, (relation, table, lane) => {
    const [first, ...others] = relation.terms.filter((term) => term.previous);
    if (!first) return [];
    // total = first + others + theirs, so first = total − others − theirs, and the other way round for a first with −.
    const turned = (sign: number): 1 | -1 => (sign === first.sign ? -1 : 1);
    const terms = others.map(({ id, sign }) => ({ at: lane.find(id), sign: turned(sign) }));
    const theirs = relation.terms.filter((term) => !term.previous);
    const given = [
      { cell: cellOf(next, relation, lane, relation.total), sign: first.sign },
      ...theirs.map(({ id, sign }) => ({ cell: cellOf(next, relation, lane, id), sign: turned(sign) })),
    ];
    return complete(relation, table, lane, lane.find(first.id), terms, given);
  });
}

/** The relations of the form of a year, laid over the tables of the report. */
function instancesOf(
  report: Report,
  year: number | null,
  lay: (relation: CrossYearRelation, table: BoundTable, lane: Lane) => RelationInstance[],
): RelationInstance[] {
  const relations = year === null ? [] : (formForYear(year)?.crossYear ?? []);
  return relations.flatMap((relation) => {
    const table = report.tables.find((bound) => bound.table.name === relation.table);
    return table ? lanesOf(relation, table).flatMap((lane) => lay(relation, table, lane)) : [];
  });
}

function cellOf(digest: ReportDigest, { table, along }: CrossYearRelation, lane: Lane, id: string) {
  return along === 'row' ? digest.cell(table, lane.id, id) : digest.cell(table, id, lane.id);
}

/** Where a cell was not found, on either side, nothing is checked. */
function complete(
  relation: CrossYearRelation,
  table: BoundTable,
  { label }: Lane,
  total: PlacedCell | null,
  terms: readonly { readonly at: PlacedCell | null; readonly sign: 1 | -1 }[],
  given: readonly { readonly cell: GivenCell | null; readonly sign: 1 | -1 }[],
): RelationInstance[] {
  const ownTerms = terms.flatMap(({ at, sign }) => (at ? [{ at, sign }] : []));
  const givenTerms = given.flatMap(({ cell, sign }): GivenTerm[] => (cell ? [{ cell, sign }] : []));
  if (!total || ownTerms.length < terms.length || givenTerms.length < given.length) return [];
  return [{ relation, table, place: label, total, terms: ownTerms, given: givenTerms }];
}
