import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type AnalyzeOptions, analyze } from '../core/index.ts';

interface Known {
  readonly version: number;
  readonly languageId: string;
  readonly revision: string;
  readonly analysis: Analysis;
  readonly serial: number;
}

/** What documents are analysed by, and a name for it that is another one whenever it changes. */
export interface Circumstances {
  optionsFor(document: TextDocument): AnalyzeOptions;
  revisionOf(document: TextDocument): string;
}

/** One analysis per document version: diagnostics, actions, symbols and folding ask for the same one. */
export class AnalysisCache {
  readonly #known = new Map<string, Known>();
  readonly #circumstances: Circumstances;
  #made = 0;

  constructor(circumstances: Circumstances) {
    this.#circumstances = circumstances;
  }

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
    const revision = this.#circumstances.revisionOf(document);
    const known = this.#known.get(uri);
    if (known?.version === version && known.languageId === languageId && known.revision === revision)
      return known;
    const analysis = analyze(document.getText(), this.#circumstances.optionsFor(document));
    const made = { version, languageId, revision, analysis, serial: ++this.#made };
    this.#known.set(uri, made);
    return made;
  }
}
