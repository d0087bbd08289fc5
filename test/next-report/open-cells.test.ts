import { expect, test } from 'vitest';
import { allRows } from '../../server/src/core/forms/form.ts';
import { analyze, buildPreview, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { type Figures, figuresOf, realFigures } from '../support/figures.ts';

/** The same report with nothing filled in yet but what is carried over. */
function opened(figures: Figures, kept: string): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).map(([id, row]) => [id, id === kept ? row : row.map(() => '【待填】')]),
      ),
    ]),
  );
}

const everyWriting = realFigures
  .filter(({ name }) => !name.startsWith('上海'))
  .flatMap((real) => writingsOf(real).map((writing) => ({ name: real.name, real, writing })));

test.each(everyWriting)('$name as $writing: open cells are read as cells', ({ real, writing }) => {
  const written = buildReport({ ...real, figures: opened(real.figures, 'r2') }, writing);
  const analysis = analyze(written.text, { notation: written.notation });
  const { tables } = analysis.report;
  expect(tables.map(({ table, rows }) => [table.name, rows.length])).toEqual(
    real.form.tables.map((table) => [table.name, allRows(table).length]),
  );
  for (const { rows } of tables)
    for (const { form, cells } of rows)
      for (const { reading } of cells) expect(reading.kind).toBe(form.id === 'r2' ? 'number' : 'open');
  expect(analysis.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['template-residue', 'template-residue', 'template-residue']),
  );
  expect(
    analysis.findings.filter(
      ({ rule }) => !['template-residue', 'extraction-artifact', 'table-header-nonstandard'].includes(rule),
    ),
  ).toEqual([]);
});

test('facts and preview show them as they are, and count nothing as checked', () => {
  const real = figuresOf('宿迁市 2024');
  const { text } = buildReport({ ...real, figures: opened(real.figures, 'r2') }, 'pipes');
  const analysis = analyze(text, { notation: 'markdown' });
  const fact = readFacts(analysis.report).find(({ row }) => row.startsWith('一、本年新收'));
  expect(fact).toMatchObject({ value: null, text: '【待填】' });
  const preview = buildPreview(analysis, 'zh-CN');
  const table = preview?.tables.find(({ name }) => name === '表三');
  const cell = table?.rows.flat().find(({ value }) => value?.id === '表三/r1/natural');
  expect(cell).toMatchObject({ text: '【待填】', value: { number: null, state: 'stated' } });
  expect(table?.verdict).toMatchObject({ checked: 1, holding: 1 });
  expect(table?.balance?.columns.map(({ state }) => state)).toEqual(Array(7).fill('unknown'));
});
