import { analyze, isReadable, message, renderMessage, toMarkdown } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { errorText } from './error-text.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { noteReading } from './note-reading.ts';
import { type Options, UsageError } from './options.ts';
import { printError } from './print.ts';
import { readOneInput } from './read-input.ts';
import { writeAtomically } from './write-atomically.ts';

/** `govreport convert --to md`: the report in canonical Markdown, to standard output or a file. */
export async function convert(options: Options): Promise<number> {
  const { locale, output: path } = options;
  if (options.to !== 'md') throw new UsageError(message('cli.to-required'), locale);
  const input = await readOneInput(options);
  if (!input) return EXIT_TROUBLE;
  const converted = attempt(input.path, locale, () => {
    const analysis = analyze(input.text, { notation: input.notation });
    return { analysis, markdown: isReadable(analysis.report) ? toMarkdown(analysis.report) : '' };
  });
  if (!converted) return EXIT_TROUBLE;
  const { analysis, markdown } = converted;
  noteReading(input.path, analysis, locale);
  // Rewriting what was not understood would lose it.
  if (!isReadable(analysis.report)) return EXIT_TROUBLE;
  if (path === undefined) {
    process.stdout.write(markdown);
    return EXIT_OK;
  }
  try {
    await writeAtomically(path, Buffer.from(markdown));
    return EXIT_OK;
  } catch (error) {
    printError(renderMessage(message('cli.unwritable', { path, detail: errorText(error, locale) }), locale));
    return EXIT_TROUBLE;
  }
}
