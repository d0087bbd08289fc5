import { describe, expect, test } from 'vitest';
import { analyze, type Fact, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';

/** The error findings of a text that name the cell. */
function errorsNaming({ table, row, column }: Fact, text: string, notation: Notation) {
  const { findings } = analyze(text, { notation });
  return findings.filter(
    ({ severity, data }) =>
      severity === 'error' &&
      data.cells?.some((cell) => cell.table === table && cell.row === row && cell.column === column),
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

  test.each(writingsOf(real))('%s as published has no error', (writing) => {
    const { text, notation } = buildReport(real, writing);
    expect(analyze(text, { notation }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
