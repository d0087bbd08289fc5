import { describe, expect, test } from 'vitest';
import { analyze, fixAll, ruleCatalogue, safeEdits } from '../../server/src/core/index.ts';
import { changeByFix, changeByFixAll, describeFindings } from '../support/describe-findings.ts';
import { cases } from './cases.ts';

describe.each(Object.entries(cases))('%s', (rule, ofRule) => {
  test.each(ofRule)('$name', ({ text, notation, finds, neighbours = {} }) => {
    const options = { notation, neighbours };
    const analysis = analyze(text, options);
    expect(analysis.findings.map((finding) => finding.rule).sort()).toEqual([...finds].sort());
    if (finds.length === 0) return;
    expect(
      `${describeFindings(analysis)}\n\nfix of ${rule}:\n${changeByFix(text, options, rule)}\n\nfix-all:\n${changeByFixAll(text, options)}`,
    ).toMatchSnapshot();
    const fixed = fixAll(text, options).text;
    expect(safeEdits(analyze(fixed, options))).toEqual([]);
  });
});

test('every rule has a case that it must find', () => {
  const found = new Set(Object.values(cases).flatMap((ofRule) => ofRule.flatMap(({ finds }) => finds)));
  // What is wrong with a file of settings is no text of a report: test/core/settings.test.ts.
  found.add('config-invalid');
  const untested = ruleCatalogue.map(({ id }) => id).filter((id) => !found.has(id));
  expect(untested).toEqual([]);
});
