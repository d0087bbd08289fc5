import { describe, expect, test } from 'vitest';
import { analyze, type Fact, type Finding, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { type RealFigures, realFigures } from '../support/figures.ts';

/** Whether an error names the cell. */
function isNamed({ table, row, column }: Fact, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ severity, data }) =>
      severity === 'error' &&
      data.cells?.some((cell) => cell.table === table && cell.row === row && cell.column === column),
  );
}

/** Whether findings name the cell, and it alone, as the wrong one, with the figure it had. */
function isNamedAlone(fact: Fact, findings: readonly Finding[]): boolean {
  const named = findings.filter(({ rule }) => rule === 'likely-wrong-cell');
  const [only] = named;
  return (
    named.length === 1 &&
    only?.data.row === fact.row &&
    only.data.column === fact.column &&
    only.data.proposed === (fact.value ?? 0)
  );
}

/** Whether the cell was a blank total that now states what its parts add up to: the change put it right. */
function isPutRight(fact: Fact, before: readonly Finding[]): boolean {
  return before.some(
    ({ rule, data }) =>
      rule === 'applications-total-blank' &&
      data.row === fact.row &&
      data.column === fact.column &&
      data.computed === 3,
  );
}

/** Whether no cell of 表三 is blank. */
const isFilled = ({ figures }: RealFigures): boolean =>
  !Object.values(figures.表三 ?? {})
    .flat()
    .includes('');

/** What the report says when the figure of a cell is larger by 3. */
function findingsWith({ range, value }: Fact, text: string, notation: Notation): readonly Finding[] {
  const changed = text.slice(0, range.start) + ((value ?? 0) + 3) + text.slice(range.end);
  return analyze(changed, { notation }).findings;
}

const nameOf = ({ row, column }: Fact): string => `${row} ${column}`;

describe.each(realFigures)('$name', (real) => {
  const others = writingsOf(real).filter((writing) => writing !== 'pipes');

  test('a cell of 表三 or 表四 changed by 3 is an error that names it; of 表三 no other is named, and the figure it had', () => {
    const { text, notation } = buildReport(real, 'pipes');
    const { report, findings: before } = analyze(text, { notation });
    const missed: string[] = [];
    for (const fact of readFacts(report)) {
      if (fact.table === '表二') continue;
      const findings = findingsWith(fact, text, notation);
      if (!isNamed(fact, findings) && !isPutRight(fact, before)) missed.push(nameOf(fact));
      // Where totals are left blank, what stands in their rows is held by its column alone.
      if (fact.table === '表三' && isFilled(real) && !isNamedAlone(fact, findings))
        missed.push(`alone: ${nameOf(fact)}`);
    }
    expect(missed).toEqual([]);
  });

  // Each cell in one of the other writings: the relations are the same, the places differ.
  test.each(others.map((writing, from) => ({ writing, from })))(
    'in $writing, too, such a cell is named',
    ({ writing, from }) => {
      const { text, notation } = buildReport(real, writing);
      const { report, findings: before } = analyze(text, { notation });
      const facts = readFacts(report).filter(({ table }) => table !== '表二');
      const missed = facts
        .filter((_, index) => index % others.length === from)
        .filter((fact) => !isNamed(fact, findingsWith(fact, text, notation)) && !isPutRight(fact, before));
      expect(missed.map(nameOf)).toEqual([]);
      expect(before.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('as published it has no error', () => {
    const { text, notation } = buildReport(real, 'pipes');
    expect(analyze(text, { notation }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
