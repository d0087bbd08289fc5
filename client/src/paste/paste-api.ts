import * as vscode from 'vscode';

/**
 * What VS Code 1.97 and later have for pasting. The types that we build against are those of the oldest version that we
 * run on, which has none of it: declared here is what we use, and whether it is there is asked of the editor.
 */
export interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Empty: PasteKind;
    readonly Text: PasteKind;
  };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

export interface PasteKind {
  append(...parts: string[]): PasteKind;
}

export interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  /** Kinds of edits that come before this one. */
  yieldTo?: readonly PasteKind[];
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** The paste API of the editor; null where it has none. */
export function pasteApi(): PasteApi | null {
  const host = vscode as unknown as Partial<PasteApi>;
  const isThere =
    host.DocumentPasteEdit !== undefined &&
    host.DocumentDropOrPasteEditKind !== undefined &&
    host.languages?.registerDocumentPasteEditProvider !== undefined;
  return isThere ? (host as PasteApi) : null;
}
