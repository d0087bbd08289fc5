import { expect, test } from 'vitest';
import { plainSnippet, TabStops } from '../../../server/src/core/exchange/tab-stops.ts';

test('without tab stops stands what they suggest, in all their places', () => {
  const stops = new TabStops();
  const organ = stops.shared('某局');
  const body = `${organ}收费${stops.stop('1}元\\$')}，${stops.shared('某局')}负责。$0`;
  expect(plainSnippet(body)).toBe('某局收费1}元\\$，某局负责。');
});
