import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import {
  explanationOf,
  type Finding,
  fingerprintsOf,
  type Locale,
  type OtherPlace,
  positionsOf,
  renderMessage,
  ruleCatalogue,
  type Severity,
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
        results: files.flatMap((file) => resultsOf(file, locale)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
};

function describeRule(rule: (typeof ruleCatalogue)[number], locale: Locale): ReportingDescriptor {
  const summary = renderMessage(rule.summary, locale);
  const { why, mend } = explanationOf(rule.id, locale) ?? { why: summary, mend: '' };
  return {
    id: rule.id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\n${mend}\n\n${rule.source}`,
      markdown: `**${summary}**\n\n${why}\n\n${mend}\n\n*${rule.source}*`,
    },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.tag] },
  };
}

/** The name of the fingerprint says how it is made: another way gets another number. */
const FINGERPRINT = 'govreport/v1';

function resultsOf(file: CheckedFile, locale: Locale): Result[] {
  const fingerprints = fingerprintsOf(file.findings);
  return file.findings.map((finding, index) => ({
    ...resultOf(file, finding, locale),
    partialFingerprints: { [FINGERPRINT]: fingerprints[index] ?? '' },
  }));
}

function resultOf({ path, source }: CheckedFile, finding: Finding, locale: Locale): Result {
  const ruleIndex = ruleCatalogue.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: renderMessage(finding.message, locale) },
    locations: [locationOf(path, positionsOf(source, finding.range))],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      ...('range' in related
        ? locationOf(path, positionsOf(source, related.range))
        : locationOf(related.elsewhere.document, related.elsewhere)),
      message: { text: renderMessage(related.message, locale) },
    })),
    properties: { data: finding.data },
  };
}

function locationOf(path: string, { start, end }: Pick<OtherPlace, 'start' | 'end'>): Location {
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
