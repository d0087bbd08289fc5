import type { Neighbours, Parts } from './neighbours.ts';
import { namesPlace, organKey } from './organ-key.ts';
import type { ReportDigest } from './report-digest.ts';
import { nearestTo } from './nearest-report.ts';

/** A report and what is known of it besides its text. */
export interface IndexedReport {
  readonly digest: ReportDigest;
  /** Whose report it is, where settings know better than its title. */
  readonly organ?: string;
  /** Names of the organs whose reports this one adds up; none where settings name none. */
  readonly parts?: readonly string[];
}

interface Entry extends IndexedReport {
  readonly key: string;
}

/**
 * The reports at hand by organ and year, and of each the ones around it. Of several that may be meant the nearest in the
 * tree of folders is; a name that says of no place (市教育局) is looked for in its own folder only.
 */
export class ReportIndex {
  readonly #entries = new Map<string, Entry>();
  /** Documents by organ and year. */
  readonly #byKey = new Map<string, Set<string>>();
  /** Documents of governments by the organs and the year that they add up. */
  readonly #wholes = new Map<string, Set<string>>();

  get size(): number {
    return this.#entries.size;
  }

  get reports(): Iterable<IndexedReport> {
    return this.#entries.values();
  }

  get(document: string): IndexedReport | undefined {
    return this.#entries.get(document);
  }

  /**
   * Takes a report in, in place of what was known of the document; null takes it out.
   *
   * @returns the documents whose neighbours may be others now.
   */
  put(document: string, report: IndexedReport | null): ReadonlySet<string> {
    const affected = new Set<string>();
    const add = (documents: Iterable<string>): void => {
      for (const each of documents) if (each !== document) affected.add(each);
    };
    const before = this.#entries.get(document);
    if (before) {
      add(this.#around(before));
      this.#forget(document, before);
    }
    if (report) {
      const entry = { ...report, key: organKey(report.organ ?? report.digest.organ) };
      this.#remember(document, entry);
      add(this.#around(entry));
    }
    return affected;
  }

  /** What a report is held against. */
  neighboursOf(document: string): Neighbours {
    const entry = this.#entries.get(document);
    if (!entry) return {};
    const { year } = entry.digest;
    const previous = this.#find(entry, entry.key, year - 1);
    const next = this.#find(entry, entry.key, year + 1);
    const parts = this.#partsOf(entry);
    return { ...(previous ? { previous } : {}), ...(next ? { next } : {}), ...(parts ? { parts } : {}) };
  }

  /** The reports of an organ, one a year, the earliest first; that of the document itself among them. */
  yearsOf(document: string): ReportDigest[] {
    const entry = this.#entries.get(document);
    if (!entry) return [];
    const years = new Set<number>();
    for (const each of this.#entries.values()) if (each.key === entry.key) years.add(each.digest.year);
    return [...years]
      .sort((a, b) => a - b)
      .flatMap((year) =>
        year === entry.digest.year ? entry.digest : (this.#find(entry, entry.key, year) ?? []),
      );
  }

  #partsOf(entry: Entry): Parts | null {
    if (!entry.parts || entry.parts.length === 0) return null;
    const reports: ReportDigest[] = [];
    const missing: string[] = [];
    for (const name of entry.parts) {
      const found = this.#find(entry, organKey(name), entry.digest.year);
      if (found) reports.push(found);
      else missing.push(name);
    }
    return { reports, missing };
  }

  #find(from: Entry, key: string, year: number): ReportDigest | null {
    const documents = this.#byKey.get(keyOf(key, year)) ?? [];
    const others = [...documents].filter((each) => each !== from.digest.document);
    const digests = others.flatMap((each) => this.#entries.get(each)?.digest ?? []);
    return nearestTo(from.digest.document, digests, !namesPlace(key));
  }

  /** Those that may have the report for a neighbour. */
  *#around({ key, digest: { year } }: Entry): Iterable<string> {
    for (const each of [year - 1, year, year + 1]) yield* this.#byKey.get(keyOf(key, each)) ?? [];
    yield* this.#wholes.get(keyOf(key, year)) ?? [];
  }

  #remember(document: string, entry: Entry): void {
    this.#entries.set(document, entry);
    addTo(this.#byKey, keyOf(entry.key, entry.digest.year), document);
    for (const name of entry.parts ?? [])
      addTo(this.#wholes, keyOf(organKey(name), entry.digest.year), document);
  }

  #forget(document: string, entry: Entry): void {
    this.#entries.delete(document);
    removeFrom(this.#byKey, keyOf(entry.key, entry.digest.year), document);
    for (const name of entry.parts ?? [])
      removeFrom(this.#wholes, keyOf(organKey(name), entry.digest.year), document);
  }
}

function keyOf(organ: string, year: number): string {
  return `${organ} ${year}`;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
