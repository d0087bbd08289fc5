import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, buildPreview, editCells, readFacts } from '../../server/src/core/index.ts';
import { renderMessage } from '../../server/src/core/messages/message.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const REAL = figuresOf('抚远市 2020');

function edit(text: string, notation: 'text' | 'markdown' | 'html', changes: { id: string; text: string }[]) {
  return editCells(analyze(text, { notation }), changes);
}

describe.each(writings)('%s', (writing) => {
  const { text, notation } = buildReport(REAL, writing);
  const before = analyze(text, { notation });
  const ids = (buildPreview(before, 'zh-CN')?.tables ?? []).flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap(({ value }) => (value ? [value.id] : []))),
  );
  const facts = readFacts(before.report);

  test('any cells can be given any counts: those facts change and nothing else does', () => {
    const values = fc.uniqueArray(
      fc.record({ at: fc.nat({ max: ids.length - 1 }), count: fc.nat({ max: 1_000_000 }) }),
      { minLength: 1, maxLength: 6, selector: ({ at }) => at },
    );
    fc.assert(
      fc.property(values, (changes) => {
        const result = edit(
          text,
          notation,
          changes.map(({ at, count }) => ({ id: ids[at] ?? '', text: String(count) })),
        );
        if (!('edits' in result)) throw new Error('refused');
        const after = readFacts(analyze(applyEdits(text, result.edits), { notation }).report);
        const due = facts.map(({ value }, index) => changes.find(({ at }) => at === index)?.count ?? value);
        expect(after.map(({ value }) => value)).toEqual(due);
      }),
      { numRuns: 40 },
    );
  });

  test('a cell can be emptied and filled again', () => {
    const id = '表三/r1/total';
    const emptied = edit(text, notation, [{ id, text: ' ' }]);
    if (!('edits' in emptied)) throw new Error('refused');
    const blank = applyEdits(text, emptied.edits);
    const filled = edit(blank, notation, [{ id, text: '7' }]);
    if (!('edits' in filled)) throw new Error('refused');
    const at = ids.indexOf(id);
    expect(readFacts(analyze(blank, { notation }).report)[at]).toMatchObject({ value: null, text: '' });
    expect(readFacts(analyze(applyEdits(blank, filled.edits), { notation }).report)[at]?.value).toBe(7);
  });
});

test.each([
  ['1,234', '1234'],
  ['１２', '12'],
  ['5件', '5'],
  ['-3', '-3'],
  ['2.5', '2.5'],
])('a count pasted as %s is written %s', (typed, written) => {
  const { text } = buildReport(REAL, 'tab-cells');
  const result = edit(text, 'text', [{ id: '表三/r2/natural', text: typed }]);
  expect('edits' in result && result.edits.map(({ newText }) => newText)).toEqual([written]);
});

test.each([
  ['表二/licences/delta', '+12'],
  ['表二/procurement/spending', '400万元'],
  ['表三/r2/natural', '-'],
])('%s keeps what its author writes: %s', (id, typed) => {
  const { text } = buildReport(REAL, 'tab-cells');
  const result = edit(text, 'text', [{ id, text: typed }]);
  expect('edits' in result && result.edits.map(({ newText }) => newText)).toEqual([typed]);
});

test.each([
  '若干',
  '3万',
  '5元',
  '22（其中修订16件）',
  '12345678901234567890',
  '1|2',
  '3<b>',
  '1\n2',
  '12（&amp;）',
])('%j is refused, and everything with it', (typed) => {
  const { text } = buildReport(REAL, 'pipes');
  const result = edit(text, 'markdown', [
    { id: '表三/r1/natural', text: '5' },
    { id: '表三/r1/business', text: typed },
  ]);
  expect('refused' in result && renderMessage(result.refused, 'zh-CN')).toMatch(/不是数字/);
});

test('a cell that the text does not have is refused', () => {
  const { text } = buildReport(REAL, 'pipes');
  const result = edit(text, 'markdown', [{ id: '表三/r3.6.1/natural', text: '5' }]);
  expect('refused' in result && renderMessage(result.refused, 'en')).toMatch(/no such cell/);
});

test('what a cell says already is not written again', () => {
  const { text } = buildReport(REAL, 'html');
  expect(edit(text, 'html', [{ id: '表三/r1/total', text: '7' }])).toEqual({ edits: [] });
});
