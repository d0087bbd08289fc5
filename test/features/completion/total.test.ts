import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionsAt, type Notation } from '../../../server/src/core/index.ts';
import { buildReport, writings } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { options } from './accept.ts';

const notations: readonly Notation[] = ['text', 'markdown', 'html'];

/** Pieces of which texts are made that look like reports, and like nothing at all. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、总体情况',
    '\n',
    '\r\n',
    '\t',
    '| ',
    '## ',
    '《',
    '》（',
    '（一）',
    '```\n',
    '---\n',
    '<td>',
    '</td>',
    '<p>',
    '</p>',
    '第二十条',
    '2024年云川市政府信息公开工作年度报告',
  ),
  fc.string({ maxLength: 8 }),
);

test('any place of any text has an answer, which replaces what stands around the place on its line', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.nat(),
      fc.constantFrom(...notations),
      fc.boolean(),
      (pieces, place, notation, isDeclared) => {
        const text = pieces.join('');
        const offset = place % (text.length + 1);
        for (const { range } of completionsAt(text, offset, notation, { ...options, isDeclared }).items) {
          expect(range.start).toBeLessThanOrEqual(offset);
          expect(range.end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test.each(writings)('in %s lines end as those of the report do', (writing) => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  const crlf = text.replace(/\n/g, '\r\n').replace(/五、存在的主要问题及改进情况/, '');
  const offset = crlf.search(/(?<=\r\n(?:## )?)\r\n/);
  const { items } = completionsAt(crlf, Math.max(0, offset), notation, options);
  for (const { body } of items) expect(body).not.toMatch(/(?<!\r)\n/);
});
