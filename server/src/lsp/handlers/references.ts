import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../core/index.ts';
import { toLocation } from '../convert.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** Where a figure is used: totals, prose, next year's report. */
export function references(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Location[] {
  const open = openReport(session, uri);
  if (!open) return [];
  const { source } = open.analysis;
  const targets = referencesAt(open.analysis, source.offsetAt(position), context.includeDeclaration);
  return targets.map((target) => toLocation(source, uri, target));
}
