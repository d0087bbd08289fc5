import type { PreviewFinding } from '../../server/src/lsp/protocol.ts';

type Severity = PreviewFinding['severity'];

/** A mark for each severity: colour alone tells not everybody. */
export const MARKS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: 'i' };

/** The gravest of several; null of none. */
export function worstOf(findings: readonly PreviewFinding[]): Severity | null {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}
