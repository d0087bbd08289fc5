import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  type FormatOptions,
  formatReport,
  type Notation,
  readFacts,
} from '../../../server/src/core/index.ts';
import { realReports } from '../../corpus/corpus.ts';
import { buildReport, writingsOf } from '../../support/build-report.ts';
import { realFigures } from '../../support/figures.ts';
import { newFindings } from '../../support/findings-by-rule.ts';

const options: readonly FormatOptions[] = (['none', 'numbers', 'all'] as const).map((alignTables) => ({
  alignTables,
  ambiguousWidth: 'wide',
}));

function format(text: string, notation: Notation, how: FormatOptions): string {
  return applyEdits(text, formatReport(analyze(text, { notation }), how));
}

function factsOf(text: string, notation: Notation) {
  return readFacts(analyze(text, { notation }).report).map(({ range: _, ...fact }) => fact);
}

/** Laid out as authors leave it: blank lines too few and too many, pipes padded, headings numbered otherwise. */
function untidy(text: string): string {
  return text
    .replace(/\n\n(?=## 二)/, '\n')
    .replace(/\n\n(?=## 四)/, '\n\n\n\n')
    .replace('## 三、', '## 三.')
    .replace(/^\| ([^|]{3,9}) \|/gm, '|  $1|');
}

function expectLaws(text: string, notation: Notation): void {
  // What is no Markdown has no columns to pad.
  for (const how of notation === 'markdown' ? options : options.slice(0, 1)) {
    const once = format(text, notation, how);
    expect(format(once, notation, how)).toBe(once);
    expect(factsOf(once, notation)).toEqual(factsOf(text, notation));
    expect(newFindings(text, once, notation)).toEqual([]);
  }
}

describe('formatting twice is formatting once, and no figure or finding is another', () => {
  // One report of each format.
  for (const real of realFigures.slice(1, 3))
    test.each(writingsOf(real))(`${real.name}, %s`, (writing) => {
      const { text, notation } = buildReport(real, writing);
      expectLaws(text, notation);
      expectLaws(untidy(text), notation);
      expectLaws(untidy(text).replaceAll('\n', '\r\n'), notation);
    });

  test.each(realReports)('$name', ({ text, notation }) => expectLaws(text, notation));
});

test('nothing but blanks, line ends, dashes and headings of the six parts changes in Markdown', () => {
  const bare = (text: string): string =>
    text
      .split('\n')
      .filter((line) => !/^#* ?[一二三四五六][、.]/.test(line))
      .join('')
      .replace(/[\s-]/g, '');
  const { text, notation } = buildReport(realFigures[3] ?? fail(), 'pandoc');
  for (const how of options) expect(bare(format(untidy(text), notation, how))).toBe(bare(untidy(text)));
});

test('any text keeps its figures; a text that is no report is left alone', () => {
  const scraps = fc.constantFrom(
    '# 云川市2024年政府信息公开工作年度报告\n',
    '## 一、总体情况\n',
    '## 三、收到和处理政府信息公开申请情况\n',
    '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n',
    '|---|--:|:-:|---|\n',
    '正文。\n',
    '```\n',
    '<!-- govreport-disable-next-line -->\n',
    '\n',
    '\r\n',
    ' | ',
    '\t',
    '\\|',
    '> ',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      if (!analyze(text, { notation: 'markdown' }).report.isReport)
        expect(format(text, 'markdown', options[2] ?? fail())).toBe(text);
      else
        for (const how of options) {
          const once = format(text, 'markdown', how);
          expect(format(once, 'markdown', how)).toBe(once);
          expect(factsOf(once, 'markdown')).toEqual(factsOf(text, 'markdown'));
          expect(once.replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''));
        }
    }),
    { numRuns: 300 },
  );
});

function fail(): never {
  throw new Error('absent');
}
