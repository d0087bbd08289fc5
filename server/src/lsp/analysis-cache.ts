import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  type AnalyzeOptions,
  checkReading,
  type Notation,
  type Reading,
  readText,
} from '../core/index.ts';

interface KnownReading {
  readonly version: number;
  readonly languageId: string;
  readonly reading: Reading;
}

interface KnownAnalysis {
  readonly reading: Reading;
  readonly revision: string;
  readonly analysis: Analysis;
  readonly serial: number;
}

/** What documents are analysed by, and a name for it that is another one whenever it changes. */
export interface Circumstances {
  notationOf(document: TextDocument): Notation;
  optionsFor(document: TextDocument): AnalyzeOptions;
  revisionOf(document: TextDocument): string;
  /** Hears of each new reading before it is checked: its neighbours are others now. */
  onRead(document: TextDocument, reading: Reading): void;
}

/**
 * One reading per document version, and one analysis of it as long as settings and neighbours stay: diagnostics,
 * actions, symbols and folding ask for the same one.
 */
export class AnalysisCache {
  readonly #readings = new Map<string, KnownReading>();
  readonly #analyses = new Map<string, KnownAnalysis>();
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
    this.#readings.delete(uri);
    this.#analyses.delete(uri);
  }

  #know(document: TextDocument): KnownAnalysis {
    const { uri } = document;
    const reading = this.readingOf(document);
    const revision = this.#circumstances.revisionOf(document);
    const known = this.#analyses.get(uri);
    if (known?.reading === reading && known.revision === revision) return known;
    const analysis = checkReading(reading, this.#circumstances.optionsFor(document));
    const made = { reading, revision, analysis, serial: ++this.#made };
    this.#analyses.set(uri, made);
    return made;
  }

  /** What stands in a document, nothing judged. */
  readingOf(document: TextDocument): Reading {
    const { uri, version, languageId } = document;
    const known = this.#readings.get(uri);
    const text = document.getText();
    // Of a client that counts wrongly, or anew, the same version may be another text.
    if (known?.version === version && known.languageId === languageId && known.reading.source.text === text)
      return known.reading;
    const reading = readText(text, this.#circumstances.notationOf(document), known?.reading);
    this.#readings.set(uri, { version, languageId, reading });
    this.#circumstances.onRead(document, reading);
    return reading;
  }
}
