import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows, type TableForm } from '../../server/src/core/forms/form.ts';
import {
  analyze,
  applyEdits,
  type Fact,
  makeRange,
  type Notation,
  readFacts,
  tableRewrites,
  toMarkdown,
} from '../../server/src/core/index.ts';
import { buildReport, type Writing, writings, writingsOf } from '../support/build-report.ts';
import { faultyReport, withoutCharacter, writeFaulty } from '../support/faulty-report.ts';
import { figuresOf, realFigures } from '../support/figures.ts';
import { runs } from '../support/fuzz.ts';
import { tally } from '../support/tried.ts';

/** What a report states and what is wrong with it, no matter where in the text. */
function saidOf(text: string, notation: Notation, without: readonly string[] = []) {
  const { report, findings } = analyze(text, { notation });
  return {
    facts: factsOf(readFacts(report)),
    findings: findings
      .filter(({ rule }) => !without.includes(rule))
      .map(({ rule, severity, message, data }) => JSON.stringify([rule, severity, message, data]))
      .sort(),
  };
}

const isGrid = (writing: Writing): boolean => writings.some((grid) => grid === writing);

const factsOf = (facts: readonly Fact[]) => facts.map(({ range: _, ...fact }) => fact);

const filled = figuresOf('宿迁市 2024');
const applications = filled.form.tables[1] as TableForm;

const tried = tally('Unbreakable: the same report in every form', 15);

function note(findings: readonly string[]): void {
  tried('reports');
  if (findings.length === 0) tried('reports with nothing wrong');
  for (const rule of new Set(findings.map((finding) => (JSON.parse(finding) as [string])[0])))
    tried(`  reports with ${rule}`);
}

/** The text of a cell by the names of table, row and column. */
const statedIn = (facts: readonly Omit<Fact, 'range'>[]) =>
  new Map(facts.map(({ table, row, column, text }) => [`${table} ${row} ${column}`, text]));

/** The figures that are not what they were. */
function changedFigures(now: readonly Omit<Fact, 'range'>[], right: readonly Omit<Fact, 'range'>[]) {
  const stated = statedIn(right);
  return [...statedIn(now)].filter(([name, text]) => stated.get(name) !== text);
}

describe('the same report in every form', () => {
  test('states the same and has the same faults', () => {
    fc.assert(
      fc.property(faultyReport, (faulty) => {
        const { text, notation } = writeFaulty(faulty, 'pipes');
        note(saidOf(text, notation).findings);
        for (const writing of writingsOf(faulty.figures)) {
          tried('texts compared');
          const expected = saidOf(text, notation);
          const other = writeFaulty(faulty, writing);
          const said = saidOf(other.text, other.notation);
          // Labels put together from pieces are never judged, and a row may not be known by what is left of its label.
          if (faulty.isMisspelt && !isGrid(writing))
            expect({ writing, changed: changedFigures(said.facts, expected.facts) }).toEqual({
              writing,
              changed: [],
            });
          else expect({ writing, ...said }).toEqual({ writing, ...expected });
        }
      }),
      runs(30),
    );
  }, 120_000);

  test('converted it states the same and has the same faults, but for the labels, which are then as printed', () => {
    const labels = ['table-label-nonstandard', 'table-header-nonstandard'];
    fc.assert(
      fc.property(faultyReport, fc.nat(), (faulty, nat) => {
        const others = faulty.isMisspelt ? writings : writingsOf(faulty.figures);
        const { text, notation } = writeFaulty(faulty, others[nat % others.length] ?? 'pipes');
        const expected = saidOf(text, notation, labels);
        const { report } = analyze(text, { notation });
        tried('texts compared');
        expect(saidOf(toMarkdown(report), 'markdown', labels)).toEqual(expected);
        for (const table of report.tables) {
          for (const { edit } of tableRewrites(report, makeRange(table.range.start, table.range.start))) {
            tried('tables rewritten');
            expect(saidOf(applyEdits(text, [edit]), notation, labels)).toEqual(expected);
          }
        }
      }),
      runs(25),
    );
  }, 120_000);
});

test.each(writingsOf(filled))(
  'in %s a label with a character missing brings no figure to another row',
  (writing) => {
    const { text, notation } = buildReport(filled, writing);
    const right = saidOf(text, notation).facts;
    for (const { row } of allRows(applications)) {
      tried('texts compared');
      const other = writeFaulty(withoutCharacter(filled, row), writing);
      const { facts } = saidOf(other.text, other.notation);
      expect({ label: row.path, changed: changedFigures(facts, right) }).toEqual({
        label: row.path,
        changed: [],
      });
    }
  },
);

/** What editors, mail and version control do to a text without being asked. */
const onItsWay: readonly (readonly [string, (text: string) => string, 'keeps' | 'may lose'])[] = [
  ['CRLF and a mark', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`, 'keeps'],
  ['endings mixed', (text) => text.replace(/\n(?=.*\n)/g, () => '\r\n'), 'keeps'],
  ['CR alone', (text) => text.replaceAll('\n', '\r'), 'keeps'],
  ['no ending at the end', (text) => text.trimEnd(), 'keeps'],
  ['trailing blanks trimmed', (text) => text.replace(/[ \t]+$/gm, ''), 'may lose'],
  ['blank lines lost', (text) => text.replace(/\n\n+/g, '\n'), 'may lose'],
  ['TABs to blanks', (text) => text.replaceAll('\t', '    '), 'may lose'],
];

describe('on its way no figure becomes another, and what can no longer be read is said', () => {
  test.each(onItsWay)('%s', (_, change, loss) => {
    // One report of each format.
    for (const real of realFigures.slice(1, 3)) {
      for (const writing of writingsOf(real)) {
        const { text, notation } = buildReport(real, writing);
        const right = saidOf(text, notation);
        const changed = saidOf(change(text), notation);
        tried('texts compared');
        if (loss === 'keeps') expect({ writing, ...changed }).toEqual({ writing, ...right });
        expect({ writing, changed: changedFigures(changed.facts, right.facts) }).toEqual({
          writing,
          changed: [],
        });
        const isWhole = changed.facts.length === right.facts.length;
        const isSaid = changed.findings.some((finding) => !right.findings.includes(finding));
        expect({ writing, isWhole, isSaid: isWhole || isSaid }).toEqual({ writing, isWhole, isSaid: true });
      }
    }
  });
});
