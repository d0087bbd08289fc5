import {
  digestReport,
  type IndexedReport,
  type Neighbours,
  notationOfName,
  type Reading,
  type ReportDigest,
  ReportIndex,
  readText,
} from '../../core/index.ts';
import type { ReportFiles } from './files.ts';
import { Pauses } from './pause.ts';
import type { ScanProgress } from './scan-progress.ts';
import { Spellings } from './spellings.ts';

/** Files read at once. */
const BATCH = 32;

/** What the reports of a workspace need of the session. */
export interface Surroundings {
  readonly files: ReportFiles;
  isOpen(uri: string): boolean;
  /** What the settings of its folder say of a report. */
  describe(digest: ReportDigest): Promise<IndexedReport>;
  /** The same of an open document, whose settings are known. */
  describeOpen(digest: ReportDigest): IndexedReport;
  startProgress(): ScanProgress;
  onFault(error: unknown): void;
  /** Documents whose neighbours are others now. */
  onAffected(uris: ReadonlySet<string>): void;
}

/**
 * The reports of the workspace: those in open documents as they stand there, saved or not, the others as they are on
 * disk. The disk is read when the first report is opened, and file by file when the client says that one has changed.
 */
export class WorkspaceReports {
  readonly #index = new ReportIndex();
  readonly #surroundings: Surroundings;
  /** Files that hold reports, and a number that is another one after each reading of them. */
  readonly #files = new Map<string, number>();
  readonly #spellings = new Spellings();
  readonly #serials = new WeakMap<ReportDigest, number>();
  /** What `revisionOf` has told, as long as it is so: it is asked for of every file every other second. */
  readonly #revisions = new Map<string, string>();
  #made = 0;
  #scan: Promise<void> | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** The files that hold reports, as far as they were read. */
  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  get index(): ReportIndex {
    return this.#index;
  }

  /** Reads the workspace once; later calls wait for the same reading. Never fails. */
  scan(): Promise<void> {
    this.#scan ??= this.#scanAll().catch((error: unknown) => this.#surroundings.onFault(error));
    return this.#scan;
  }

  /** Folders have come or gone: their files are listed and read again, after the reading that may be under way. */
  async rescan(): Promise<void> {
    if (!this.#scan) return;
    this.#scan = this.#scan
      .then(() => this.#scanAll())
      .catch((error: unknown) => this.#surroundings.onFault(error));
    await this.#scan;
  }

  /** Settings may say something else of every report; no file has to be read for that. */
  async describeAll(): Promise<void> {
    for (const { digest } of [...this.#index.reports]) {
      const described = await this.#surroundings.describe(digest);
      this.#describe(digest, described);
    }
  }

  /** The settings of an open report are known now. */
  describeOpen(uri: string): void {
    const known = this.#index.get(uri);
    if (known) this.#describe(known.digest, this.#surroundings.describeOpen(known.digest));
  }

  #describe(digest: ReportDigest, { organ, parts }: IndexedReport): void {
    const known = this.#index.get(digest.document);
    // It may have been read anew in the meantime, by the same settings.
    if (known?.digest !== digest) return;
    if (JSON.stringify([known.organ, known.parts]) === JSON.stringify([organ, parts])) return;
    const described = { digest, ...(organ === undefined ? {} : { organ }), ...(parts ? { parts } : {}) };
    this.#tell(digest.document, this.#index.put(digest.document, described));
  }

  neighboursOf(uri: string): Neighbours {
    return this.#index.neighboursOf(uri);
  }

  /** A name for the neighbours of a document that is another one whenever one of them has changed. */
  revisionOf(uri: string): string {
    const known = this.#revisions.get(uri);
    if (known !== undefined) return known;
    const { previous, next, parts } = this.neighboursOf(uri);
    const digests = [previous, next, ...(parts?.reports ?? [])];
    const revision = digests.map((digest) => (digest ? this.#serials.get(digest) : '')).join(',');
    this.#revisions.set(uri, revision);
    return revision;
  }

  /** A name for what a file holds, the same until it is read again; undefined for no report. */
  serialOf(uri: string): number | undefined {
    return this.#files.get(uri);
  }

  /** The texts of files that are not open, as they are now; null where one is gone. */
  textsOf(uris: readonly string[]): Promise<readonly (string | null)[]> {
    return this.#surroundings.files.read(uris);
  }

  /** An open document was read. */
  documentRead(uri: string, reading: Reading): void {
    const other = this.#spellings.prefer(uri);
    if (other !== null) this.#forget(other);
    const digest = digestReport(uri, reading.report, reading.relations);
    this.#put(uri, reading, digest && this.#surroundings.describeOpen(digest));
  }

  /** A document was closed: what counts is on disk again. */
  async documentClosed(uri: string): Promise<void> {
    this.#forget(uri);
    await this.filesChanged([uri]);
  }

  /** Files have changed, come or gone. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    if (!this.#scan) return;
    await this.#scan;
    const closed = uris
      .map((uri) => this.#spellings.of(uri))
      .filter((uri) => !this.#surroundings.isOpen(uri));
    for (let at = 0; at < closed.length; at += BATCH) await this.#read(closed.slice(at, at + BATCH));
  }

  async #scanAll(): Promise<void> {
    const progress = this.#surroundings.startProgress();
    const pauses = new Pauses();
    try {
      const listed = await this.#surroundings.files.list();
      const uris = listed.map((uri) => this.#spellings.of(uri));
      const before = this.uris;
      for (let at = 0; at < uris.length && !progress.isCancelled; at += BATCH) {
        await this.#read(uris.slice(at, at + BATCH), pauses);
        await progress.report(Math.min(at + BATCH, uris.length), uris.length);
      }
      const found = new Set(uris);
      for (const uri of before) if (!found.has(uri) && !this.#surroundings.isOpen(uri)) this.#forget(uri);
    } finally {
      progress.done();
    }
  }

  async #read(uris: readonly string[], pauses = new Pauses()): Promise<void> {
    const closed = uris.filter((uri) => !this.#surroundings.isOpen(uri));
    const texts = await this.#surroundings.files.read(closed);
    for (const [at, uri] of closed.entries()) {
      const text = texts[at] ?? null;
      // Of other texts of a folder not even one in a thousand is a report: told before they are read as one.
      const reading = text !== null && MAY_BE_REPORT.test(text) ? readText(text, notationOfName(uri)) : null;
      const digest = reading && digestReport(uri, reading.report, reading.relations);
      const report = digest && (await this.#surroundings.describe(digest));
      // Somebody may have opened it in the meantime: then it is known better.
      if (this.#surroundings.isOpen(uri)) continue;
      if (reading?.report.isReport) this.#put(uri, reading, report);
      else this.#forget(uri);
      await pauses.pause();
    }
  }

  #put(uri: string, { report }: Reading, indexed: IndexedReport | null): void {
    if (report.isReport) this.#files.set(uri, ++this.#made);
    else this.#files.delete(uri);
    if (indexed) this.#serials.set(indexed.digest, this.#made);
    this.#tell(uri, this.#index.put(uri, indexed));
  }

  #forget(uri: string): void {
    this.#files.delete(uri);
    this.#tell(uri, this.#index.put(uri, null));
  }

  #tell(changed: string, affected: ReadonlySet<string>): void {
    for (const uri of [changed, ...affected]) this.#revisions.delete(uri);
    if (affected.size > 0) this.#surroundings.onAffected(affected);
  }
}

const MAY_BE_REPORT = /信息公开|政府信息/;
