import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

test('into a text without tables they come as rows between TABs', () => {
  const text = buildReport(figuresOf('宿迁市 2024'), 'tab-rows').text.replace(/^.*\t.*\n/gm, '');
  const { findings } = analyze(text, { notation: 'text' });
  const edits = findings
    .filter(({ rule }) => rule === 'table-missing')
    .flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const { report } = analyze(applyEdits(text, edits), { notation: 'text' });
  expect(report.tables.map(({ table, parts }) => [table.name, parts[0]?.notation])).toEqual([
    ['表二', 'tab-rows'],
    ['表三', 'tab-rows'],
    ['表四', 'tab-rows'],
  ]);
});

describe.each(writings)('a table section inserted into %s', (writing) => {
  const real = figuresOf('宿迁市 2024');
  const { text, notation } = buildReport(real, writing);
  const { report } = analyze(text, { notation });

  test.each(report.sections.filter(({ form }) => form.table !== undefined).map(({ form }) => form))(
    '$number is read back cell by cell',
    ({ number, table }) => {
      const section = report.sections.find(({ form }) => form.number === number);
      if (!section) throw new Error(`no section ${number}`);
      const without = text.slice(0, section.range.start) + text.slice(section.range.end);
      const fix = analyze(without, { notation }).findings.find(({ rule }) => rule === 'section-missing')
        ?.fixes[0];
      const inserted = applyEdits(without, fix?.edits ?? []);
      const analysis = analyze(inserted, { notation });
      const placesIn = (facts: ReturnType<typeof readFacts>) =>
        facts.filter((fact) => fact.table === table).map(({ row, column }) => `${row} ${column}`);
      expect(analysis.findings.map(({ rule }) => rule)).toEqual(['cell-blank']);
      expect(placesIn(readFacts(analysis.report))).toEqual(placesIn(readFacts(report)));
    },
  );
});
