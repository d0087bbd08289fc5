import { message, renderMessage } from '../core/index.ts';
import { check } from './check.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { readOptions, type Options, UsageError } from './options.ts';
import { compare, convert, facts, fix, listRules, newReportFile } from './other-commands.lazy.ts';
import { printError, printLine } from './print.ts';
import { version } from './version.ts';

interface Command {
  run(options: Options): Promise<number>;
  /** The options it takes besides those that all commands take. */
  readonly options: readonly string[];
}

const commands: Readonly<Record<string, Command>> = {
  check: { run: check, options: ['format', 'fail-on', 'baseline', 'write-baseline'] },
  fix: { run: fix, options: ['dry-run'] },
  facts: { run: facts, options: ['format'] },
  compare: { run: compare, options: ['format', 'all'] },
  convert: { run: convert, options: ['to', 'output'] },
  new: { run: newReportFile, options: ['from', 'organ', 'year', 'to', 'output'] },
  rules: { run: listRules, options: ['format'] },
};

const COMMON_OPTIONS = ['lang', 'help', 'version'];

/** Runs one command. Results go to standard output, notes to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.version || options.help) {
      printLine(options.version ? version : renderMessage(message('cli.help'), options.locale));
      return EXIT_OK;
    }
    const [name, ...paths] = options.positionals;
    if (name === undefined) throw new UsageError(message('cli.no-command'), options.locale);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(message('cli.unknown-command', { name }), options.locale);
    const strange = options.given.find((option) => ![...COMMON_OPTIONS, ...command.options].includes(option));
    if (strange !== undefined)
      throw new UsageError(message('cli.not-its-option', { name, option: strange }), options.locale);
    return await command.run({ ...options, paths });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    printError(error.message);
    return EXIT_TROUBLE;
  }
}
