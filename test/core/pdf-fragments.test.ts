import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows, rowLabel, type TableForm } from '../../server/src/core/forms/form.ts';
import { analyze, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf, type RealFigures, realFigures } from '../support/figures.ts';
import { asPdfFragments, type Damage } from '../support/pdf-fragments.ts';

const filled = realFigures.filter(({ figures }) =>
  Object.values(figures).every((rows) => !Object.values(rows).flat().includes('')),
);

function tableOf({ form }: RealFigures): TableForm {
  const table = form.tables.find(({ name }) => name === '表三');
  if (!table) throw new Error('no 表三');
  return table;
}

/** A report whose 表三 came out of a PDF file like this. */
function damaged(real: RealFigures, damage: Damage): string {
  const { text } = buildReport(real, 'pdf-fragments');
  const table = tableOf(real);
  const value = figureOf(real);
  return text.replace(asPdfFragments(table, value), asPdfFragments(table, value, damage));
}

function figureOf({ figures }: RealFigures): Parameters<typeof asPdfFragments>[1] {
  return (block, row, column) => String(figures.表三?.[row.id]?.[block.columns.indexOf(column)] ?? '');
}

/** What the report states, by row and column. */
function truthOf(real: RealFigures): Map<string, string> {
  const value = figureOf(real);
  return new Map(
    allRows(tableOf(real)).flatMap(({ block, row }) =>
      block.columns.map((column) => [`${rowLabel(block, row)} ${column.label}`, value(block, row, column)]),
    ),
  );
}

function read(text: string) {
  const { report, findings } = analyze(text, { notation: 'text' });
  const facts = readFacts(report).filter(({ table }) => table === '表三');
  return {
    stated: facts.map(({ row, column, text: figure }) => [`${row} ${column}`, figure] as const),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    unreadable: findings.filter(({ rule }) => rule === 'table-unreadable').length,
  };
}

/** The report with a dash or the like wherever it states 0. */
function withPlaceholders(real: RealFigures, placeholder: string): RealFigures {
  const written = Object.entries(real.figures).map(([table, rows]) => [
    table,
    Object.fromEntries(
      Object.entries(rows).map(([id, row]) => [
        id,
        row.map((figure) => (figure === 0 ? placeholder : figure)),
      ]),
    ),
  ]);
  return { ...real, figures: Object.fromEntries(written) };
}

describe.each(filled)('$name', (real) => {
  test.each(['-', '/', '—', '无'])(
    '%s for nothing is a figure among those without a label',
    (placeholder) => {
      const { stated, errors, unreadable } = read(
        buildReport(withPlaceholders(real, placeholder), 'pdf-fragments').text,
      );
      const truth = truthOf(withPlaceholders(real, placeholder));
      expect({ stated: new Map(stated), errors, unreadable }).toEqual({
        stated: truth,
        errors: [],
        unreadable: 0,
      });
    },
  );

  const truth = truthOf(real);
  const rows = allRows(tableOf(real));
  const last = rows.length - 1;
  const losses = fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length });
  const rowsIn = fc.integer({ min: 1, max: 4 });

  test('every figure is read whichever labels are lost between the first and the last', () => {
    fc.assert(
      fc.property(losses, rowsIn, fc.boolean(), (lost, many, ahead) => {
        const text = damaged(real, {
          losesLabel: (_, index) => index > 0 && index < last && (lost[index] ?? false),
          rowsIn: (piece) => 1 + (piece % many),
          runsAhead: (piece) => ahead && piece % 2 === 0,
        });
        const { stated, errors, unreadable } = read(text);
        expect({ stated: new Map(stated), errors, unreadable }).toEqual({
          stated: truth,
          errors: [],
          unreadable: 0,
        });
      }),
      { numRuns: 40 },
    );
  });

  test('with a row lost as well nothing is read wrongly, and nothing called an error that is none', () => {
    fc.assert(
      fc.property(
        losses,
        rowsIn,
        fc.integer({ min: 0, max: last }),
        fc.boolean(),
        (lost, many, gone, ahead) => {
          const text = damaged(real, {
            losesLabel: (_, index) => lost[index] ?? false,
            losesRow: (_, index) => index === gone,
            rowsIn: (piece) => 1 + (piece % many),
            runsAhead: (piece) => ahead && piece % 2 === 0,
          });
          const { stated, errors, unreadable } = read(text);
          for (const [cell, figure] of stated) expect(`${cell} ${figure}`).toBe(`${cell} ${truth.get(cell)}`);
          expect(unreadable).toBeLessThanOrEqual(1);
          if (unreadable === 1) expect(errors).toEqual([]);
          else
            expect(errors.every((rule) => rule === 'table-row-missing' || rule === 'table-missing')).toBe(
              true,
            );
        },
      ),
      { numRuns: 80 },
    );
  });

  test('two of three rows between two labels are not read, and said so once', () => {
    const ids = rows.map(({ row }) => row.path.at(-1) ?? '');
    const at = ids.findIndex((label) => label.startsWith('2.重复申请'));
    const text = damaged(real, {
      losesLabel: (_, index) => index >= at && index < at + 3,
      losesRow: (_, index) => index === at + 1,
    });
    const { stated, errors, unreadable } = read(text);
    expect({ read: stated.length, errors, unreadable }).toEqual({
      read: truth.size - 3 * 7,
      errors: [],
      unreadable: 1,
    });
  });

  test('below a label of its own a row that has lost a cell spoils no other', () => {
    expect(cellLost(false)).toEqual({ read: truth.size - 7, errors: ['table-shape'], unreadable: 0 });
  });

  test('where labels run ahead it is not read, and its neighbour neither', () => {
    expect(cellLost(true)).toEqual({ read: truth.size - 2 * 7, errors: [], unreadable: 1 });
  });

  function cellLost(runsAhead: boolean) {
    const ids = rows.map(({ row }) => row.path.at(-1) ?? '');
    const at = ids.findIndex((label) => label.startsWith('2.重复申请'));
    const losesLabel: Damage['losesLabel'] = (_, index) => index === at || index === at + 1;
    const lines = damaged(real, { losesLabel, rowsIn: () => 1, runsAhead: () => runsAhead }).split('\n');
    const label = lines.findIndex((line) => line.startsWith('2.重复申请'));
    const first = lines.findIndex((line, index) => index > label && /^\| \d+ /.test(line));
    lines[first] = (lines[first] ?? '').replace(/^\| \d+ /, '');
    const { stated, errors, unreadable } = read(lines.join('\n'));
    return { read: stated.length, errors, unreadable };
  }

  test('a table in one piece that lacks a label lacks a row', () => {
    const { text } = buildReport(real, 'pipes');
    const label =
      text
        .split('\n')
        .find((line) => line.includes('2.重复申请'))
        ?.split(' | ')[0] ?? '';
    expect(read(text.replace(label, '| '))).toMatchObject({ errors: ['table-row-missing'], unreadable: 0 });
  });
});

/** The loose lines of two rows run together, and a piece with the figures of the next. */
test('labels that run into one another and into their group', () => {
  const real = figuresOf('宿迁市 2024');
  const { text } = buildReport(real, 'pipes');
  const figures = (id: string): string => `| ${real.figures.表三?.[id]?.join(' | ')} |`;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes('1.本机关不掌握相关政府信息'));
  const pieces = [
    figures('r3.4.1'),
    '|---|---|---|---|---|---|---|',
    '',
    '（四）无2.没有现成信息需要另',
    '法提供行制作',
    '3.补正后申请内容仍不',
    '明确',
    figures('r3.4.2'),
    '|---|---|---|---|---|---|---|',
    figures('r3.4.3'),
  ];
  lines.splice(from, 3, ...pieces);
  const { stated, errors, unreadable } = read(lines.join('\n'));
  expect({ stated: new Map(stated), errors, unreadable }).toEqual({
    stated: truthOf(real),
    errors: [],
    unreadable: 0,
  });
});
