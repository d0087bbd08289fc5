import { dirname, resolve } from 'node:path';
import {
  type Baseline,
  knownFrom,
  message,
  renderMessage,
  type Severity,
  SourceText,
  withoutKnown,
  writeBaseline,
} from '../core/index.ts';
import { reportChecked } from '../parts/warm.ts';
import { checkAmongOthers } from './check-among-others.ts';
import { errorText } from './error-text.ts';
import { EXIT_FINDINGS, EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { checkFormats, type CheckFormat, type FailOn, oneOf, type Options, UsageError } from './options.ts';
import { printError, printLine } from './print.ts';
import { knownIn, loadBaseline, ProjectFiles, relativePath, showPath } from './project-files.ts';
import { findInputs } from './read-input.ts';
import { writeAtomically } from './write-atomically.ts';
import { reportGithub, reportJson, reportSarif } from './reporters/for-programs.lazy.ts';
import { reportPretty } from './reporters/pretty.ts';
import type { CheckedFile, Reporter } from './reporters/reporter.ts';

const reporters: Readonly<Record<CheckFormat, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
};

/** `govreport check`: every finding of every file that settings, directives and the baseline leave. */
export async function check(options: Options): Promise<number> {
  const { locale } = options;
  const format = oneOf('format', options.format ?? 'pretty', checkFormats, locale) as CheckFormat;
  const baseline = await baselineOf(options);
  const { files: found, trouble } = await findInputs(options);
  // What the command line names counts instead of what the settings name.
  const projects = new ProjectFiles(options.baseline === undefined && options.writeBaseline === undefined);
  const checked = await checkAmongOthers(found, projects, locale);
  if (checked.some(({ report }) => report?.isReport)) reportChecked();
  const written =
    options.writeBaseline === undefined || (await write(checked, options.writeBaseline, options));
  const files = [
    ...checked.map((file) => ({ ...file, findings: newIn(file, options, baseline) })),
    ...projects.broken.map(({ path, text, findings }) => ({
      path: showPath(path),
      source: new SourceText(text),
      report: null,
      findings,
    })),
  ];
  const output = reporters[format](files, locale);
  if (output !== '') printLine(output);
  if (trouble || !written || checked.length < found.length) return EXIT_TROUBLE;
  return files.some((file) => fails(file, options.failOn)) ? EXIT_FINDINGS : EXIT_OK;
}

/** The findings that the baseline of the command line does not know; none where it has just been written. */
function newIn({ path, findings }: CheckedFile, options: Options, baseline: Baseline) {
  if (options.writeBaseline !== undefined) return [];
  const folder = dirname(resolve(options.baseline ?? ''));
  return withoutKnown(findings, knownIn(baseline, folder, path));
}

async function baselineOf({ baseline: path, writeBaseline: target, locale }: Options): Promise<Baseline> {
  if (path === undefined) return {};
  if (target !== undefined) throw new UsageError(message('cli.one-baseline'), locale);
  const baseline = await loadBaseline(path);
  if (!baseline) throw new UsageError(message('cli.bad-baseline', { path }), locale);
  return baseline;
}

async function write(files: readonly CheckedFile[], path: string, { locale }: Options): Promise<boolean> {
  const folder = dirname(resolve(path));
  const found = files.filter(({ findings }) => findings.length > 0);
  const entries = found.map(({ path: file, findings }) => [relativePath(folder, file), knownFrom(findings)]);
  try {
    await writeAtomically(path, Buffer.from(writeBaseline(Object.fromEntries(entries))));
    const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
    printError(renderMessage(message('cli.baseline-written', { path, count }), locale));
    return true;
  } catch (error) {
    printError(renderMessage(message('cli.unwritable', { path, detail: errorText(error, locale) }), locale));
    return false;
  }
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function fails({ findings }: CheckedFile, failOn: FailOn): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => ranks[severity] >= ranks[failOn]);
}
