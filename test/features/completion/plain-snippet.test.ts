import { expect, test } from 'vitest';
import { openSnippet, plainSnippet, TabStops } from '../../../server/src/core/exchange/tab-stops.ts';

test('without tab stops stands what they suggest, in all their places', () => {
  const stops = new TabStops();
  const organ = stops.shared('某局');
  const body = `${organ}收费${stops.stop('1}元\\$')}，${stops.shared('某局')}负责。$0`;
  expect(plainSnippet(body)).toBe('某局收费1}元\\$，某局负责。');
});

test('figures are open where nobody is led to them', () => {
  const stops = new TabStops();
  const body = `${stops.shared('某局')}\t${stops.figure()}\t10\t${stops.stop('10')}$0`;
  expect(openSnippet(body)).toBe('某局\t【待填】\t10\t10');
  expect(plainSnippet(body)).toBe('某局\t0\t10\t10');
});
