import { message, type MessageId, renderMessage, ruleCatalogue } from '../core/index.ts';
import { EXIT_OK } from './exit-codes.ts';
import { oneOf, type Options, UsageError } from './options.ts';
import { printLine } from './print.ts';

/** `govreport rules`: the catalogue, for people or programs. */
export async function listRules({ format, locale, paths }: Options): Promise<number> {
  if (paths.length > 0) throw new UsageError(message('cli.no-arguments', { name: 'rules' }), locale);
  oneOf('format', format, ['json'], locale);
  const rules = ruleCatalogue.map((rule) => ({ ...rule, summary: renderMessage(rule.summary, locale) }));
  if (format === 'json') {
    printLine(JSON.stringify({ version: 1, rules }, null, 2));
    return EXIT_OK;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, summary } of rules) {
    printLine(
      `${id.padEnd(width)}  ${renderMessage(message(`severity.${severity}` as MessageId), locale)}  ${summary}`,
    );
  }
  return EXIT_OK;
}
