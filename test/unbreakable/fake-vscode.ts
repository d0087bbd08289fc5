import { applyEdits } from '../../server/src/core/index.ts';

/** A document of the editor, edited by offsets alone. */
export class FakeDocument {
  readonly uri: FakeUri;
  version = 1;
  #text: string;

  constructor(uri: string, text: string) {
    this.uri = new FakeUri(uri);
    this.#text = text;
  }

  getText(): string {
    return this.#text;
  }

  positionAt(offset: number): number {
    return Math.max(0, Math.min(offset, this.#text.length));
  }

  offsetAt(position: number): number {
    return position;
  }

  /** Somebody changes the text. */
  replace(text: string): void {
    this.#text = text;
    this.version++;
    changed.fire({ document: this, contentChanges: [{}] });
  }
}

class FakeUri {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get scheme(): string {
    return this.#text.slice(0, this.#text.indexOf(':'));
  }

  toString(): string {
    return this.#text;
  }
}

class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

class Range {
  readonly start: number;
  readonly end: number;
  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}

class WorkspaceEdit {
  readonly edits: { readonly uri: unknown; readonly range: Range; readonly newText: string }[] = [];
  replace(uri: unknown, range: Range, newText: string): void {
    this.edits.push({ uri, range, newText });
  }
}

const changed = new EventEmitter<{ document: FakeDocument; contentChanges: object[] }>();
const closed = new EventEmitter<FakeDocument>();

/** What the editor was made to do. */
export const editor = {
  documents: [] as FakeDocument[],
  applied: 0,
  commands: [] as string[],
  shown: [] as string[],
  close(document: FakeDocument): void {
    editor.documents = editor.documents.filter((other) => other !== document);
    closed.fire(document);
  },
};

/** As much of `vscode` as the table preview uses. */
export const fakeVscode = {
  EventEmitter,
  Range,
  Selection: Range,
  WorkspaceEdit,
  Uri: { joinPath: (base: unknown, ...parts: string[]) => `${base}/${parts.join('/')}` },
  ViewColumn: { One: 1, Beside: -2 },
  TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
  UIKind: { Desktop: 1 },
  env: { language: 'zh-cn', uiKind: 2 },
  l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? '') },
  commands: { executeCommand: async (name: string) => void editor.commands.push(name) },
  window: {
    visibleTextEditors: [],
    tabGroups: { all: [] },
    onDidChangeTextEditorSelection: new EventEmitter().event,
    showWarningMessage: async (text: string) => void editor.shown.push(text),
    showErrorMessage: async (text: string) => void editor.shown.push(text),
    showSaveDialog: async () => undefined,
    showTextDocument: async (document: FakeDocument) => ({
      document,
      selection: null,
      revealRange: () => undefined,
    }),
  },
  workspace: {
    get textDocuments() {
      return editor.documents;
    },
    onDidCloseTextDocument: closed.event,
    onDidChangeTextDocument: changed.event,
    openTextDocument: async (uri: FakeUri) => {
      throw new Error(`cannot open ${uri}`);
    },
    applyEdit: async ({ edits }: WorkspaceEdit) => {
      const document = editor.documents.find(({ uri }) => uri === edits[0]?.uri);
      if (!document) return false;
      editor.applied++;
      document.replace(
        applyEdits(
          document.getText(),
          edits.map(({ range, newText }) => ({ range, newText })),
        ),
      );
      return true;
    },
  },
};
