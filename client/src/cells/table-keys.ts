import {
  commands,
  type Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { StatusParams, TableCell } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { KnownCells } from './known-cells.ts';
import { cellAt, cellBeside, type Step, stepFrom } from './step.ts';

/** What the keys go by (`package.json`). */
const CONTEXT = 'govreport.inTableCell';

/** What a key does by itself: the caret may have left the table before its cells were known. */
const ownMeaning: Readonly<Record<Step, () => Thenable<unknown>>> = {
  next: () => commands.executeCommand('tab'),
  previous: () => commands.executeCommand('outdent'),
  below: () => commands.executeCommand('type', { text: '\n' }),
};

/** Tab, Shift+Tab and Enter lead from value to value while the caret is in one of them, and only then. */
export class TableKeys implements Disposable {
  readonly #cells: KnownCells;
  readonly #isReport: (document: TextDocument) => boolean;
  readonly #subscriptions: readonly Disposable[];
  #isInCell = false;
  /** The line of the caret when that was found out. */
  #line = -1;

  constructor(ask: Ask, isReport: (document: TextDocument) => boolean) {
    this.#cells = new KnownCells(ask);
    this.#isReport = isReport;
    this.#subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#look(textEditor);
      }),
      workspace.onDidChangeTextDocument((change) => this.#cells.changed(change)),
      workspace.onDidCloseTextDocument((document) => this.#cells.forget(document)),
      window.onDidChangeActiveTextEditor((editor) => this.#refresh(editor)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('govreport')) this.#refresh(window.activeTextEditor);
      }),
      ...(['next', 'previous', 'below'] as const).map((step) =>
        commands.registerCommand(COMMANDS[step], (argument: unknown) => this.#go(step, isKey(argument))),
      ),
    ];
  }

  /** A document was checked: its cells may be others now. */
  documentChecked({ uri }: StatusParams): void {
    const editor = window.activeTextEditor;
    if (editor?.document.uri.toString() === uri) this.#refresh(editor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #refresh(editor: TextEditor | undefined): void {
    if (!editor || !this.#isOn(editor.document)) this.#set(false);
    else
      void this.#cells.fresh(editor.document).then(
        () => {
          if (editor === window.activeTextEditor) this.#look(editor);
        },
        () => this.#set(false),
      );
  }

  #isOn(document: TextDocument): boolean {
    return (
      this.#isReport(document) && workspace.getConfiguration('govreport', document).get('tableKeys', true)
    );
  }

  /** While the cells of a new version are not known, what was true of the caret's line still is. */
  #look(editor: TextEditor): void {
    const { document, selections, selection } = editor;
    const isAlone = selections.length === 1 && this.#isOn(document);
    const cells = isAlone ? this.#cells.now(document) : [];
    if (!cells && selection.active.line === this.#line) return;
    this.#line = selection.active.line;
    this.#set(cells !== undefined && indexOf(cells, document, selection) >= 0);
  }

  #set(isInCell: boolean): void {
    if (isInCell === this.#isInCell) return;
    this.#isInCell = isInCell;
    void commands.executeCommand('setContext', CONTEXT, isInCell);
  }

  async #go(step: Step, byKey: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const cells = this.#isReport(document) ? await this.#cells.fresh(document).catch(() => []) : [];
    // Whoever has gone on to another document meanwhile wants no key pressed there.
    if (editor !== window.activeTextEditor) return;
    const index = editor.selections.length === 1 ? indexOf(cells, document, editor.selection) : -1;
    if (index < 0 && byKey) {
      await ownMeaning[step]();
      return;
    }
    const offset = document.offsetAt(editor.selection.active);
    const cell = index < 0 ? cellBeside(cells, offset, step) : stepFrom(cells, index, step);
    if (cell) select(editor, cell);
  }
}

const COMMANDS: Readonly<Record<Step, string>> = {
  next: 'govreport.nextCell',
  previous: 'govreport.previousCell',
  below: 'govreport.cellBelow',
};

/** The keys say of themselves that they are (`package.json`); the palette says nothing. */
function isKey(argument: unknown): boolean {
  return (argument as { readonly key?: unknown } | undefined)?.key === true;
}

function indexOf(cells: readonly TableCell[], document: TextDocument, { start, end }: Selection): number {
  return cellAt(cells, document.offsetAt(start), document.offsetAt(end));
}

function select(editor: TextEditor, { range }: TableCell): void {
  const [start, end] = [editor.document.positionAt(range.start), editor.document.positionAt(range.end)];
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(start, end));
}
