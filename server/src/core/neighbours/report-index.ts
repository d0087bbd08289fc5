import { DocumentGroups } from './document-groups.ts';
import { nearestTo, statesTheSame } from './nearest-report.ts';
import type { Neighbours, Parts } from './neighbours.ts';
import { namesPlace, organKey } from './organ-key.ts';
import type { ReportDigest } from './report-digest.ts';
import { reportPath } from './report-path.ts';

/** A report and what is known of it besides its text. */
export interface IndexedReport {
  readonly digest: ReportDigest;
  /** Whose report it is, where settings know better than its title. */
  readonly organ?: string;
  /** Names of the organs whose reports this one adds up; none where settings name none. */
  readonly parts?: readonly string[];
}

interface Entry extends IndexedReport {
  /** The organ by its name. */
  readonly name: string;
  /** The organ: its name, and its folder where the name does not say of which place it is. */
  readonly organKey: string;
}

/**
 * The reports at hand by organ and year, and of each the ones around it. Of several that may be meant the nearest in the
 * tree of folders is. A name that says of no place (市教育局) is one organ in each folder, years in its name aside.
 */
export class ReportIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #byOrgan = new DocumentGroups();
  readonly #byOrganAndYear = new DocumentGroups();
  /** By names alone: parts of a whole are named by settings and may stand in whichever folder. */
  readonly #byNameAndYear = new DocumentGroups();
  /** Documents of governments by the organs and the year that they add up. */
  readonly #wholes = new DocumentGroups();

  get reports(): Iterable<IndexedReport> {
    return this.#entries.values();
  }

  get(document: string): IndexedReport | undefined {
    return this.#entries.get(document);
  }

  /**
   * Takes a report in, in place of what was known of the document; null takes it out.
   *
   * @returns the other documents that may be shown or checked with what has changed: those of the same organ, and what
   *   adds it up.
   */
  put(document: string, report: IndexedReport | null): ReadonlySet<string> {
    const affected = new Set<string>();
    const before = this.#entries.get(document);
    if (before) {
      this.#collect(before, affected);
      for (const [groups, key] of this.#placesOf(before)) groups.remove(key, document);
      this.#entries.delete(document);
    }
    if (report) {
      const entry = entryOf(report);
      this.#entries.set(document, entry);
      for (const [groups, key] of this.#placesOf(entry)) groups.add(key, document);
      this.#collect(entry, affected);
    }
    affected.delete(document);
    return affected;
  }

  /**
   * Takes a digest in place of another one of the same report: what is in it is at hand now, or no longer. Nobody's
   * neighbours change by that.
   */
  exchange(digest: ReportDigest): void {
    const entry = this.#entries.get(digest.document);
    if (entry) this.#entries.set(digest.document, { ...entry, digest });
  }

  /**
   * The reports that have to be at hand before it can be told which ones stand around a report: of several of one organ
   * and year what they state decides.
   */
  rivalsAround(document: string): ReportDigest[] {
    const entry = this.#entries.get(document);
    if (!entry) return [];
    const { organKey: organ, digest, parts = [] } = entry;
    const { year } = digest;
    const groups = [
      ...[year - 1, year, year + 1].map((each) => this.#digestsAt(this.#byOrganAndYear, keyOf(organ, each))),
      ...parts.map((part) => this.#digestsAt(this.#byNameAndYear, keyOf(organKey(part), year))),
    ];
    return groups.filter((group) => group.length > 1).flat();
  }

  /** The reports whose contents count when a report is checked: its neighbours, and what decides which they are. */
  contentsFor(document: string): ReportDigest[] {
    const { previous, next, parts } = this.neighboursOf(document);
    const neighbours = [previous, next, ...(parts?.reports ?? [])];
    return [...this.rivalsAround(document), ...neighbours.filter((each) => each !== undefined)];
  }

  /** The reports of an organ of all years. */
  reportsOf(document: string): ReportDigest[] {
    const entry = this.#entries.get(document);
    return entry ? this.#digestsAt(this.#byOrgan, entry.organKey) : [];
  }

  /** What a report is held against. */
  neighboursOf(document: string): Neighbours {
    const entry = this.#entries.get(document);
    if (!entry) return {};
    const previous = this.#mutual(entry, -1);
    const next = this.#mutual(entry, 1);
    const parts = this.#partsOf(entry);
    return { ...(previous ? { previous } : {}), ...(next ? { next } : {}), ...(parts ? { parts } : {}) };
  }

  /** The reports of an organ, one a year, the earliest first; that of the document itself among them. */
  yearsOf(document: string): ReportDigest[] {
    const entry = this.#entries.get(document);
    if (!entry) return [];
    const digests = this.#digestsAt(this.#byOrgan, entry.organKey);
    const years = [...new Set(digests.map(({ year }) => year))].sort((a, b) => a - b);
    return years.flatMap((year) =>
      year === entry.digest.year
        ? entry.digest
        : (this.#find(entry, this.#byOrganAndYear, keyOf(entry.organKey, year)) ?? []),
    );
  }

  /**
   * The report of the year before or after, if it means this one in turn: an old version beside the final text is nobody's
   * neighbour, though the final text is the nearest to it.
   */
  #mutual(entry: Entry, years: 1 | -1): ReportDigest | null {
    const { digest, organKey: organ } = entry;
    const found = this.#find(entry, this.#byOrganAndYear, keyOf(organ, digest.year + years));
    const other = found && this.#entries.get(found.document);
    const back = other && this.#find(other, this.#byOrganAndYear, keyOf(organ, digest.year));
    return back && (back === digest || statesTheSame(back, digest)) ? found : null;
  }

  #partsOf(entry: Entry): Parts | null {
    if (!entry.parts || entry.parts.length === 0) return null;
    const reports: ReportDigest[] = [];
    const missing: string[] = [];
    // Two names of one organ are one part.
    const names = new Map(entry.parts.map((name) => [organKey(name), name]));
    names.delete(entry.name);
    for (const [key, name] of names) {
      const found = this.#find(entry, this.#byNameAndYear, keyOf(key, entry.digest.year));
      if (found) reports.push(found);
      else missing.push(name);
    }
    return { reports, missing };
  }

  #find({ digest }: Entry, groups: DocumentGroups, key: string): ReportDigest | null {
    const others = this.#digestsAt(groups, key).filter(({ document }) => document !== digest.document);
    return nearestTo(digest.document, others);
  }

  #digestsAt(groups: DocumentGroups, key: string): ReportDigest[] {
    return [...groups.of(key)].flatMap((each) => this.#entries.get(each)?.digest ?? []);
  }

  #collect({ organKey: organ, name, digest: { year } }: Entry, affected: Set<string>): void {
    for (const each of this.#byOrgan.of(organ)) affected.add(each);
    for (const each of this.#wholes.of(keyOf(name, year))) affected.add(each);
  }

  #placesOf({ organKey: organ, name, digest: { year }, parts = [] }: Entry): [DocumentGroups, string][] {
    return [
      [this.#byOrgan, organ],
      [this.#byOrganAndYear, keyOf(organ, year)],
      [this.#byNameAndYear, keyOf(name, year)],
      ...parts.map((part): [DocumentGroups, string] => [this.#wholes, keyOf(organKey(part), year)]),
    ];
  }
}

function entryOf(report: IndexedReport): Entry {
  const name = organKey(report.organ ?? report.digest.organ);
  const folder = namesPlace(name) ? '' : reportPath(report.digest.document).folders.join('/');
  return { ...report, name, organKey: `${name}@${folder}` };
}

function keyOf(organ: string, year: number): string {
  return `${organ} ${year}`;
}
