import {
  digestReport,
  type IndexedReport,
  lookAtReport,
  type Neighbours,
  notationOfName,
  type Reading,
  ReportDigest,
  ReportIndex,
  type ReportName,
  readText,
  UNSURE,
} from '../../core/index.ts';
import { FetchedDigests } from './fetched-digests.ts';
import type { ReportFiles } from './files.ts';
import { Pauses } from './pause.ts';
import type { ScanProgress } from './scan-progress.ts';
import { Spellings } from './spellings.ts';

/** Files read at once. */
const BATCH = 32;
/** More than one is needed where files change while they are fetched; where they never stop, what is at hand counts. */
const MOST_ROUNDS = 5;
/** Folders whose files nobody writes. */
const PASSED_OVER = /\/(?:node_modules|\.git)\//;

/** What the reports of a workspace need of the session. */
export interface Surroundings {
  readonly files: ReportFiles;
  /** The folders of the workspace. */
  readonly folders: () => readonly string[];
  isOpen(uri: string): boolean;
  /** The documents that are open. */
  opened(): readonly string[];
  /** Reads an open document, so that the index knows it as it stands there. */
  readOpen(uri: string): void;
  /** What the settings of its folder say of a report. */
  describe(digest: ReportDigest): IndexedReport | Promise<IndexedReport>;
  /** The same of an open document, whose settings are known. */
  describeOpen(digest: ReportDigest): IndexedReport;
  startProgress(): ScanProgress;
  onFault(error: unknown): void;
  /** Documents whose neighbours are others now. */
  onAffected(uris: ReadonlySet<string>): void;
}

/**
 * The reports of the workspace: those in open documents as they stand there, saved or not, the others as they are on
 * disk. The disk is looked through when the first report is opened, and file by file when the client says that one has
 * changed: whose report a file holds, and of which year. What is in it is read when a neighbour is checked.
 */
export class WorkspaceReports {
  readonly #index = new ReportIndex();
  readonly #surroundings: Surroundings;
  readonly #fetched: FetchedDigests;
  /** Files that hold reports, and a number that is another one after each reading of them. */
  readonly #files = new Map<string, number>();
  readonly #spellings = new Spellings();
  /** What `revisionOf` has told, as long as it is so: it is asked for of every file every other second. */
  readonly #revisions = new Map<string, string>();
  #made = 0;
  /** The files that were listed last. */
  #listed = new Set<string>();
  #scan: Promise<void> | null = null;
  #isComplete = false;
  /** All reading, one after the other: what was read earlier never replaces what was read later. */
  #reading: Promise<void> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#fetched = new FetchedDigests({
      index: this.#index,
      textsOf: (uris) => this.textsOf(uris),
      readOpen: (uri) => {
        if (!surroundings.isOpen(uri)) return false;
        surroundings.readOpen(uri);
        return true;
      },
      opened: surroundings.opened,
      takeIn: (uri) => this.#inTurn(() => this.#read([uri])),
      onFault: surroundings.onFault,
    });
  }

  /** The files that hold reports, as far as they were read. */
  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Whether a document holds a report, as far as it was read. */
  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  get index(): ReportIndex {
    return this.#index;
  }

  /** Reads the workspace once; later calls wait for the same reading. Never fails. */
  scan(): Promise<void> {
    this.#scan ??= this.#inTurn(() => this.#scanAll());
    return this.#scan;
  }

  /** Folders have come or gone: their files are listed and read again. */
  async rescan(): Promise<void> {
    if (!this.#scan) return;
    this.#scan = this.#inTurn(() => this.#scanAll());
    await this.#scan;
  }

  /** Settings may say something else of every report; no file has to be read for that. */
  async describeAll(): Promise<void> {
    for (const { digest } of [...this.#index.reports]) {
      const serial = this.serialOf(digest.document);
      const described = await this.#surroundings.describe(digest);
      // It may have been read anew in the meantime, by the same settings.
      if (this.serialOf(digest.document) === serial) this.#describe(described);
    }
  }

  /** The settings of an open report are known now. */
  describeOpen(uri: string): void {
    const known = this.#index.get(uri);
    if (known) this.#describe(this.#surroundings.describeOpen(known.digest));
  }

  /**
   * What is open around a report, and what is on disk as soon as the workspace has been looked through as a whole and
   * what counts has been fetched: of a part of it nobody knows what is missing, or which of several is the nearest.
   */
  neighboursOf(uri: string): Neighbours {
    const neighbours = this.#index.neighboursOf(uri);
    if (this.#isComplete && !this.#lacks(uri)) return neighbours;
    const { previous, next } = neighbours;
    const isOpen = (digest: ReportDigest | undefined): digest is ReportDigest =>
      digest?.isAtHand === true && this.#surroundings.isOpen(digest.document);
    return { ...(isOpen(previous) ? { previous } : {}), ...(isOpen(next) ? { next } : {}) };
  }

  /**
   * Fetches what a report is held against, as far as it lies on disk, and what of it is an open document nobody has read
   * yet; undefined where all is at hand.
   */
  fetchAround(uri: string): Promise<void> | undefined {
    return this.#isComplete && this.#lacks(uri)
      ? this.#fetchAll(() => this.#index.contentsFor(uri))
      : undefined;
  }

  /** The same of the reports of an organ of all years. */
  fetchYears(uri: string): Promise<void> {
    return this.#fetchAll(() => this.#index.reportsOf(uri));
  }

  /** Fetches what decides which reports stand around one: without it their name is not known. */
  fetchRivals(uri: string): Promise<void> | undefined {
    return this.#revisions.has(uri) ? undefined : this.#fetchAll(() => this.#index.rivalsAround(uri));
  }

  /**
   * A name for what a document is checked beside that is another one whenever that has changed: its neighbours, and
   * whether they are at hand.
   */
  revisionOf(uri: string): string {
    const revision = this.nameOfNeighbours(uri);
    return this.#isComplete && this.#lacks(uri) ? `${revision}?` : revision;
  }

  /** A name for the neighbours of a document that is another one whenever one of them has changed, at hand or not. */
  nameOfNeighbours(uri: string): string {
    const known = this.#revisions.get(uri);
    if (known !== undefined) return known;
    const isDecided = this.#index.rivalsAround(uri).every(({ isAtHand }) => isAtHand);
    const { previous, next, parts } =
      this.#isComplete && isDecided ? this.#index.neighboursOf(uri) : this.neighboursOf(uri);
    const digests = [previous, next, ...(parts?.reports ?? [])];
    const revision = [
      ...digests.map((digest) => (digest ? this.#files.get(digest.document) : '')),
      ...(parts?.missing ?? []),
    ].join(',');
    if (isDecided) this.#revisions.set(uri, revision);
    return revision;
  }

  #lacks(uri: string): boolean {
    return this.#index.contentsFor(uri).some(({ isAtHand }) => !isAtHand);
  }

  /** What is fetched may turn out to be something else, and others be lacking then. */
  async #fetchAll(wanted: () => readonly ReportDigest[]): Promise<void> {
    let before: readonly ReportDigest[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const lacking = wanted().filter(({ isAtHand }) => !isAtHand);
      // Nothing is lacking, or nobody could be asked for it.
      if (lacking.every((each) => before.includes(each))) return;
      await this.#fetched.fetch(lacking);
      before = lacking;
    }
  }

  /** A name for what a file holds, the same until it is read again; undefined for no report. */
  serialOf(uri: string): number | undefined {
    return this.#files.get(uri);
  }

  /** The texts of files that are not open, as they are now; null where one is gone. */
  async textsOf(uris: readonly string[]): Promise<readonly (string | null)[]> {
    return (await this.#surroundings.files.read(uris)) ?? uris.map(() => null);
  }

  /** An open document was read. */
  documentRead(uri: string, reading: Reading): void {
    const other = this.#spellings.prefer(uri);
    if (other !== null) this.#forget(other);
    const digest = digestReport(uri, reading);
    this.#put(uri, reading.report.isReport, digest && this.#surroundings.describeOpen(digest));
    if (this.#isComplete && this.#isOfWorkspace(uri) && !this.#listed.has(uri)) {
      // Asked once, whether or not the client lists it.
      this.#listed.add(uri);
      void this.#inTurn(() => this.#readNew());
    }
  }

  /** A document was closed: what counts is on disk again, and nothing where it was no file of the workspace. */
  async documentClosed(uri: string): Promise<void> {
    if (this.#scan && this.#isOfWorkspace(uri)) {
      await this.filesChanged([uri]);
      return;
    }
    this.#forget(uri);
    this.#spellings.forget(uri);
  }

  /** Files have changed, come or gone. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    if (!this.#scan) return;
    const own = uris.map((uri) => this.#spellings.of(uri)).filter((uri) => this.#isOfWorkspace(uri));
    await this.#inTurn(async () => {
      for (let at = 0; at < own.length; at += BATCH) await this.#read(own.slice(at, at + BATCH));
    });
  }

  #describe({ digest: { document }, organ, parts }: IndexedReport): void {
    const known = this.#index.get(document);
    if (!known) return;
    const { digest } = known;
    if (JSON.stringify([known.organ, known.parts]) === JSON.stringify([organ, parts])) return;
    const described = { digest, ...(organ === undefined ? {} : { organ }), ...(parts ? { parts } : {}) };
    this.#tell(document, this.#index.put(document, described));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(work).catch((error: unknown) => this.#surroundings.onFault(error));
    return this.#reading;
  }

  #isOfWorkspace(uri: string): boolean {
    if (this.#listed.has(uri)) return true;
    const isBelow = this.#surroundings
      .folders()
      .some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    return isBelow && !PASSED_OVER.test(uri);
  }

  async #scanAll(): Promise<void> {
    const progress = this.#surroundings.startProgress();
    const pauses = new Pauses();
    this.#isComplete = false;
    try {
      const listed = await this.#surroundings.files.list();
      if (!listed) return;
      const before = this.uris;
      const uris = listed.map((uri) => this.#spellings.of(uri));
      this.#listed = new Set(uris);
      for (let at = 0; at < uris.length && !progress.isCancelled; at += BATCH) {
        await this.#read(uris.slice(at, at + BATCH), pauses);
        progress.report(Math.min(at + BATCH, uris.length), uris.length);
      }
      for (const uri of before)
        if (!this.#listed.has(uri) && !this.#surroundings.isOpen(uri)) this.#forget(uri);
      this.#isComplete = !progress.isCancelled;
    } finally {
      progress.done();
      // Whoever is open has all its neighbours now.
      this.#revisions.clear();
      this.#surroundings.onAffected(new Set(this.uris));
    }
  }

  /** A file has come that nobody told of: editors miss what is put into a folder that has just been made. */
  async #readNew(): Promise<void> {
    const listed = (await this.#surroundings.files.list()) ?? [];
    const found = listed.map((uri) => this.#spellings.of(uri)).filter((uri) => !this.#listed.has(uri));
    for (const uri of found) this.#listed.add(uri);
    for (let at = 0; at < found.length; at += BATCH) await this.#read(found.slice(at, at + BATCH));
  }

  /** @param scan the pauses of a scan, which tells of everything at its end. */
  async #read(uris: readonly string[], scan: Pauses | null = null): Promise<void> {
    const pauses = scan ?? new Pauses();
    const closed = uris.filter((uri) => !this.#surroundings.isOpen(uri));
    const texts = await this.#surroundings.files.read(closed);
    if (!texts) return;
    for (const [at, uri] of closed.entries()) {
      const text = texts[at] ?? null;
      const { isReport, name } = text === null ? NO_REPORT : nameIn(text, uri);
      const report = name && (await this.#surroundings.describe(new ReportDigest(uri, name, null)));
      // Somebody may have opened it in the meantime: then it is known better.
      if (this.#surroundings.isOpen(uri)) continue;
      if (!isReport) this.#forget(uri);
      else if (scan) this.#take(uri, true, report);
      else this.#put(uri, true, report);
      await pauses.pause();
    }
  }

  #put(uri: string, isReport: boolean, indexed: IndexedReport | null): void {
    this.#tell(uri, this.#take(uri, isReport, indexed));
  }

  #forget(uri: string): void {
    this.#put(uri, false, null);
  }

  /** @returns whom it may concern. */
  #take(uri: string, isReport: boolean, indexed: IndexedReport | null): ReadonlySet<string> {
    if (isReport) this.#files.set(uri, ++this.#made);
    else this.#files.delete(uri);
    this.#fetched.forget(uri);
    return this.#index.put(uri, indexed);
  }

  #tell(changed: string, affected: ReadonlySet<string>): void {
    for (const uri of [changed, ...affected]) this.#revisions.delete(uri);
    if (affected.size > 0) this.#surroundings.onAffected(affected);
  }
}

/** What a look at a file tells; no name where it is a report that does not say whose, or of which year. */
interface Seen {
  readonly isReport: boolean;
  readonly name: ReportName | null;
}

const NO_REPORT: Seen = { isReport: false, name: null };

function nameIn(text: string, uri: string): Seen {
  const notation = notationOfName(uri);
  const seen = lookAtReport(text, notation);
  if (seen !== UNSURE) return { isReport: seen !== null, name: seen };
  const reading = readText(text, notation);
  return { isReport: reading.report.isReport, name: digestReport(uri, reading) };
}
