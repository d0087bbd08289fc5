import {
  analyze,
  message,
  newReport,
  type NextReport,
  nextReport,
  notationOfName,
  objectionToNew,
  renderMessage,
} from '../core/index.ts';
import { attempt } from './attempt.ts';
import { errorText } from './error-text.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { noteReading } from './note-reading.ts';
import { oneOf, type Options, UsageError } from './options.ts';
import { printError } from './print.ts';
import { readInput } from './read-input.ts';
import { writeNew } from './write-atomically.ts';

/** `govreport new`: a new report, from nothing or from last year's, to standard output or into a file of its own. */
export async function newReportFile(options: Options): Promise<number> {
  const { locale, paths } = options;
  if (paths.length > 0) throw new UsageError(message('cli.no-arguments', { name: 'new' }), locale);
  const made = await (options.from === undefined
    ? fromNothing(options)
    : fromLastYear(options.from, options));
  return made ? write(made, options) : EXIT_TROUBLE;
}

async function fromNothing(options: Options): Promise<NextReport> {
  const { organ, year: written, locale } = options;
  if (organ === undefined || written === undefined)
    throw new UsageError(message('cli.new-from-or-organ'), locale);
  const year = /^\d{4}$/.test(written) ? Number(written) : Number.NaN;
  const objection = objectionToNew({ organ, year });
  if (objection) throw new UsageError(objection, locale);
  const notation = notationOf(options);
  return { text: newReport({ organ: organ.trim(), year, notation }), year, notation };
}

async function fromLastYear(path: string, options: Options): Promise<NextReport | null> {
  const { locale, organ, year } = options;
  if (organ !== undefined || year !== undefined)
    throw new UsageError(message('cli.new-from-and-organ'), locale);
  const notation = notationOf(options);
  const input = await readInput(path, locale);
  const made =
    input &&
    attempt(path, locale, () => {
      const analysis = analyze(input.text, { notation: input.notation });
      return { analysis, next: nextReport(analysis, notation) };
    });
  if (!made) return null;
  if ('refused' in made.next) {
    const reason = renderMessage(made.next.refused, locale);
    printError(renderMessage(message('cli.new-refused', { path, reason }), locale));
    return null;
  }
  noteReading(path, made.analysis, locale);
  return made.next;
}

/** Under another ending (x.docx) nothing could open what is written. */
const WRITTEN = /^\.(?:md|markdown|txt|govreport)$/i;

function notationOf({ to, output, locale }: Options): NextReport['notation'] {
  oneOf('to', to, ['md', 'txt'], locale);
  const ending = output === undefined ? undefined : /\.[^./\\]*$/.exec(output)?.[0];
  if (output !== undefined && ending !== undefined && !WRITTEN.test(ending))
    throw new UsageError(message('cli.new-ending', { path: output }), locale);
  const named = output !== undefined && ending !== undefined ? notationOfName(output) : 'markdown';
  return to === 'txt' || (to === undefined && named === 'text') ? 'text' : 'markdown';
}

/** A file that is there already may be somebody's work: it is left alone. */
async function write({ text, year }: NextReport, { output: path, locale }: Options): Promise<number> {
  if (path === undefined) {
    process.stdout.write(text);
    return EXIT_OK;
  }
  try {
    await writeNew(path, text);
    printError(renderMessage(message('cli.new-written', { path, year }), locale));
    return EXIT_OK;
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = isThere
      ? message('cli.exists', { path })
      : message('cli.unwritable', { path, detail: errorText(error, locale) });
    printError(renderMessage(reason, locale));
    return EXIT_TROUBLE;
  }
}
