import { createTwoFilesPatch } from 'diff';
import { fixAll, type Locale, message, renderMessage } from '../core/index.ts';
import { encode } from './decode.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { type Options, UsageError } from './options.ts';
import { printError, printLine } from './print.ts';
import { type Input, readInputs } from './read-input.ts';
import { writeAtomically } from './write-atomically.ts';

/** `govreport fix`: applies the safe fixes, or shows them as a diff. */
export async function fix(options: Options): Promise<number> {
  const { locale, dryRun } = options;
  if (options.paths.includes('-')) throw new UsageError(message('cli.stdin-fix'), locale);
  const { inputs, trouble } = await readInputs(options);
  const fixed = inputs
    .map((input) => ({ input, ...fixAll(input.text, { notation: input.notation }) }))
    .filter(({ places }) => places > 0);
  let failed = trouble;
  for (const { input, text, places } of fixed) {
    if (dryRun) showChange(input, text);
    else if (!(await write(input, text, places, locale))) failed = true;
  }
  const count = fixed.reduce((sum, { places }) => sum + places, 0);
  printError(
    renderMessage(
      message(dryRun ? 'cli.would-fix' : 'cli.fix-summary', { files: fixed.length, count }),
      locale,
    ),
  );
  return failed ? EXIT_TROUBLE : EXIT_OK;
}

function showChange({ path, text }: Input, after: string): void {
  process.stdout.write(createTwoFilesPatch(path, path, text, after, undefined, undefined, { context: 2 }));
}

async function write(input: Input, text: string, count: number, locale: Locale): Promise<boolean> {
  const { path } = input;
  try {
    await writeAtomically(path, encode(text, input));
    printLine(renderMessage(message('cli.fixed', { path, count }), locale));
    return true;
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    printError(renderMessage(message('cli.unwritable', { path, detail }), locale));
    return false;
  }
}
