import {
  type AnalyzeOptions,
  type Baseline,
  configFinding,
  type Finding,
  layersFor,
  type Levels,
  message,
  PROJECT_FILE,
  type ProjectFile,
  readBaseline,
  readProjectFile,
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

/** What a document is checked by, and by which reading that is known. */
interface Loaded {
  readonly file: LoadedProjectFile | null;
  readonly loading: Loading;
  readonly revision: number;
}

/**
 * The files of settings that the open documents are checked by: for each document the nearest one upwards, whole. They
 * are read when a document is opened and again when they change.
 */
export class ProjectFiles {
  readonly #read: ReadFirst;
  readonly #loading = new Map<string, Loading>();
  readonly #loaded = new Map<string, Loaded>();
  #loads = 0;

  constructor(read: ReadFirst) {
    this.#read = read;
  }

  /** The files that some open document is checked by, each once. */
  get inUse(): LoadedProjectFile[] {
    const byUri = new Map<string, LoadedProjectFile>();
    for (const { file } of this.#loaded.values()) if (file) byUri.set(file.uri, file);
    return [...byUri.values()];
  }

  /** Whether it is known what a document is checked by, as of the last reading that was asked for. */
  isReady(document: string): boolean {
    const loading = this.#loading.get(document);
    return loading !== undefined && this.#loaded.get(document)?.loading === loading;
  }

  /** Reads what a document is checked by, or waits until that is read. */
  async load(document: string): Promise<void> {
    const known = this.#loading.get(document);
    if (known) return known.done;
    const loading: Loading = { done: Promise.resolve() };
    loading.done = this.#load(document, loading);
    this.#loading.set(document, loading);
    return loading.done;
  }

  /** Everything is read again. */
  async reload(documents: readonly string[]): Promise<void> {
    this.#loading.clear();
    await Promise.all(documents.map((document) => this.load(document)));
  }

  forget(document: string): void {
    this.#loading.delete(document);
    this.#loaded.delete(document);
  }

  /** Another number after each reading. */
  revisionOf(document: string): number {
    return this.#loaded.get(document)?.revision ?? 0;
  }

  /** What a document is to be checked by, as far as it is known; the levels of the editor count last. */
  optionsFor(document: string, editor: Levels): AnalyzeOptions {
    const file = this.#loaded.get(document)?.file;
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
    const file = this.#loaded.get(document)?.file;
    if (!file) return false;
    const layers = layersFor(file.settings, pathFrom(folderOf(file.uri), document));
    return layers.some((layer) => Object.hasOwn(layer, id) || Object.hasOwn(layer, tag));
  }

  async #load(document: string, loading: Loading): Promise<void> {
    // Not before it is known to be the current one.
    await Promise.resolve();
    const candidates = upwards(document, PROJECT_FILE);
    const found = candidates.length === 0 ? null : await this.#read(candidates);
    const file = found && (await this.#complete(found.uri, found.text));
    // Somebody may have asked for it again, or closed the document, in the meantime.
    if (this.#loading.get(document) === loading)
      this.#loaded.set(document, { file, loading, revision: ++this.#loads });
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
