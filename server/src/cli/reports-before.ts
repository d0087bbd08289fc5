import type { Report } from '../core/index.ts';

/** Reports by organ and year: of each, the same organ's report of the year before. */
export class ReportsBefore {
  readonly #known = new Map<string, Report>();

  constructor(reports: Iterable<Report>) {
    for (const report of reports) if (report.isReport) this.#known.set(keyOf(report, report.year), report);
  }

  /** Undefined where it is not among them, or the report itself says neither whose nor of which year it is. */
  of(report: Report): Report | undefined {
    if (report.organ === null || report.year === null) return undefined;
    return this.#known.get(keyOf(report, report.year - 1));
  }
}

function keyOf({ organ }: Report, year: number | null): string {
  return `${organ?.replace(/\s+/g, '')} ${year}`;
}
