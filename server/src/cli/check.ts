import { type Analysis, analyze, type Severity } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { EXIT_FINDINGS, EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { checkFormats, type CheckFormat, type FailOn, oneOf, type Options } from './options.ts';
import { printLine } from './print.ts';
import { readInputs } from './read-input.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import { reportPretty } from './reporters/pretty.ts';
import { reportSarif } from './reporters/sarif.ts';
import type { Reporter } from './reporters/reporter.ts';

const reporters: Readonly<Record<CheckFormat, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
};

/** `govreport check`: every finding of every file. */
export async function check(options: Options): Promise<number> {
  const format = oneOf('format', options.format ?? 'pretty', checkFormats, options.locale) as CheckFormat;
  const { inputs, trouble } = await readInputs(options);
  const files = inputs.flatMap(({ path, text, notation }) => {
    const analysis = attempt(path, options.locale, () => analyze(text, { notation }));
    return analysis ? [{ path, analysis }] : [];
  });
  const output = reporters[format](files, options.locale);
  if (output !== '') printLine(output);
  if (trouble || files.length < inputs.length) return EXIT_TROUBLE;
  return files.some(({ analysis }) => fails(analysis, options.failOn)) ? EXIT_FINDINGS : EXIT_OK;
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function fails({ findings }: Analysis, failOn: FailOn): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => ranks[severity] >= ranks[failOn]);
}
