import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  type Fact,
  type Finding,
  fixAll,
  readFacts,
  readText,
  safeEdits,
  toMarkdown,
} from '../../server/src/core/index.ts';
import expectations from './expectations.json' with { type: 'json' };
import { neighboursAmong } from '../support/beside.ts';
import { figuresOf } from '../support/figures.ts';
import { hasCorpus, type RealReport, realReport, realReports } from './corpus.ts';

/** A finding as `findingsOf` writes it, and why it is true: what the report says there, in none of its words. */
interface Expectation {
  readonly finding: string;
  readonly why: string;
}

/** Facts without their places. */
function factsOf({ text, notation }: Pick<RealReport, 'text' | 'notation'>) {
  return readFacts(analyze(text, { notation }).report).map(({ range: _, ...fact }) => fact);
}

/** Rule, line and figures of each finding: facts of the report, none of its sentences. */
function findingsOf({ text, notation }: RealReport): string[] {
  const { findings, source } = analyze(text, { notation });
  return findings.map(({ rule, severity, range, data }) => {
    const figures = data.computed === undefined ? '' : ` ${data.stated ?? ''}→${data.computed}`;
    const subject = [data.section, data.table, data.row, data.column].filter(Boolean).join(' ');
    return `${source.positionAt(range.start).line + 1} ${severity} ${rule} ${subject}${figures}`.trimEnd();
  });
}

describe.skipIf(!hasCorpus)('real reports', () => {
  test.each(realReports)('$name: the findings are those expected', (report) => {
    const expected: readonly Expectation[] = expectations[report.name as keyof typeof expectations];
    expect({ [report.name]: findingsOf(report) }).toEqual({
      [report.name]: expected.map(({ finding }) => finding),
    });
  });

  test('each of them was judged true, and a note says why', () => {
    const judged: readonly Expectation[] = Object.values(expectations).flat();
    expect(judged.filter(({ why }) => why.length < 5)).toEqual([]);
    expect(Object.keys(expectations)).toEqual(realReports.map(({ name }) => name));
  });

  test.each(realReports)('$name: canonical Markdown gives the same facts', (report) => {
    const markdown = toMarkdown(analyze(report.text, { notation: report.notation }).report);
    expect(factsOf({ text: markdown, notation: 'markdown' })).toEqual(factsOf(report));
  });

  test.each(realReports)('$name: after fix-all nothing safe is left', ({ text, notation }) => {
    expect(safeEdits(analyze(fixAll(text, { notation }).text, { notation }))).toEqual([]);
  });

  test('every report written several ways states the same', () => {
    for (const [one, ...others] of [
      ['shanghai-office-2019.html', 'shanghai-office-2019.cells.txt', 'shanghai-office-2019.pandoc.md'],
      ['hangzhou-style-2025.html', 'hangzhou-style-2025.cells.txt', 'hangzhou-style-2025.pandoc.md'],
    ] as const) {
      for (const other of others) expect(factsOf(realReport(other))).toEqual(factsOf(realReport(one)));
    }
  });

  test.each(['宿迁市 2023', '宿迁市 2024'])('every figure of %s is read from the text of its PDF', (name) => {
    const { figures, year } = figuresOf(name);
    const stated = Object.values(figures).flatMap((rows) => Object.values(rows).flat().map(String));
    expect(factsOf(realReport(`suqian-${year}.pdftext.txt`)).map(({ text }) => text)).toEqual(stated);
  });

  test('抚远 2020 holds 22 + 161 + 15 values', () => {
    const facts = factsOf(realReport('fuyuan-2020.txt'));
    const count = (table: string) => facts.filter((fact) => fact.table === table).length;
    expect([count('表二'), count('表三'), count('表四')]).toEqual([22, 161, 15]);
  });
});

/** A blank total that is filled with what its parts add up to is put right by the change, not broken. */
function isPutRight(fact: Fact, before: readonly Finding[]): boolean {
  return before.some(
    ({ rule, data }) =>
      rule === 'applications-total-blank' &&
      data.row === fact.row &&
      data.column === fact.column &&
      data.computed === 3,
  );
}

/** Of a report that is there in three ways each has a third of the cells: the figures are the same. */
const shareOf = (name: string): number =>
  /^(?:shanghai-office-2019|hangzhou-style-2025)\./.test(name) ? 3 : 1;

describe.skipIf(!hasCorpus)('a cell of a real report changed by 3', () => {
  test.each(
    realReports
      .filter(({ name }) => !name.includes('partial'))
      .map((report, index) => ({ ...report, index })),
  )('$name: is an error that names it', ({ name, text, notation, index: own }) => {
    const { report, findings: before } = analyze(text, { notation });
    const facts = readFacts(report).filter((fact) => fact.table !== '表二');
    const missed = facts
      .filter((_, index) => index % shareOf(name) === own % shareOf(name))
      .filter((fact) => {
        const changed =
          text.slice(0, fact.range.start) + ((fact.value ?? 0) + 3) + text.slice(fact.range.end);
        const isNamed = analyze(changed, { notation }).findings.some(
          ({ severity, data }) =>
            severity === 'error' &&
            data.cells?.some(
              ({ table, row, column }) => table === fact.table && row === fact.row && column === fact.column,
            ),
        );
        return !isNamed && !isPutRight(fact, before);
      });
    expect(missed.map(({ row, column }) => `${row} ${column}`)).toEqual([]);
  });
});

describe.skipIf(!hasCorpus)('a section of a real report deleted', () => {
  const whole = realReports.filter(
    ({ text, notation }) => analyze(text, { notation }).report.sections.length === 6,
  );

  test.each(whole)(
    '$name: that section is missing, and its fix brings it back and changes nothing else',
    ({ text, notation }) => {
      const { sections } = analyze(text, { notation }).report;
      for (const [index, section] of sections.entries()) {
        const end = sections[index + 1]?.heading.range.start ?? section.range.end;
        const without = text.slice(0, section.heading.range.start) + text.slice(end);
        const missing = analyze(without, { notation }).findings.filter(
          ({ rule }) => rule === 'section-missing',
        );
        expect(missing.map(({ data }) => data.section)).toEqual([section.form.number]);

        const [edit] = missing[0]?.fixes[0]?.edits ?? [];
        if (!edit) throw new Error('no fix');
        expect(edit.range.end).toBe(edit.range.start);
        const fixed = analyze(applyEdits(without, [edit]), { notation });
        expect(
          fixed.findings.filter(({ rule }) => rule === 'section-missing' || rule === 'section-order'),
        ).toEqual([]);
        expect(fixed.report.sections.map(({ form }) => form.number).join('')).toBe('一二三四五六');
      }
    },
  );
});

describe.skipIf(!hasCorpus)('宿迁 2023 and 2024, each beside the other', () => {
  type Both = readonly [RealReport, RealReport];
  const real: Both | [] = hasCorpus
    ? [realReport('suqian-2023.pdftext.txt'), realReport('suqian-2024.pdftext.txt')]
    : [];
  const rulesOf = (own: RealReport, other: RealReport): string[] => {
    const neighbours = neighboursAmong(own, [other]);
    return analyze(own.text, { notation: own.notation, neighbours }).findings.map(({ rule }) => rule);
  };
  const rulesAlone = ({ text, notation }: RealReport): string[] =>
    analyze(text, { notation }).findings.map(({ rule }) => rule);

  test('growth is held against last year, nothing else is new', () => {
    const [first, second] = real as Both;
    expect(rulesOf(first, second)).toEqual(rulesAlone(first));
    const beside = rulesOf(second, first);
    expect(beside.filter((rule) => rule !== 'growth-percent')).toEqual(rulesAlone(second));
    expect(beside.filter((rule) => rule === 'growth-percent')).toHaveLength(1);
  });

  test.each([
    [0, '四、结转下年度继续办理'],
    [1, '二、上年结转政府信息公开申请数量'],
  ] as const)('in report %i each figure of %s, changed, is named in both', (at, row) => {
    const changing = (real as Both)[at];
    const { report } = readText(changing.text, changing.notation);
    const cells = readFacts(report).filter((fact) => fact.row === row);
    expect(cells).toHaveLength(7);
    for (const { range, value } of cells) {
      const { text } = changing;
      const changed = {
        ...changing,
        text: `${text.slice(0, range.start)}${(value ?? 0) + 7}${text.slice(range.end)}`,
      };
      const [first, second]: Both = at === 0 ? [changed, (real as Both)[1]] : [(real as Both)[0], changed];
      expect(rulesOf(first, second)).toContain('carry-over-mismatch');
      expect(rulesOf(second, first)).toContain('carry-over-mismatch');
    }
  });
});
