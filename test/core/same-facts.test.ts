import { describe, expect, test } from 'vitest';
import { analyze, readFacts, tableSummaries, toMarkdown } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';

/** Facts without their places. */
function factsOf(text: string, notation: 'text' | 'markdown' | 'html') {
  return readFacts(analyze(text, { notation }).report).map(({ range: _, ...fact }) => fact);
}

describe.each(realFigures)('$name', (real) => {
  const stated = Object.values(real.figures).flatMap((rows) => Object.values(rows).flat().map(String));

  test.each(writingsOf(real))('every figure is read from %s, in its form', (writing) => {
    const { text, notation } = buildReport(real, writing);
    const { report } = analyze(text, { notation });
    expect(report).toMatchObject({ isReport: true, year: real.year, organ: '云川市人民政府' });
    expect(readFacts(report).map((fact) => fact.text)).toEqual(stated);
    expect(tableSummaries(report).map(({ form }) => form)).toEqual([
      real.form.id,
      real.form.id,
      real.form.id,
    ]);
  });

  test.each(writingsOf(real))('%s says the same as canonical Markdown', (writing) => {
    const { text, notation } = buildReport(real, writing);
    const markdown = toMarkdown(analyze(text, { notation }).report);
    expect(factsOf(markdown, 'markdown')).toEqual(factsOf(text, notation));
  });

  test.each(writingsOf(real))('every range of %s covers the text it states', (writing) => {
    const { text, notation } = buildReport(real, writing);
    for (const fact of readFacts(analyze(text, { notation }).report))
      expect(text.slice(fact.range.start, fact.range.end).trim()).toBe(fact.text);
  });

  test.each(writingsOf(real))('line endings and a byte order mark change nothing in %s', (writing) => {
    const { text, notation } = buildReport(real, writing);
    expect(factsOf(`\ufeff${text.replaceAll('\n', '\r\n')}`, notation)).toEqual(factsOf(text, notation));
  });
});
