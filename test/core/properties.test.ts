import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  fixAll,
  type Notation,
  readFacts,
  safeEdits,
  SourceText,
  toMarkdown,
} from '../../server/src/core/index.ts';
import { RewrittenText } from '../../server/src/core/fixes/rewritten-text.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const notations: readonly Notation[] = ['text', 'markdown', 'html'];
const anyNotation = fc.constantFrom(...notations);

/** Pieces of reports and of mark-up in any order: what a parser is most likely to trip over. */
const scraps = fc.constantFrom(
  '一、总体情况',
  '三、收到和处理政府信息公开申请情况',
  '三、本年度办理结果',
  '（三）不予公开',
  '1.属于国家秘密',
  '总计',
  '自然人',
  '行政复议',
  '云川市2024年政府信息公开工作年度报告',
  '第二十条第（一）项',
  '规章',
  '信息内容',
  '\t',
  '\n',
  '\r\n',
  '|',
  '| 0 | 1 |',
  '|---|---|',
  '<table>',
  '<tr><td>',
  '<td colspan="3" rowspan=99999>',
  '</td>',
  '</table>',
  '<p>',
  '</p>',
  '<br/>',
  '&nbsp;',
  '&#x2028;',
  '0',
  '12',
  '-5',
  '　',
  '"',
  '\\',
  '**',
  '## ',
  '[bookmark: _GoBack]',
  '\u200b',
  '\ud83d',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '〔2021〕30号',
  '2024年1月1日至12月31日',
);
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: scraps }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

/** A good report with a stretch of it replaced by soup. */
const damaged = fc
  .tuple(fc.constantFrom(...writings), fc.nat(), fc.nat(200), soup)
  .map(([writing, at, length, scrap]) => {
    const { text, notation } = buildReport(figuresOf('抚远市 2020'), writing);
    const start = at % text.length;
    return { text: text.slice(0, start) + scrap + text.slice(start + length), notation };
  });

const anyText = fc.oneof(fc.record({ text: soup, notation: anyNotation }), damaged);

describe('for any text', () => {
  test('reading and checking never fail, and every place lies within the text', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation }) => {
        const analysis = analyze(text, { notation });
        const ranges = [
          ...readFacts(analysis.report).map((fact) => fact.range),
          ...analysis.findings.flatMap((finding) => [
            finding.range,
            ...finding.related.flatMap((related) => ('range' in related ? related.range : [])),
            ...finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.range)),
          ]),
        ];
        for (const { start, end } of ranges)
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('after fix-all nothing safe is left to fix', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation }) => {
        expect(safeEdits(analyze(fixAll(text, { notation }).text, { notation }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('converting to Markdown never fails', () => {
    fc.assert(
      fc.property(
        anyText,
        ({ text, notation }) => typeof toMarkdown(analyze(text, { notation }).report) === 'string',
      ),
      { numRuns: 100 },
    );
  });

  test('offsets and positions round-trip', () => {
    fc.assert(
      fc.property(soup, fc.nat(), (text, at) => {
        const source = new SourceText(text);
        const offset = at % (text.length + 1);
        const inLineEnding = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(source.offsetAt(source.positionAt(offset))).toBe(inLineEnding ? offset - 1 : offset);
      }),
    );
  });

  test('edits lie in the text, in its order, apart, and write no more than they say', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation }) => {
        for (const { fixes } of analyze(text, { notation }).findings) {
          for (const { edits } of fixes) {
            let end = 0;
            let expected = text.length;
            for (const { range, newText } of edits) {
              expect(end <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
              end = range.end;
              expected += newText.length - (range.end - range.start);
            }
            const after = applyEdits(text, edits);
            expect(after).toHaveLength(expected);
            expect(after.startsWith(text.slice(0, edits[0]?.range.start ?? text.length))).toBe(true);
            expect(after.endsWith(text.slice(end))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the edits of fix-all make its text, and touch as little', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation }) => {
        const fixed = fixAll(text, { notation });
        expect(applyEdits(text, fixed.edits)).toBe(fixed.text);
        for (const { range, newText } of fixed.edits)
          expect(text.slice(range.start, range.end)).not.toBe(newText);
      }),
      { numRuns: 200 },
    );
  });

  test('edits made one after the other are edits of the text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.string({ maxLength: 4 }))),
        (text, changes) => {
          const rewritten = new RewrittenText(text);
          let expected = text;
          for (const [at, length, newText] of changes) {
            const start = at % (expected.length + 1);
            const edit = { range: { start, end: Math.min(start + length, expected.length) }, newText };
            expected = applyEdits(expected, [edit]);
            rewritten.apply([edit]);
          }
          expect(rewritten.text).toBe(expected);
          expect(applyEdits(text, rewritten.edits)).toBe(expected);
        },
      ),
    );
  });
});
