import { resolve } from 'node:path';
import {
  checkReading,
  digestReport,
  type Finding,
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
  const names = new Map<string, string>();
  const readings = new Map<string, Reading | null>();
  for (const path of paths) {
    const reading = await read(path, locale);
    if (!reading) continue;
    // Standard input can't be read again.
    readings.set(path, readings.size < MOST_KEPT || path === '-' ? reading : null);
    // By where it is: how near two reports are is not told by how they were named.
    const place = placeOf(path);
    const digest = digestReport(place, reading.report, reading.relations);
    if (digest) index.put(place, indexedReport(digest, await projects.settingsOf(path)));
    names.set(place, path);
  }
  const checked: CheckedFile[] = [];
  for (const [path, kept] of readings) {
    const reading = kept ?? (await read(path, locale));
    if (!reading) continue;
    const options = { ...(await projects.optionsFor(path)), neighbours: index.neighboursOf(placeOf(path)) };
    const { source, report } = reading;
    const analysis = attempt(path, locale, () => checkReading(reading, options));
    if (!analysis) continue;
    const { isReport, year, organ } = report;
    const summary = { isReport, year, organ, tables: tableSummaries(report) };
    checked.push({
      path,
      source,
      report: summary,
      findings: analysis.findings.map((finding) => withNames(finding, names)),
    });
    readings.set(path, null);
  }
  return checked;
}

function placeOf(path: string): string {
  return path === '-' ? path : resolve(path);
}

/** Other files as the user named them. */
function withNames(finding: Finding, names: ReadonlyMap<string, string>): Finding {
  if (!finding.related.some((related) => 'elsewhere' in related)) return finding;
  const related = finding.related.map((each) => {
    if (!('elsewhere' in each)) return each;
    const document = names.get(each.elsewhere.document) ?? each.elsewhere.document;
    return { ...each, elsewhere: { ...each.elsewhere, document } };
  });
  return { ...finding, related };
}

async function read(path: string, locale: Locale): Promise<Reading | null> {
  const input = await readInput(path, locale);
  return input && attempt(path, locale, () => readText(input.text, input.notation));
}
