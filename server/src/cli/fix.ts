import { readFile, stat } from 'node:fs/promises';
import {
  analyze,
  type FixedText,
  fixAll,
  type Locale,
  type Message,
  message,
  renderMessage,
} from '../core/index.ts';
import { attempt } from './attempt.ts';
import { createTwoFilesPatch } from './diff.lazy.ts';
import { encodeEdits } from './encode-edits.ts';
import { errorText } from './error-text.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { noteReading } from './note-reading.ts';
import { type Options, UsageError } from './options.ts';
import { printError, printLine, visible } from './print.ts';
import { ProjectFiles, showPath } from './project-files.ts';
import { type Input, readInputs } from './read-input.ts';
import { writeAtomically } from './write-atomically.ts';

/** `govreport fix`: applies the safe fixes, or shows them as a diff. */
export async function fix(options: Options): Promise<number> {
  const { locale, dryRun } = options;
  if (options.paths.includes('-')) throw new UsageError(message('cli.stdin-fix'), locale);
  const { inputs, trouble } = await readInputs(options);
  let failed = trouble;
  const projects = new ProjectFiles();
  const fixed: ({ readonly input: Input } & FixedText)[] = [];
  for (const input of inputs) {
    const { path, text, notation } = input;
    const project = await projects.optionsFor(path);
    const config = await projects.nearestTo(path);
    if (config && config.findings.length > 0) {
      // What its author wanted left alone can't be told.
      printError(
        renderMessage(message('cli.broken-config', { path, config: showPath(config.path) }), locale),
      );
      failed = true;
      continue;
    }
    const result = attempt(path, locale, () => {
      const analysis = analyze(text, { notation, ...project });
      if (analysis.report.misreading) noteReading(path, analysis, locale);
      return fixAll(text, { notation, ...project });
    });
    if (!result) failed = true;
    else if (result.places > 0) fixed.push({ input, ...result });
  }
  let files = 0;
  let count = 0;
  for (const { input, ...result } of fixed) {
    if (dryRun) showChange(input, result.text);
    else if (!(await write(input, result, locale))) {
      failed = true;
      continue;
    }
    files++;
    count += result.places;
  }
  printError(renderMessage(message(dryRun ? 'cli.would-fix' : 'cli.fix-summary', { files, count }), locale));
  return failed ? EXIT_TROUBLE : EXIT_OK;
}

function showChange({ path, text }: Input, after: string): void {
  process.stdout.write(createTwoFilesPatch(path, path, text, after, undefined, undefined, { context: 2 }));
}

/** False, and said why, where the file is not put right. */
async function write(input: Input, { edits, places: count }: FixedText, locale: Locale): Promise<boolean> {
  const { path } = input;
  const refuse = (reason: Message): false => {
    printError(renderMessage(reason, locale));
    return false;
  };
  try {
    // Reading it again would wait for another text, or take it away from somebody.
    if (!(await stat(path)).isFile()) return refuse(message('cli.not-regular', { path }));
    const after = encodeEdits(input, edits);
    const now = await readFile(path);
    // Another process has made the same edits in the meantime: they are made. Anything else would be lost under them.
    if (!isSame(now, after)) {
      if (!isSame(now, encodeEdits(input, []))) return refuse(message('cli.changed-meanwhile', { path }));
      await writeAtomically(path, after);
    }
    printLine(visible(renderMessage(message('cli.fixed', { path, count }), locale)));
    return true;
  } catch (error) {
    return refuse(message('cli.unwritable', { path, detail: errorText(error, locale) }));
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
