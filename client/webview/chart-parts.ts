import type { YearsChart } from '../../server/src/lsp/protocol.ts';

/** One of the small charts: figures that belong together, year by year. */
export interface ChartPart {
  readonly id: 'applications' | 'outcomes' | 'litigation';
  readonly series: readonly {
    readonly id: 'applications' | 'granted' | 'refused' | 'otherOutcomes' | 'reviews' | 'lawsuits';
    /** In the order of the years; null where a report lacks the figure. */
    readonly values: readonly (number | null)[];
  }[];
}

/** So many years fit beside each other; the latest are of interest. */
const MOST_YEARS = 6;

/** The years that are drawn. One year alone shows nothing that the tables don't: then none. */
export function chartYears(years: YearsChart): YearsChart {
  return years.length < 2 ? [] : years.slice(-MOST_YEARS);
}

/** What is drawn of the years, chart by chart. */
export function chartParts(years: YearsChart): ChartPart[] {
  return [
    {
      id: 'applications',
      series: [{ id: 'applications', values: years.map(({ applications }) => applications) }],
    },
    {
      id: 'outcomes',
      series: [
        { id: 'granted', values: years.map(({ outcomes }) => outcomes.granted) },
        { id: 'refused', values: years.map(({ outcomes }) => outcomes.refused) },
        { id: 'otherOutcomes', values: years.map(({ outcomes }) => outcomes.other) },
      ],
    },
    {
      id: 'litigation',
      series: [
        { id: 'reviews', values: years.map(({ litigation }) => litigation.reviews) },
        { id: 'lawsuits', values: years.map(({ litigation }) => litigation.lawsuits) },
      ],
    },
  ];
}
