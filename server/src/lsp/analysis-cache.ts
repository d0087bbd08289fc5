import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/index.ts';
import { toNotation } from './convert.ts';

interface Known {
  readonly version: number;
  readonly languageId: string;
  readonly analysis: Analysis;
  readonly serial: number;
}

/** One analysis per document version: diagnostics, actions, symbols and folding ask for the same one. */
export class AnalysisCache {
  readonly #known = new Map<string, Known>();
  #made = 0;

  of(document: TextDocument): Analysis {
    return this.#know(document).analysis;
  }

  /**
   * A number that no other analysis has. Versions are no such number: a document that was closed begins anew with 1,
   * and may hold another text by then.
   */
  serialOf(document: TextDocument): number {
    return this.#know(document).serial;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #know(document: TextDocument): Known {
    const { uri, version, languageId } = document;
    const known = this.#known.get(uri);
    if (known?.version === version && known.languageId === languageId) return known;
    const analysis = analyze(document.getText(), { notation: toNotation(document) });
    const made = { version, languageId, analysis, serial: ++this.#made };
    this.#known.set(uri, made);
    return made;
  }
}
