import { describe, expect, test } from 'vitest';
import { analyze, nextReport } from '../../server/src/core/index.ts';
import { makeNext, otherRules, rowOf } from '../next-report/make-next.ts';
import { survivors } from '../support/survivors.ts';
import { hasCorpus, realReport, realReports } from './corpus.ts';

/** Of these parts of reports it can't be told which year they are about. */
const OF_NO_YEAR = [
  'blank-template-2021.pandoc.md',
  'changchun-2023.pipes.partial.txt',
  'nileke-2023.alternating.partial.txt',
];
/** What may be wrong with a draft besides its open places: what its prose says or does not say. */
const OF_PROSE = [
  'fee-disclosure-missing',
  'gov-assessment-missing',
  'improvements-missing',
  'overview-aspects-missing',
  'overview-too-long',
  'punctuation',
  'repeated-word',
  'spacing',
];

describe.skipIf(!hasCorpus)('next year’s report of real ones', () => {
  test.each(realReports.map(({ name }) => name))('%s', (name) => {
    const last = realReport(name);
    const { report } = analyze(last.text, { notation: last.notation });
    const next = nextReport(analyze(last.text, { notation: last.notation }));
    if ('refused' in next) {
      expect([next.refused.id, OF_NO_YEAR]).toEqual(['next-report.no-year', expect.arrayContaining([name])]);
      return;
    }
    for (const notation of ['markdown', 'text'] as const) {
      const { analysis, year } = makeNext(last, notation);
      expect([year, analysis.report.year]).toEqual([(report.year ?? 0) + 1, year]);
      expect(analysis.report.tables.map(({ table }) => table)).toEqual(analysis.report.form?.tables);
      expect(survivors(analysis, year)).toEqual([]);
      for (const rule of otherRules(analysis)) expect(OF_PROSE).toContain(rule);
    }
  });

  test('抚远市 2021 in the format of 2021, with what 2020 carried on', () => {
    const { analysis } = makeNext(realReport('fuyuan-2020.txt'));
    expect(analysis.report.tables.map(({ form }) => form.id)).toEqual(['2021', '2021', '2021']);
    expect(rowOf(analysis, '表三', 'r2')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });

  test('what 宿迁市 carried into 2024 is what its report of 2024 states', () => {
    const { analysis } = makeNext(realReport('suqian-2023.pdftext.txt'));
    const published = realReport('suqian-2024.pdftext.txt');
    expect(rowOf(analysis, '表三', 'r2')).toEqual(
      rowOf(analyze(published.text, { notation: published.notation }), '表三', 'r2'),
    );
  });
});
