import { parseArgs } from 'node:util';
import { type Locale, localeOf, type Message, message, renderMessage, type Severity } from '../core/index.ts';

/** The ways `check` can report. */
export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;
/** One of them. */
export type CheckFormat = (typeof checkFormats)[number];
/** From which severity on `check` fails. */
export type FailOn = Severity | 'never';

/** The command line, understood. */
export interface Options {
  readonly positionals: readonly string[];
  /** What follows the command's name. */
  readonly paths: readonly string[];
  /** Names of the options that were given. */
  readonly given: readonly string[];
  readonly format: string | undefined;
  readonly failOn: FailOn;
  readonly dryRun: boolean;
  /** `compare`: rows in which nothing is stated too. */
  readonly all: boolean;
  readonly to: string | undefined;
  readonly output: string | undefined;
  /** `new`: last year's report; or whose report, and of which year. */
  readonly from: string | undefined;
  readonly organ: string | undefined;
  readonly year: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly locale: Locale;
  readonly help: boolean;
  readonly version: boolean;
}

/** The command line was not understood; the message says why, in the user's language. */
export class UsageError extends Error {
  constructor(text: Message, locale: Locale) {
    super(renderMessage(text, locale));
  }
}

/** @throws UsageError for an option that does not exist or a value it does not take. */
export function readOptions(args: readonly string[]): Options {
  const locale = localeAskedFor(args);
  const { values, positionals } = parse(args, locale);
  oneOf('lang', values.lang, ['zh-CN', 'zh', 'en'], locale);
  const failOn = oneOf(
    'fail-on',
    values['fail-on'] ?? 'error',
    ['error', 'warning', 'info', 'never'],
    locale,
  ) as FailOn;
  return {
    positionals,
    paths: [],
    given: Object.keys(values),
    format: values.format,
    failOn,
    dryRun: values['dry-run'] ?? false,
    all: values.all ?? false,
    to: values.to,
    output: values.output,
    from: values.from,
    organ: values.organ,
    year: values.year,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    locale,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

/** Checks an option against what it may be; absent is fine. */
export function oneOf(
  option: string,
  value: string | undefined,
  choices: readonly string[],
  locale: Locale,
): string | undefined {
  if (value === undefined || choices.includes(value)) return value;
  throw new UsageError(message('cli.bad-choice', { option, value, choices: choices.join('|') }), locale);
}

function parse(args: readonly string[], locale: Locale) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        'dry-run': { type: 'boolean' },
        all: { type: 'boolean' },
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
        from: { type: 'string' },
        organ: { type: 'string' },
        year: { type: 'string' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(objectionOf(error as NodeJS.ErrnoException), locale);
  }
}

/** What Node says of options, in English only, in words of our own. */
function objectionOf({ code, message: detail }: NodeJS.ErrnoException): Message {
  const option = /'(-[^' ,<]+)/.exec(detail)?.[1];
  if (option !== undefined && code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return message('cli.unknown-option', { option });
  if (option !== undefined && code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return message(/does not take/.test(detail) ? 'cli.option-takes-none' : 'cli.option-needs-value', {
      option: /--[a-z-]+/.exec(detail)?.[0] ?? option,
    });
  return message('cli.bad-option', { detail });
}

/** The language has to be known before the options are, to say in it what is wrong with them. */
export function localeAskedFor(args: readonly string[]): Locale {
  const index = args.indexOf('--lang');
  const asked =
    index === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[index + 1];
  return localeOf(asked);
}
