import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, positionsOf } from '../../core/index.ts';
import { toLocation } from '../convert.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** Where a figure comes from: the parts of a total, the cells that a count in prose states, last year's figure. */
export function definition(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
): Location[] | LocationLink[] | null {
  const open = openReport(session, uri);
  if (!open) return null;
  const { source } = open.analysis;
  const found = definitionAt(open.analysis, source.offsetAt(position));
  if (!found) return null;
  const locations = found.targets.map((target) => toLocation(source, uri, target));
  if (!session.canLinkDefinitions) return locations;
  const originSelectionRange = positionsOf(source, found.origin);
  return locations.map(({ uri: targetUri, range }) => ({
    originSelectionRange,
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
