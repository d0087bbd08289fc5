import { type Locale, positionsOf, renderMessage } from '../../core/index.ts';
import { type CheckedFile, countOf, type Reporter } from './reporter.ts';

/** The contract with scripts outside the project: version 1 of the check result. */
export const reportJson: Reporter = (files, locale) => {
  const summary = {
    files: files.length,
    errors: countOf(files, 'error'),
    warnings: countOf(files, 'warning'),
    infos: countOf(files, 'info'),
  };
  return JSON.stringify({ version: 1, files: files.map((file) => fileJson(file, locale)), summary }, null, 2);
};

function fileJson({ path, report, source, findings }: CheckedFile, locale: Locale) {
  return {
    path,
    isReport: report?.isReport ?? false,
    year: report?.year ?? null,
    organ: report?.organ ?? null,
    tables: report?.tables ?? [],
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: renderMessage(finding.message, locale),
      range: positionsOf(source, finding.range),
      related: finding.related.map((related) => ({
        message: renderMessage(related.message, locale),
        ...('range' in related
          ? { range: positionsOf(source, related.range) }
          : {
              path: related.elsewhere.document,
              range: { start: related.elsewhere.start, end: related.elsewhere.end },
            }),
      })),
      data: finding.data,
      fixes: finding.fixes.map(({ title, safety, edits }) => ({
        title: renderMessage(title, locale),
        safety,
        edits: edits.map(({ range, newText }) => ({ range: positionsOf(source, range), newText })),
      })),
    })),
  };
}
