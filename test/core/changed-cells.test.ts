import { describe, expect, test } from 'vitest';
import { analyze, type Fact, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { type RealFigures, realFigures } from '../support/figures.ts';

/** The error findings of a text that name the cell. */
function errorsNaming({ table, row, column }: Fact, text: string, notation: Notation) {
  const { findings } = analyze(text, { notation });
  return findings.filter(
    ({ severity, data }) =>
      severity === 'error' &&
      data.cells?.some((cell) => cell.table === table && cell.row === row && cell.column === column),
  );
}

/** Findings that name the cell, and it alone, as the wrong one, with the figure it had. */
function isNamedAlone(fact: Fact, text: string, notation: Notation): boolean {
  const named = analyze(text, { notation }).findings.filter(({ rule }) => rule === 'likely-wrong-cell');
  const [only] = named;
  return (
    named.length === 1 &&
    only?.data.row === fact.row &&
    only.data.column === fact.column &&
    only.data.proposed === (fact.value ?? 0)
  );
}

/** A blank total that now states what its parts add up to: the change put it right. */
function isPutRight(fact: Fact, text: string, notation: Notation): boolean {
  const before = analyze(text, { notation }).findings;
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

describe.each(realFigures)('$name', (real) => {
  // One writing in full and a sample of the others: the relations are the same, the places differ.
  test.each(writingsOf(real).map((writing, index) => ({ writing, every: index === 0 ? 1 : 5, from: index })))(
    'a cell of 表三 or 表四 changed by 3 in $writing is an error that names it',
    ({ writing, every, from }) => {
      const { text, notation } = buildReport(real, writing);
      const facts = readFacts(analyze(text, { notation }).report).filter((fact) => fact.table !== '表二');
      const missed = facts.filter((fact, index) => {
        if (index % every !== from % every) return false;
        const changed =
          text.slice(0, fact.range.start) + ((fact.value ?? 0) + 3) + text.slice(fact.range.end);
        return errorsNaming(fact, changed, notation).length === 0 && !isPutRight(fact, text, notation);
      });
      expect(missed.map(({ row, column }) => `${row} ${column}`)).toEqual([]);
    },
  );

  // Where totals are left blank, what stands in their rows is held by its column alone.
  test.runIf(isFilled(real))(
    'a cell of 表三 changed by 3 is named, and no other, with the figure it had',
    () => {
      const { text, notation } = buildReport(real, 'pipes');
      const facts = readFacts(analyze(text, { notation }).report).filter((fact) => fact.table === '表三');
      const missed = facts.filter((fact) => {
        const changed =
          text.slice(0, fact.range.start) + ((fact.value ?? 0) + 3) + text.slice(fact.range.end);
        return !isNamedAlone(fact, changed, notation);
      });
      expect(missed.map(({ row, column }) => `${row} ${column}`)).toEqual([]);
    },
  );

  test.each(writingsOf(real))('%s as published has no error', (writing) => {
    const { text, notation } = buildReport(real, writing);
    expect(analyze(text, { notation }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
