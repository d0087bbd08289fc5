import { analyze, type Fact, positionsOf, readFacts } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { toCsv } from './csv.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { noteReading } from './note-reading.ts';
import { oneOf, type Options } from './options.ts';
import { printLine } from './print.ts';
import { readOneInput } from './read-input.ts';

/** `govreport facts`: every value that was read, as JSON or CSV. */
export async function facts(options: Options): Promise<number> {
  const format = oneOf('format', options.format ?? 'json', ['json', 'csv'], options.locale);
  const input = await readOneInput(options);
  if (!input) return EXIT_TROUBLE;
  const analysis = attempt(input.path, options.locale, () =>
    analyze(input.text, { notation: input.notation }),
  );
  if (!analysis) return EXIT_TROUBLE;
  const { report, source } = analysis;
  noteReading(input.path, analysis, options.locale);
  const values = readFacts(report);
  if (format === 'csv') {
    printLine(toCsv([HEADER, ...values.map(csvRow)]));
    return EXIT_OK;
  }
  const json = {
    version: 1,
    path: input.path,
    year: report.year,
    organ: report.organ,
    facts: values.map((fact) => ({ ...fact, range: positionsOf(source, fact.range) })),
  };
  printLine(JSON.stringify(json, null, 2));
  return EXIT_OK;
}

const HEADER = ['table', 'row', 'column', 'value', 'text', 'unit'];

function csvRow({ table, row, column, value, text, unit }: Fact) {
  return [table, row, column, value, text, unit];
}
