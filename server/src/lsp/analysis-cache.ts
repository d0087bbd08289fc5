import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/index.ts';
import { toNotation } from './convert.ts';

/** One analysis per document version: diagnostics, actions, symbols and folding ask for the same one. */
export class AnalysisCache {
  readonly #known = new Map<
    string,
    { readonly version: number; readonly languageId: string; readonly analysis: Analysis }
  >();

  of(document: TextDocument): Analysis {
    const { uri, version, languageId } = document;
    const known = this.#known.get(uri);
    if (known?.version === version && known.languageId === languageId) return known.analysis;
    const analysis = analyze(document.getText(), { notation: toNotation(document) });
    this.#known.set(uri, { version, languageId, analysis });
    return analysis;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
