import {
  type AnalyzeOptions,
  type Baseline,
  configFinding,
  type Finding,
  type IndexedReport,
  indexedReport,
  layersFor,
  type Levels,
  message,
  PROJECT_FILE,
  type ProjectFile,
  readBaseline,
  readProjectFile,
  type ReportDigest,
  type RuleMeta,
} from '../core/index.ts';
import type { ReadFirstResult } from './protocol.ts';
import { folderOf, pathFrom, resolveUri, upwards } from './uri-paths.ts';

/** Gives the first of some files that is there. Never fails: what can't be read is not there. */
export type ReadFirst = (uris: readonly string[]) => Promise<ReadFirstResult>;

/** A file of settings, with the baseline it names. */
export interface LoadedProjectFile {
  readonly uri: string;
  readonly text: string;
  readonly settings: ProjectFile;
  readonly findings: readonly Finding[];
  readonly baseline: Baseline;
  readonly baselineFolder: string;
}

/** A reading that is under way or done. */
interface Loading {
  done: Promise<void>;
}

/** What the files of a folder are checked by, and by which reading that is known. */
interface Loaded {
  readonly file: LoadedProjectFile | null;
  readonly loading: Loading;
  readonly revision: number;
}

/**
 * The files of settings that documents are checked by: for each document the nearest one upwards, whole. They are read
 * when a document of the folder is opened or indexed, and again when they change.
 */
export class ProjectFiles {
  readonly #read: ReadFirst;
  /** By folder. */
  readonly #loading = new Map<string, Loading>();
  readonly #loaded = new Map<string, Loaded>();
  /** What was found for a folder last, in writing, and the number of that: the same again gets the same one. */
  readonly #known = new Map<string, { readonly written: string; readonly revision: number }>();
  #revisions = 0;

  constructor(read: ReadFirst) {
    this.#read = read;
  }

  /** The files that some of the documents are checked by, each once. */
  inUse(documents: readonly string[]): LoadedProjectFile[] {
    const byUri = new Map<string, LoadedProjectFile>();
    for (const document of documents) {
      const file = this.#fileOf(document);
      if (file) byUri.set(file.uri, file);
    }
    return [...byUri.values()];
  }

  /** Whether it is known what a document is checked by, as of the last reading that was asked for. */
  isReady(document: string): boolean {
    const folder = folderOf(document);
    const loading = this.#loading.get(folder);
    return loading !== undefined && this.#loaded.get(folder)?.loading === loading;
  }

  /** Reads what a document is checked by, or waits until that is read. */
  async load(document: string): Promise<void> {
    const folder = folderOf(document);
    const known = this.#loading.get(folder);
    if (known) return known.done;
    const loading: Loading = { done: Promise.resolve() };
    loading.done = this.#load(folder, loading);
    this.#loading.set(folder, loading);
    return loading.done;
  }

  /** Everything is read again. */
  async reload(documents: readonly string[]): Promise<void> {
    this.#loading.clear();
    await Promise.all(documents.map((document) => this.load(document)));
  }

  /** A document was closed. Its folder is read for again when one of it is opened, unless others of it are open. */
  forget(document: string, open: readonly string[]): void {
    const folder = folderOf(document);
    if (open.some((other) => other !== document && folderOf(other) === folder)) return;
    this.#loading.delete(folder);
    this.#loaded.delete(folder);
  }

  /** Another number whenever something else was found. */
  revisionOf(document: string): number {
    return this.#loaded.get(folderOf(document))?.revision ?? 0;
  }

  /** What a document is to be checked by, as far as it is known; the levels of the editor count last. */
  optionsFor(document: string, editor: Levels): AnalyzeOptions {
    const file = this.#fileOf(document);
    if (!file) return { settings: [editor] };
    const path = pathFrom(folderOf(file.uri), document);
    const known = pathFrom(file.baselineFolder, document);
    return {
      settings: [...layersFor(file.settings, path), editor],
      known: Object.hasOwn(file.baseline, known) ? (file.baseline[known] ?? []) : [],
    };
  }

  /** Whether a file of settings says of what level a rule is in a document: settings of the editor don't count then. */
  decides(document: string, { id, tag }: Pick<RuleMeta, 'id' | 'tag'>): boolean {
    const file = this.#fileOf(document);
    if (!file) return false;
    const layers = layersFor(file.settings, pathFrom(folderOf(file.uri), document));
    return layers.some((layer) => Object.hasOwn(layer, id) || Object.hasOwn(layer, tag));
  }

  /** A report as its neighbours are to know it; what settings say of it counts as far as they are known. */
  describe(digest: ReportDigest): IndexedReport {
    const file = this.#fileOf(digest.document);
    const project = file && {
      settings: file.settings,
      path: pathFrom(folderOf(file.uri), digest.document),
    };
    return indexedReport(digest, project);
  }

  #fileOf(document: string): LoadedProjectFile | null {
    return this.#loaded.get(folderOf(document))?.file ?? null;
  }

  async #load(folder: string, loading: Loading): Promise<void> {
    // Not before it is known to be the current one.
    await Promise.resolve();
    const candidates = upwards(`${folder}/`, PROJECT_FILE);
    const found = candidates.length === 0 ? null : await this.#read(candidates);
    const file = found && (await this.#complete(found.uri, found.text));
    // Somebody may have asked for it again, or closed the document, in the meantime.
    if (this.#loading.get(folder) === loading)
      this.#loaded.set(folder, { file, loading, revision: this.#revisionFor(folder, file) });
  }

  #revisionFor(folder: string, file: LoadedProjectFile | null): number {
    const written = JSON.stringify([file?.uri, file?.text, file?.baseline]);
    const known = this.#known.get(folder);
    // Most folders never have any: nothing is kept of them.
    if (!file && !known) return 0;
    if (known?.written === written) return known.revision;
    this.#known.set(folder, { written, revision: ++this.#revisions });
    return this.#revisions;
  }

  async #complete(uri: string, text: string): Promise<LoadedProjectFile> {
    const { settings, findings } = readProjectFile(text);
    const file = { uri, text, settings, findings, baseline: {}, baselineFolder: folderOf(uri) };
    const { baseline: place } = settings;
    if (!place) return file;
    const baselineUri = resolveUri(folderOf(uri), place.path);
    const found = await this.#read([baselineUri]);
    const baseline = found && readBaseline(found.text);
    if (baseline) return { ...file, baseline, baselineFolder: folderOf(baselineUri) };
    const missing = configFinding(message('config-invalid.baseline', { path: place.path }), place.range);
    return { ...file, findings: [...findings, missing] };
  }
}
