import { describe, expect, test } from 'vitest';
import { chartParts, chartYears } from '../../client/webview/chart-parts.ts';
import { layOutBars } from '../../client/webview/lay-out-bars.ts';
import { analyze, yearFigures } from '../../server/src/core/index.ts';
import type { YearsChart } from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { digestOf } from '../support/digest.ts';
import { realFigures } from '../support/figures.ts';

/** The years of the figures at hand, as if they were one organ's. */
const real: YearsChart = realFigures.flatMap((figures) => {
  const { text, notation } = buildReport(figures, 'pipes');
  const year = yearFigures(digestOf(analyze(text, { notation })));
  return [{ uri: `file:///${figures.year}.md`, ...year }];
});

const yearOf = (
  year: number,
  applications: number | null = year,
  uri = `file:///${year}.md`,
): YearsChart[number] => ({
  uri,
  year,
  applications,
  outcomes: { granted: 1, refused: 2, other: 3 },
  litigation: { reviews: 4, lawsuits: 5 },
});

describe('what is drawn', () => {
  test('the figures of each year', () => {
    const drawn = chartParts(chartYears(real)).map(({ id, series }) => [
      id,
      ...series.map(({ id: name, values }) => `${name} ${values.slice(-2).join()}`),
    ]);
    expect(drawn).toEqual([
      ['applications', 'applications 3511,3525'],
      ['outcomes', 'granted 1519,1902', 'refused 142,92', 'otherOutcomes 1825,1527'],
      ['litigation', 'reviews 440,170', 'lawsuits 113,77'],
    ]);
  });

  test('nothing of fewer than two years, the latest of many', () => {
    expect(chartYears([])).toEqual([]);
    expect(chartYears([yearOf(2024)])).toEqual([]);
    const many = Array.from({ length: 9 }, (_, index) => yearOf(2019 + index));
    expect(chartYears(many).map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
  });
});

describe('bars', () => {
  const everyChart = chartParts(chartYears(real)).map(({ series }) => series.map(({ values }) => values));

  test.each([
    ...everyChart,
    [[0, 0]],
    [[null, 5]],
    [
      [1, 2, 3, 4, 5, 6],
      [123456, 0, 9, 9, 9, 1234567],
      [null, null, null, null, null, null],
    ],
  ])('lie within the picture, apart from each other, as tall as their figures', (...series) => {
    const { width, height, baseline, groups, isUpright } = layOutBars(series);
    const bars = groups.flatMap((group) => group.bars);
    expect(groups).toHaveLength(series[0]?.length ?? 0);
    const greatest = Math.max(...series.flat().map((value) => value ?? 0));
    const tallest = Math.max(...bars.map((bar) => bar.height));
    bars.forEach((bar, index) => {
      expect(bar.x).toBeGreaterThanOrEqual(
        bars[index - 1] ? (bars[index - 1]?.x ?? 0) + bar.width - 0.02 : 0,
      );
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeCloseTo(baseline, 1);
      // Room for its label above it, lying or upright.
      expect(bar.y).toBeGreaterThanOrEqual(isUpright ? bar.label.length * 6 : 10);
      const value = series[index % series.length]?.[Math.floor(index / series.length)] ?? null;
      expect(bar.label).toBe(value === null ? '—' : String(value));
      expect(bar.height).toBeCloseTo(greatest === 0 ? 0 : ((value ?? 0) / greatest) * tallest, 0);
    });
    expect(baseline).toBeLessThan(height);
  });

  test('labels stand upright where they are wider than their bars', () => {
    expect(layOutBars([[3511, 3525]]).isUpright).toBe(false);
    expect(
      layOutBars([
        [1, 2, 3, 4, 5, 6],
        [1902, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ]).isUpright,
    ).toBe(true);
  });
});
