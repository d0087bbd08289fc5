import {
  capFindings,
  type Finding,
  type Locale,
  message,
  type MessageId,
  renderMessage,
  type Severity,
  type SourceText,
} from '../../core/index.ts';
import { colour, visible } from '../print.ts';
import { type CheckedFile, countOf, type Reporter } from './reporter.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** For people at a terminal: a heading for each file, a line for each finding, the count at the end. */
export const reportPretty: Reporter = (files, locale) => {
  const counts = {
    files: files.length,
    errors: countOf(files, 'error'),
    warnings: countOf(files, 'warning'),
    infos: countOf(files, 'info'),
  };
  const summary = renderMessage(message('cli.summary', counts), locale);
  return [...files.map((file) => describeFile(file, locale)), colour('bold', summary)].join('\n\n');
};

function describeFile({ path, source, report, findings: all }: CheckedFile, locale: Locale): string {
  const findings = capFindings(all);
  const name = [report?.organ, report?.year].filter((part) => part != null).join(' ');
  const heading = `${colour('underline', visible(path))}${report?.isReport && name ? `  ${visible(name)}` : ''}`;
  if (report?.isReport === false)
    return `${heading}\n  ${colour('dim', renderMessage(message('cli.not-report'), locale))}`;
  if (findings.length === 0)
    return `${heading}\n  ${colour('green', renderMessage(message('cli.clean'), locale))}`;
  const places = findings.map((finding) => placeOf(source, finding));
  const width = places.reduce((most, place) => Math.max(most, place.length), 0);
  const lines = findings.map(
    (finding, index) => `  ${(places[index] ?? '').padStart(width)}  ${describeFinding(finding, locale)}`,
  );
  return [heading, ...lines].join('\n');
}

function describeFinding({ rule, severity, message: text }: Finding, locale: Locale): string {
  return `${severityName(severity, locale)}  ${visible(renderMessage(text, locale))}  ${colour('dim', rule)}`;
}

function severityName(severity: Severity, locale: Locale): string {
  return colour(colours[severity], renderMessage(message(`severity.${severity}` as MessageId), locale));
}

function placeOf(source: SourceText, { range }: Finding): string {
  const { line, character } = source.positionAt(range.start);
  return `${line + 1}:${character + 1}`;
}
