import { type Analysis, analyze, compareReports, message, renderMessage } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { compareCsv } from './compare/csv.ts';
import { compareJson } from './compare/json.ts';
import { comparePretty } from './compare/pretty.ts';
import type { ComparedFiles } from './compare/compared-files.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { noteReading } from './note-reading.ts';
import { oneOf, type Options, UsageError } from './options.ts';
import { printError, printLine } from './print.ts';
import { type Input, readInputs } from './read-input.ts';

/** `govreport compare`: two years of reports beside each other, the earlier one first whichever was named first. */
export async function compare(options: Options): Promise<number> {
  const { locale, all } = options;
  const format = oneOf('format', options.format ?? 'pretty', ['pretty', 'json', 'csv'], locale);
  if (options.paths.length !== 2) throw new UsageError(message('cli.two-paths'), locale);
  const { inputs, trouble } = await readInputs(options);
  if (trouble) return EXIT_TROUBLE;
  const [one, other] = inputs;
  if (!one || !other || inputs.length > 2) throw new UsageError(message('cli.two-paths'), locale);
  const read = [one, other].flatMap((input) => readOne(input, options));
  const [first, second] = read;
  if (!first || !second) return EXIT_TROUBLE;
  const result = attempt(`${one.path} ${other.path}`, locale, () =>
    compareReports(first.analysis, second.analysis, locale),
  );
  if (!result) return EXIT_TROUBLE;
  if ('refused' in result) {
    printError(renderMessage(result.refused, locale));
    return EXIT_TROUBLE;
  }
  const isFirst = first.analysis.report.year === result.before.year;
  const files: ComparedFiles = {
    before: isFirst ? first : second,
    after: isFirst ? second : first,
    comparison: result,
  };
  if (format === 'json') printLine(compareJson(files));
  else if (format === 'csv') printLine(compareCsv(files));
  else printLine(comparePretty(files, locale, all));
  return EXIT_OK;
}

function readOne(
  { path, text, notation }: Input,
  { locale }: Options,
): { readonly path: string; readonly analysis: Analysis }[] {
  const analysis = attempt(path, locale, () => analyze(text, { notation }));
  if (!analysis) return [];
  noteReading(path, analysis, locale);
  return [{ path, analysis }];
}
