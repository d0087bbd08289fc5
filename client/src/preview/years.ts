import type { Disposable, Uri } from 'vscode';
import { type YearsChart, yearsRequest, type YearsResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { readNearbyReports } from '../nearby-reports.ts';
import { watchNearby } from '../watch-nearby.ts';
import { mergeYears } from './merge-years.ts';

/** Files may come and go by the dozen. */
const DELAY_MS = 500;

/** The figures of an organ's years, from what is open and from the files around the document, which are read once. */
export class Years implements Disposable {
  readonly #document: Uri;
  readonly #ask: Ask;
  readonly #watch: Disposable;
  /** Of whom the files were read; undefined where they were not, or others may be there by now. */
  #organ: string | null | undefined;
  #inFiles: Promise<YearsChart> = Promise.resolve([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when other files may be there. */
  constructor(document: Uri, ask: Ask, changed: () => void) {
    this.#document = document;
    this.#ask = ask;
    this.#watch = watchNearby(document, () => {
      this.#organ = undefined;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(changed, DELAY_MS);
    });
  }

  /** @param organ as the report names it now. */
  async find(organ: string | null): Promise<YearsResult> {
    if (organ !== this.#organ) {
      this.#organ = organ;
      this.#inFiles = this.#read(organ).catch(() => {
        this.#organ = undefined;
        return [];
      });
    }
    const known = await this.#inFiles;
    const fresh = await this.#ask<YearsResult>(yearsRequest, { uri: this.#document.toString(), files: [] });
    return fresh ? mergeYears(fresh, known) : null;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
  }

  /** The years that are told by files alone. */
  async #read(organ: string | null): Promise<YearsChart> {
    const files = await readNearbyReports(this.#document, organ);
    const uri = this.#document.toString();
    const years = files.length > 0 ? await this.#ask<YearsResult>(yearsRequest, { uri, files }) : null;
    const read = new Set(files.map((file) => file.uri));
    return (years ?? []).filter((year) => year.uri !== uri && read.has(year.uri));
  }
}
