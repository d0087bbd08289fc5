import { Uri } from 'vscode';
import { previewRequest, type PreviewResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { findLastYear } from '../find-last-year.ts';

/** Where last year's report of the same organ is; null where none is open or in the workspace, or this is no report. */
export async function findPreviousReport(ask: Ask, document: Uri): Promise<Uri | null> {
  const preview = await ask<PreviewResult>(previewRequest, { uri: document.toString() });
  const found = preview?.model ? await findLastYear(ask, document, preview.model) : null;
  return found ? Uri.parse(found.uri) : null;
}
