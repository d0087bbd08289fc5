import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { capFindings, checkReading, notationOfName, readText } from '../../core/index.ts';
import { toDiagnostic, toFailure } from '../convert.ts';
import { attempt } from '../guard.ts';
import type { Session } from '../session.ts';
import { Pauses } from '../workspace/pause.ts';
import { pullDiagnostics } from './diagnostics.ts';

/** So many files are read at once, and answered at once while the others are still worked on. */
const BATCH = 50;

/**
 * The findings of every report of the workspace, open or not, once it has been read; none where the settings ask for
 * open files only. What the client knows already is answered as unchanged, without reading any file.
 */
export async function pullWorkspaceDiagnostics(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const { settings, reports } = session;
  const isAsked = settings.enable && settings.scope === 'workspace';
  if (isAsked) await Promise.race([reports.scan(), cancelled(token)]);
  const uris = isAsked ? reports.uris : [];
  const pauses = new Pauses();
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (let at = 0; at < uris.length && !token.isCancellationRequested; at += BATCH) {
    const batch = uris.slice(at, at + BATCH);
    const answers = await diagnose(session, batch, known, pauses);
    for (const uri of batch) known.delete(uri);
    if (progress) progress.report({ items: answers });
    else items.push(...answers);
  }
  if (token.isCancellationRequested) return { items };
  // What is no report any more, or not to be checked, has no problems; nor what was closed.
  const closed = [...session.closed.keys()].filter((uri) => !isAsked || !reports.has(uri));
  const clean = [...new Set([...known.keys(), ...closed])].map(
    (uri): WorkspaceDocumentDiagnosticReport => ({
      uri,
      version: null,
      kind: DocumentDiagnosticReportKind.Full,
      items: [],
    }),
  );
  // Once parts have been sent the answer itself is to be empty.
  if (!progress) return { items: [...items, ...clean] };
  if (clean.length > 0) progress.report({ items: clean });
  return { items: [] };
}

async function diagnose(
  session: Session,
  uris: readonly string[],
  known: ReadonlyMap<string, string>,
  pauses: Pauses,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { documents, reports, projects, locale } = session;
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const stale: { readonly uri: string; readonly resultId: string }[] = [];
  for (const uri of uris) {
    if (documents.get(uri)) {
      items.push(...(await diagnoseOpen(session, uri, known.get(uri))));
      continue;
    }
    if (!projects.isReady(uri)) await projects.load(uri);
    await pauses.pause();
    await reports.fetchRivals(uri);
    const resultId = [session.life, reports.serialOf(uri), session.revisionOfFile(uri), locale].join('|');
    if (resultId === known.get(uri))
      items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId });
    else stale.push({ uri, resultId });
  }
  const texts = stale.length === 0 ? [] : await reports.textsOf(stale.map(({ uri }) => uri));
  for (const [at, { uri, resultId }] of stale.entries()) {
    const text = texts[at] ?? null;
    // Gone since it was read: the client will say so.
    if (text === null) continue;
    await reports.fetchAround(uri);
    const found = diagnosticsOfFile(session, uri, text);
    items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: found });
    await pauses.pause();
  }
  return items;
}

async function diagnoseOpen(
  session: Session,
  uri: string,
  previousResultId: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  await session.prepared(uri);
  const version = session.documents.get(uri)?.version ?? null;
  const report = pullDiagnostics(session, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
  return [{ uri, version, ...report }];
}

function diagnosticsOfFile(session: Session, uri: string, text: string): Diagnostic[] {
  const found = attempt(session.connection, 'check', null, () => {
    const { source, findings } = checkReading(readText(text, notationOfName(uri)), session.optionsFor(uri));
    return capFindings(findings).map((finding) => toDiagnostic(session, source, finding, uri));
  });
  return found ?? [toFailure(session.locale)];
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()));
}
