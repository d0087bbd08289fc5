import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { cellsRequest, type CellsResult, type TableCell } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { afterTyping } from './typed-into-cell.ts';

/** How often cells are asked for again while somebody is typing. */
const ATTEMPTS = 3;

/** The cells of the document that was asked about last, asked for where more was changed than the value of one. */
export class KnownCells {
  readonly #ask: Ask;
  #of: TextDocument | undefined;
  #version = -1;
  #cells: readonly TableCell[] = [];
  /** The document that was asked about last: an answer about another one comes too late to be kept. */
  #asked: TextDocument | undefined;
  /** How often something was forgotten: an answer that was on its way then is forgotten too. */
  #forgotten = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The cells of the text as it is now; undefined where that is not known without asking. */
  now(document: TextDocument): readonly TableCell[] | undefined {
    return this.#of === document && this.#version === document.version ? this.#cells : undefined;
  }

  /** Follows what is typed into a cell: who types and goes on must not have to wait for the server. */
  changed({ document, contentChanges: [change, ...others] }: TextDocumentChangeEvent): void {
    if (this.#of !== document || this.#version !== document.version - 1) return;
    const cells = change && others.length === 0 ? afterTyping(this.#cells, change) : null;
    if (!cells) return;
    this.#version = document.version;
    this.#cells = cells;
  }

  /** A document was closed: opened again, in another language for instance, it may have the same version and other cells. */
  forget(document: TextDocument): void {
    this.#forgotten++;
    if (this.#of === document) this.#of = undefined;
  }

  /** The same, asked for where need be; none where the server does not answer. */
  async fresh(document: TextDocument): Promise<readonly TableCell[]> {
    this.#asked = document;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = this.now(document);
      if (known) return known;
      const forgotten = this.#forgotten;
      const result = await this.#ask<CellsResult>(cellsRequest, { uri: document.uri.toString() });
      if (forgotten !== this.#forgotten) continue;
      if (!result || this.#asked !== document) return [];
      this.#of = document;
      this.#version = result.version;
      this.#cells = result.cells;
    }
    return this.now(document) ?? [];
  }
}
