import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type AnalyzeOptions,
  type Baseline,
  configFinding,
  type Finding,
  layersFor,
  type Message,
  message,
  PROJECT_FILE,
  type ProjectFile,
  readBaseline,
  readProjectFile,
} from '../core/index.ts';
import { errorCode } from './error-text.ts';

/** A file of settings that was found, and what is wrong with it. */
export interface FoundProjectFile {
  readonly path: string;
  readonly text: string;
  readonly settings: ProjectFile;
  readonly findings: readonly Finding[];
  readonly baseline: Baseline;
}

/** The files of settings by which files are checked: the nearest one upwards, whole. Each is read once. */
export class ProjectFiles {
  readonly #byFolder = new Map<string, Promise<FoundProjectFile | null>>();
  readonly #found = new Set<FoundProjectFile>();
  readonly #withBaseline: boolean;

  /** @param withBaseline whether the baselines that they name count. */
  constructor(withBaseline = true) {
    this.#withBaseline = withBaseline;
  }

  /** Those that something is wrong with, in the order in which they were found. */
  get broken(): FoundProjectFile[] {
    return [...this.#found].filter(({ findings }) => findings.length > 0);
  }

  /** The nearest file of settings; for standard input that of the working directory. */
  async nearestTo(path: string): Promise<FoundProjectFile | null> {
    return this.#inFolder(path === '-' ? process.cwd() : dirname(resolve(path)));
  }

  /** The settings that count for a file, and how they name it; null where there are none. */
  async settingsOf(path: string): Promise<{ settings: ProjectFile; path: string } | null> {
    const project = await this.nearestTo(path);
    return project && { settings: project.settings, path: relativePath(dirname(project.path), path) };
  }

  /** What a file is to be checked by. */
  async optionsFor(path: string): Promise<AnalyzeOptions> {
    const project = await this.nearestTo(path);
    if (!project) return {};
    const inFolder = relativePath(dirname(project.path), path);
    return {
      settings: layersFor(project.settings, inFolder),
      known: knownIn(project.baseline, baselineFolder(project), path),
    };
  }

  async #inFolder(folder: string): Promise<FoundProjectFile | null> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#look(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<FoundProjectFile | null> {
    const path = join(folder, PROJECT_FILE);
    const bytes = await readIfThere(path);
    if (bytes) {
      const found = 'id' in bytes ? unreadable(path, bytes) : await read(path, bytes, this.#withBaseline);
      this.#found.add(found);
      return found;
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.#inFolder(parent);
  }
}

/** The findings of a file that a baseline in a folder knows. */
export function knownIn(baseline: Baseline, folder: string, path: string) {
  const name = relativePath(folder, path);
  return Object.hasOwn(baseline, name) ? (baseline[name] ?? []) : [];
}

/** A path as files of settings and baselines name it: from their folder, with `/`. */
export function relativePath(folder: string, path: string): string {
  return path === '-' ? path : relative(folder, resolve(path)).replaceAll('\\', '/');
}

/** A path for people: from the working directory where it lies below that. */
export function showPath(path: string): string {
  const shown = relative(process.cwd(), path).replaceAll('\\', '/');
  return shown.startsWith('..') ? path : shown;
}

function baselineFolder({ path, settings }: FoundProjectFile): string {
  return dirname(resolve(dirname(path), settings.baseline?.path ?? ''));
}

async function read(path: string, bytes: Uint8Array, withBaseline: boolean): Promise<FoundProjectFile> {
  const text = decodeUtf8(bytes);
  if (text === null) return unreadable(path, message('config-invalid.encoding'));
  const { settings, findings } = readProjectFile(text);
  const place = withBaseline ? settings.baseline : null;
  if (!place) return { path, text, settings, findings, baseline: {} };
  const baseline = await loadBaseline(resolve(dirname(path), place.path));
  if (baseline) return { path, text, settings, findings, baseline };
  const missing = configFinding(message('config-invalid.baseline', { path: place.path }), place.range);
  return { path, text, settings, findings: [...findings, missing], baseline: {} };
}

function unreadable(path: string, text: Message): FoundProjectFile {
  const findings = [configFinding(text, { start: 0, end: 0 })];
  return { path, text: '', settings: readProjectFile('{}').settings, findings, baseline: {} };
}

/** Null for a file that is not there or is no baseline. */
export async function loadBaseline(path: string): Promise<Baseline | null> {
  const bytes = await readFile(path).catch(() => null);
  const text = bytes && decodeUtf8(bytes);
  return text ? readBaseline(text) : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a file; null where there is none of that name, a folder being none. */
async function readIfThere(path: string): Promise<Uint8Array | Message | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
      ? null
      : message('config-invalid.unreadable', { detail: errorCode(error) });
  }
}
