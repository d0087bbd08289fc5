import { type YearFigureName, yearFigureCells } from '../../forms/year-figures.ts';
import { quantityInDigest } from '../../neighbours/quantity-in-digest.ts';
import type { ReportDigest } from '../../neighbours/report-digest.ts';
import type { YearFigures } from './years-model.ts';

/** The few figures that sum up a report's year. */
export function yearFigures(digest: ReportDigest): YearFigures {
  const figure = (name: YearFigureName): number | null => quantityInDigest(digest, yearFigureCells[name]);
  return {
    year: digest.year,
    applications: figure('applications'),
    outcomes: { granted: figure('granted'), refused: figure('refused'), other: figure('other') },
    litigation: { reviews: figure('reviews'), lawsuits: figure('lawsuits') },
  };
}
