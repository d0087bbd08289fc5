import { message, renderMessage } from '../core/index.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { EXIT_OK, EXIT_TROUBLE } from './exit-codes.ts';
import { facts } from './facts.ts';
import { fix } from './fix.ts';
import { readOptions, type Options, UsageError } from './options.ts';
import { printError, printLine } from './print.ts';
import { listRules } from './rules.ts';
import { version } from './version.ts';

const commands: Readonly<Record<string, (options: Options) => Promise<number>>> = {
  check,
  fix,
  facts,
  convert,
  rules: listRules,
};

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
    return await command({ ...options, paths });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    printError(error.message);
    return EXIT_TROUBLE;
  }
}
