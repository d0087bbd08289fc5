import { explanationOf, renderMessage, type Severity } from '../../core/index.ts';
import type { Reporter } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: findings show up beside the lines of a pull request. */
export const reportGithub: Reporter = (files, locale) =>
  files
    .flatMap(({ path, source, findings }) =>
      findings.map(({ rule, severity, message, range }) => {
        const start = source.positionAt(range.start);
        const end = source.positionAt(range.end);
        const mend = explanationOf(rule, locale)?.mend;
        const text = [renderMessage(message, locale), ...(mend ? [mend] : [])].join('\n');
        const place = `file=${escapeProperty(path)},line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1},endColumn=${end.character + 1},title=${escapeProperty(rule)}`;
        return `::${commands[severity]} ${place}::${escapeData(text)}`;
      }),
    )
    .join('\n');

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
