import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { analyze, printPage, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf, realFigures } from '../support/figures.ts';

const print = (text: string, notation: 'text' | 'markdown' | 'html' = 'text') =>
  printPage(analyze(text, { notation }).report);

describe.each(realFigures)('$name', (real) => {
  test.each(writings)('%s: the page read as HTML gives the same facts', (writing) => {
    const { text, notation } = buildReport(real, writing);
    const values = (source: string, how: typeof notation) =>
      readFacts(analyze(source, { notation: how }).report).map((fact) => [fact.row, fact.column, fact.text]);
    expect(values(print(text, notation), 'html')).toEqual(values(text, notation));
  });
});

test.each(writings)('%s: every sentence of the report is on the page once, in its order', (writing) => {
  const real = figuresOf('抚远市 2020');
  const page = printedWords(print(buildReport(real, writing).text, buildReport(real, writing).notation));
  // One cell a line it is easily told what is a sentence.
  const lines = buildReport(real, 'tab-cells').text.split('\n');
  let at = 0;
  for (const line of lines.filter((candidate) => candidate !== '' && !candidate.startsWith('\t'))) {
    const found = page.indexOf(line, at);
    expect(found, line).toBeGreaterThanOrEqual(at);
    at = found + line.length;
  }
  for (const { caption } of real.form.tables[0]?.blocks ?? [])
    expect(page.split(caption ?? '—'), caption).toHaveLength(2);
});

test('mark-up in a report is printed as text', () => {
  const hostile = '<script>alert(1)</script>&<b onclick="x">';
  const { text } = buildReport(realFigures[1] as (typeof realFigures)[number], 'tab-cells');
  const html = print(
    text.replace('\t0\n', `\t${hostile}\n`).replace('本年度未收取信息处理费。', `${hostile}`),
  );
  expect(html).not.toMatch(/<script|<b /);
  expect(printedWords(html).split(hostile)).toHaveLength(3);
});

test('a row that could not be read is printed as it stands', () => {
  const { text } = buildReport(realFigures[3] as (typeof realFigures)[number], 'pipes');
  const html = print(text.replace(/(2\.重复申请 \|.*?) 0 \|/, '$1'), 'markdown');
  expect(html).toContain('2.重复申请');
  expect(html).toContain('class="other"');
});

/** The text of the body without tags. */
function printedWords(html: string): string {
  let words = '';
  let inBody = false;
  const parser = new Parser({
    onopentag: (name) => {
      inBody ||= name === 'body';
    },
    ontext: (text) => {
      if (inBody) words += text;
    },
  });
  parser.end(html);
  return words;
}
