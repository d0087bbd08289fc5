import {
  type Analysis,
  analyze,
  type AnalyzeOptions,
  applyEdits,
  type Finding,
  fixAll,
  renderMessage,
} from '../../server/src/core/index.ts';

/** Findings as people read them: the line with the range marked, severity, rule and message, and the fixes offered. */
export function describeFindings(analysis: Analysis): string {
  return analysis.findings.map((finding) => describeFinding(analysis, finding)).join('\n');
}

function describeFinding({ source }: Analysis, finding: Finding): string {
  const { line, character } = source.positionAt(finding.range.start);
  const text = source.text.slice(source.lineStart(line), source.lineEnd(line));
  const end = Math.min(finding.range.end - source.lineStart(line), text.length);
  const marked = `${text.slice(0, character)}⟦${text.slice(character, end)}⟧${text.slice(end)}`;
  const fixes = finding.fixes
    .map((fix) => `\n    ${fix.safety} fix: ${renderMessage(fix.title, 'zh-CN')}`)
    .join('');
  return `${line + 1}: ${excerpt(marked)}\n  ${finding.severity} ${finding.rule}: ${renderMessage(finding.message, 'zh-CN')}${fixes}`;
}

/** The marked text with some of what stands round it. */
function excerpt(marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧');
  const before = marked.slice(Math.max(0, start - 24), start).replaceAll('\t', '→');
  return `${start > 24 ? '…' : ''}${before}${marked.slice(start, end + 1)}${marked.slice(end + 1, end + 20).replaceAll('\t', '→')}`;
}

/** Lines that differ between two texts, as `-`/`+`. Enough for edits, which never move lines about. */
export function describeChange(before: string, after: string): string {
  const from = before.split(/\r?\n/);
  const to = after.split(/\r?\n/);
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const shown = (mark: string, lines: readonly string[]): string[] =>
    lines.map((line) => `${mark}${line.replaceAll('\t', '→')}`);
  return [
    ...shown('-', from.slice(start, from.length - tail)),
    ...shown('+', to.slice(start, to.length - tail)),
  ].join('\n');
}

export function changeByFixAll(text: string, options: AnalyzeOptions): string {
  return describeChange(text, fixAll(text, options).text);
}

/** What the first fix of the first finding of a rule does to the text. */
export function changeByFix(text: string, options: AnalyzeOptions, rule: string): string {
  const finding = analyze(text, options).findings.find((candidate) => candidate.rule === rule);
  const fix = finding?.fixes[0];
  return fix ? describeChange(text, applyEdits(text, fix.edits)) : '';
}
