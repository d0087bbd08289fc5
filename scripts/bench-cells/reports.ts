import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRows } from '../../server/src/core/forms/form.ts';
import { analyze, type Fact, type Notation, notationOfName, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../../test/support/build-report.ts';
import { realFigures } from '../../test/support/figures.ts';

/** A figure and what it has to be: what is stated, 0 for a blank, the sum of its parts for a blank total. */
export interface Figure {
  readonly fact: Fact;
  readonly meant: number;
}

/** A report and its figures in the tables that have sums. */
export interface MeasuredReport {
  readonly name: string;
  readonly text: string;
  readonly notation: Notation;
  readonly figures: readonly Figure[];
  /** Whether 表三 is there with all of its rows, none of its cells blank. */
  readonly isFilled: boolean;
}

/** The real reports of a folder; reports made from published figures where there is none. */
export function reportsOf(folder: string): MeasuredReport[] {
  if (!existsSync(folder)) {
    console.log('The real reports are not here: measured on reports made from published figures.');
    return realFigures.map((real) => measured(real.name, buildReport(real, 'pipes')));
  }
  return readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort()
    .map((name) =>
      measured(name, {
        text: readFileSync(join(folder, name), 'utf8'),
        notation: notationOfName(name) ?? 'text',
      }),
    );
}

function measured(
  name: string,
  { text, notation }: Pick<MeasuredReport, 'text' | 'notation'>,
): MeasuredReport {
  const { report, findings } = analyze(text, { notation });
  const totals = findings.filter(({ data }) => data.stated === null && data.computed !== undefined);
  const meant = (fact: Fact): number =>
    fact.value ??
    totals.find(({ range }) => range.start === fact.range.start && range.end === fact.range.end)?.data
      .computed ??
    0;
  const figures = readFacts(report)
    .filter(({ table, value, text: stated }) => table !== '表二' && (value !== null || stated === ''))
    .map((fact) => ({ fact, meant: meant(fact) }));
  const bound = report.tables.find(({ table }) => table.name === '表三');
  const isWhole = bound !== undefined && bound.rows.length === allRows(bound.table).length;
  const isFilled = isWhole && figures.every(({ fact }) => fact.table !== '表三' || fact.value !== null);
  return { name, text, notation, figures, isFilled };
}
