import {
  checkReading,
  digestReport,
  indexedReport,
  type Locale,
  type Reading,
  readText,
  ReportIndex,
  tableSummaries,
} from '../core/index.ts';
import { attempt } from './attempt.ts';
import type { ProjectFiles } from './project-files.ts';
import { readInput } from './read-input.ts';
import type { CheckedFile } from './reporters/reporter.ts';

/** The readings of more files would fill the memory: the others are read a second time when they are checked. */
const MOST_KEPT = 500;

/**
 * Checks files, each beside the others: only when all have been read it is known which stand around each. Those that
 * can't be read or break the engine are reported and left out.
 */
export async function checkAmongOthers(
  paths: readonly string[],
  projects: ProjectFiles,
  locale: Locale,
): Promise<CheckedFile[]> {
  const index = new ReportIndex();
  const readings = new Map<string, Reading | null>();
  for (const path of paths) {
    const reading = await read(path, locale);
    if (!reading) continue;
    // Standard input can't be read again.
    readings.set(path, readings.size < MOST_KEPT || path === '-' ? reading : null);
    const digest = digestReport(path, reading.report, reading.relations);
    if (digest) index.put(path, indexedReport(digest, await projects.settingsOf(path)));
  }
  const checked: CheckedFile[] = [];
  for (const [path, kept] of readings) {
    const reading = kept ?? (await read(path, locale));
    if (!reading) continue;
    const options = { ...(await projects.optionsFor(path)), neighbours: index.neighboursOf(path) };
    const { source, report } = reading;
    const analysis = attempt(path, locale, () => checkReading(reading, options));
    if (!analysis) continue;
    const { isReport, year, organ } = report;
    const summary = { isReport, year, organ, tables: tableSummaries(report) };
    checked.push({ path, source, report: summary, findings: analysis.findings });
    readings.set(path, null);
  }
  return checked;
}

async function read(path: string, locale: Locale): Promise<Reading | null> {
  const input = await readInput(path, locale);
  return input && attempt(path, locale, () => readText(input.text, input.notation));
}
