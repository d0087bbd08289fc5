import { createReadStream, readFileSync, statSync } from 'node:fs';
import {
  type Locale,
  type Message,
  message,
  type Notation,
  notationOfName,
  renderMessage,
} from '../core/index.ts';
import { type Decoded, decode } from '../files/decode.ts';
import { errorText } from './error-text.ts';
import { LARGEST_REPORT } from '../files/report-files.ts';
import { findFiles } from './find-files.ts';
import { type Options, UsageError } from './options.ts';
import { printError } from './print.ts';

/** A file, read; `path` as it was named, `-` for standard input. */
export interface Input extends Decoded {
  readonly path: string;
  readonly notation: Notation;
}

/** The files that could be read, in the order in which they were named. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Whether some path named nothing that can be checked, or could not be read; each was reported. */
  readonly trouble: boolean;
}

/** The files that the paths name. A path that names none is reported. */
export async function findInputs({
  paths,
  locale,
}: Options): Promise<{ readonly files: readonly string[]; readonly trouble: boolean }> {
  if (paths.length === 0) throw new UsageError(message('cli.no-path'), locale);
  const { files, notFound, empty, unreadable } = await findFiles(paths);
  for (const path of notFound) report(message('cli.not-found', { path }), locale);
  for (const path of empty) report(message('cli.no-files', { path }), locale);
  for (const { path, error } of unreadable)
    report(message('cli.unreadable', { path, detail: errorText(error, locale) }), locale);
  return { files, trouble: notFound.length + empty.length + unreadable.length > 0 };
}

/** Every readable file that the paths name. What can't be read is reported, and the others go on. */
export async function readInputs(options: Options): Promise<Inputs> {
  const { files, trouble } = await findInputs(options);
  const inputs: Input[] = [];
  for (const path of files) {
    const input = await readInput(path, options.locale);
    if (input) inputs.push(input);
  }
  return { inputs, trouble: trouble || inputs.length < files.length };
}

/** The only file that a command takes. */
export async function readOneInput(options: Options): Promise<Input | null> {
  if (options.paths.length > 1) throw new UsageError(message('cli.one-path'), options.locale);
  const { inputs, trouble } = await readInputs(options);
  if (inputs.length > 1) throw new UsageError(message('cli.one-path'), options.locale);
  return trouble ? null : (inputs[0] ?? null);
}

/** A file, read; null where it can't be, which is reported. */
export async function readInput(path: string, locale: Locale): Promise<Input | null> {
  const input = await tryToRead(path, locale);
  if (!('id' in input)) return input;
  report(input, locale);
  return null;
}

/** A file that was read before, once more; null where it can't be any longer. */
export function readFileNow(path: string): Pick<Input, 'text' | 'notation'> | null {
  try {
    const decoded = decode(readFileSync(path));
    return typeof decoded === 'string' ? null : { text: decoded.text, notation: notationOfName(path) };
  } catch {
    return null;
  }
}

async function tryToRead(path: string, locale: Locale): Promise<Input | Message> {
  const bytes = await readBytes(path, locale);
  if ('id' in bytes) return bytes;
  const decoded = decode(bytes);
  if (decoded === 'binary') return message('cli.binary', { path });
  if (decoded === 'unknown') return message('cli.bad-encoding', { path });
  return { ...decoded, path, notation: notationOfName(path) };
}

async function readBytes(path: string, locale: Locale): Promise<Uint8Array | Message> {
  try {
    const bytes = await (path === '-' ? readStream(process.stdin) : readFileUpTo(path));
    return bytes ?? message('cli.too-large', { path, limit: LARGEST_REPORT / 1024 / 1024 });
  } catch (error) {
    return message('cli.unreadable', { path, detail: errorText(error, locale) });
  }
}

/**
 * Null for what is larger than a report may be. In one go: among thousands of small files, handing each to the thread
 * pool and back would take longer than reading it.
 */
async function readFileUpTo(path: string): Promise<Uint8Array | null> {
  const stats = statSync(path);
  // How much comes out of a device or a pipe is not known before; of some there is no end.
  if (!stats.isFile() && !stats.isDirectory()) return readStream(createReadStream(path));
  return stats.size > LARGEST_REPORT ? null : readFileSync(path);
}

/** Null where there is more than a file may hold; the rest is not waited for. */
async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    size += chunk.length;
    if (size > LARGEST_REPORT) return null;
  }
  return Buffer.concat(chunks);
}

function report(text: Message, locale: Locale): void {
  printError(renderMessage(text, locale));
}
