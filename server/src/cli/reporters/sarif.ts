import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import {
  type Finding,
  type Locale,
  type Range,
  renderMessage,
  ruleCatalogue,
  type Severity,
  type SourceText,
} from '../../core/index.ts';
import { version } from '../version.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0, for code scanning and archives. */
export const reportSarif: Reporter = (files, locale) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'govreport',
            version,
            rules: ruleCatalogue.map((rule) => describeRule(rule, locale)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap((file) =>
          file.analysis.findings.map((finding) => resultOf(file, finding, locale)),
        ),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
};

function describeRule(rule: (typeof ruleCatalogue)[number], locale: Locale): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: renderMessage(rule.summary, locale) },
    help: { text: `${renderMessage(rule.summary, locale)}（${rule.source}）` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.tag] },
  };
}

function resultOf({ path, analysis }: CheckedFile, finding: Finding, locale: Locale): Result {
  const { source } = analysis;
  const ruleIndex = ruleCatalogue.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: renderMessage(finding.message, locale) },
    locations: [locationOf(path, source, finding.range)],
    relatedLocations: finding.related.map(({ message, range }, id) => ({
      id,
      ...locationOf(path, source, range),
      message: { text: renderMessage(message, locale) },
    })),
    properties: { data: finding.data },
  };
}

function locationOf(path: string, source: SourceText, range: Range): Location {
  const start = source.positionAt(range.start);
  const end = source.positionAt(range.end);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** Relative paths stay relative, as code scanning wants them; absolute ones become file URIs. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin:';
  return resolve(path) === path
    ? pathToFileURL(path).href
    : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
