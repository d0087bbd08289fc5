import { resolve } from 'node:path';
import {
  checkReading,
  digestReport,
  type Finding,
  indexedReport,
  type Locale,
  type Neighbours,
  type Reading,
  readText,
  ReportIndex,
  tableSummaries,
} from '../core/index.ts';
import { attempt } from './attempt.ts';
import type { ProjectFiles } from './project-files.ts';
import { readFileNow, readInput } from './read-input.ts';
import type { CheckedFile } from './reporters/reporter.ts';

/**
 * Checks files, each beside the others. A file is checked as soon as some more have been read, since its neighbours
 * stand beside it for the most part; where one comes later, it is read and checked once more. So no more than a few are
 * held at a time, however many there are. Those that can't be read or break the engine are reported and left out.
 */
export async function checkAmongOthers(
  paths: readonly string[],
  projects: ProjectFiles,
  locale: Locale,
): Promise<CheckedFile[]> {
  const run = new Run(projects, locale);
  for (const path of paths) await run.take(path);
  return run.finish();
}

/** So many readings are held: what is let go soon costs the memory's keeper little. */
const MOST_HELD = 2;

class Run {
  readonly #projects: ProjectFiles;
  readonly #locale: Locale;
  readonly #index = new ReportIndex();
  /** By where a file is: how near two reports are is not told by how they were named. */
  readonly #names = new Map<string, string>();
  /**
   * Those that were read last; few enough to look through. No map: one that is filled and emptied all the time is made anew
   * again and again, and each of its tables leads to the next. An old one that is not collected yet holds all that follow.
   */
  readonly #held: Held[] = [];
  /** In the order of the paths; null until a file is checked. */
  readonly #checked = new Map<string, Checked | null>();

  constructor(projects: ProjectFiles, locale: Locale) {
    this.#projects = projects;
    this.#locale = locale;
  }

  async take(path: string): Promise<void> {
    const reading = await this.#read(path);
    if (!reading) return;
    const place = placeOf(path);
    this.#names.set(place, path);
    this.#checked.set(place, null);
    this.#held.push({ place, reading });
    const digest = digestReport(place, reading, () => this.#readingOf(place) ?? readAgain(path));
    if (digest) {
      const affected = this.#index.put(place, indexedReport(digest, await this.#projects.settingsOf(path)));
      // What has neighbours is asked for; what has none need not be known.
      if (affected.size > 0) for (const each of [place, ...affected]) this.#index.get(each)?.digest.load();
    }
    for (const { place: oldest } of this.#held.slice(0, Math.max(0, this.#held.length - MOST_HELD))) {
      // Standard input can't be read again.
      if (oldest === STANDARD_INPUT) break;
      await this.#check(oldest);
    }
  }

  async finish(): Promise<CheckedFile[]> {
    for (const { place } of [...this.#held]) await this.#check(place);
    for (const [place, checked] of this.#checked)
      if (checked && !isSame(checked.neighbours, this.#index.neighboursOf(place))) await this.#check(place);
    return [...this.#checked.values()].flatMap((checked) =>
      checked ? [{ ...checked.file, findings: checked.file.findings.map(this.#withNames) }] : [],
    );
  }

  async #check(place: string): Promise<void> {
    const path = this.#names.get(place) ?? place;
    const reading = this.#letGo(place) ?? (await this.#read(path));
    if (!reading) return;
    const neighbours = this.#index.neighboursOf(place);
    const options = { ...(await this.#projects.optionsFor(path)), neighbours };
    const analysis = attempt(path, this.#locale, () => checkReading(reading, options));
    const { source, report } = reading;
    const { isReport, year, organ } = report;
    const summary = { isReport, year, organ, tables: tableSummaries(report) };
    this.#checked.set(
      place,
      analysis && { file: { path, source, report: summary, findings: analysis.findings }, neighbours },
    );
  }

  #readingOf(place: string): Reading | undefined {
    return this.#held.find((each) => each.place === place)?.reading;
  }

  #letGo(place: string): Reading | undefined {
    const index = this.#held.findIndex((each) => each.place === place);
    return index < 0 ? undefined : this.#held.splice(index, 1)[0]?.reading;
  }

  async #read(path: string): Promise<Reading | null> {
    const input = await readInput(path, this.#locale);
    return input && attempt(path, this.#locale, () => readText(input.text, input.notation));
  }

  /** Other files as the user named them. */
  readonly #withNames = (finding: Finding): Finding => {
    if (!finding.related.some((related) => 'elsewhere' in related)) return finding;
    const related = finding.related.map((each) => {
      if (!('elsewhere' in each)) return each;
      const document = this.#names.get(each.elsewhere.document) ?? each.elsewhere.document;
      return { ...each, elsewhere: { ...each.elsewhere, document } };
    });
    return { ...finding, related };
  };
}

interface Held {
  readonly place: string;
  readonly reading: Reading;
}

interface Checked {
  readonly file: CheckedFile;
  /** Beside which it was checked. */
  readonly neighbours: Neighbours;
}

const STANDARD_INPUT = '-';

function placeOf(path: string): string {
  return path === STANDARD_INPUT ? path : resolve(path);
}

/** A file whose reading was let go. One that can't be read any more is nobody's neighbour. */
function readAgain(path: string): Reading {
  const input = readFileNow(path);
  return input ? readText(input.text, input.notation) : readText('');
}

function isSame(a: Neighbours, b: Neighbours): boolean {
  const [some, others] = [a, b].map(({ previous, next, parts }) => [
    previous,
    next,
    ...(parts?.reports ?? []),
    ...(parts?.missing ?? []),
  ]);
  return some?.length === others?.length && (some ?? []).every((each, index) => each === others?.[index]);
}
