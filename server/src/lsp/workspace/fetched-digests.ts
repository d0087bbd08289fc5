import { digestReport, notationOfName, ReportDigest, type ReportIndex, readText } from '../../core/index.ts';
import { Pauses } from './pause.ts';

/** So many are kept for whoever asks next: the years of an organ are asked for one after the other. */
const MOST_KEPT = 64;

/** What the fetching of digests needs of the workspace. */
export interface DigestSources {
  readonly index: ReportIndex;
  /** The texts of files as they are now; null where one is gone. */
  textsOf(uris: readonly string[]): Promise<readonly (string | null)[]>;
  /** Reads an open document, if it is one: what stands there counts. @returns whether it is open. */
  readOpen(uri: string): boolean;
  /** The documents beside which what was fetched is kept. */
  opened(): readonly string[];
  /** A file holds something else than the index says: it is to be taken in anew. */
  takeIn(uri: string): Promise<void>;
  onFault(error: unknown): void;
}

/**
 * The digests of closed files that are at hand: those around open documents, and the last ones asked for otherwise. Of
 * all other files the index has names only.
 */
export class FetchedDigests {
  readonly #sources: DigestSources;
  /** Documents, the earliest fetched first. */
  readonly #fetched = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(sources: DigestSources) {
    this.#sources = sources;
  }

  /** Fetches what is lacking, each file once however many ask for it. Never fails. */
  async fetch(lacking: readonly ReportDigest[]): Promise<void> {
    const due = lacking.filter(({ document }) => !this.#underWay.has(document));
    if (due.length > 0) {
      const fetching = this.#fetch(due).finally(() => {
        for (const { document } of due) this.#underWay.delete(document);
      });
      for (const { document } of due) this.#underWay.set(document, fetching);
    }
    await Promise.all(lacking.map(({ document }) => this.#underWay.get(document)));
  }

  /** What is known of a document comes from elsewhere now. */
  forget(document: string): void {
    this.#fetched.delete(document);
  }

  async #fetch(due: readonly ReportDigest[]): Promise<void> {
    try {
      this.#letGo();
      const { index, readOpen, textsOf, takeIn } = this.#sources;
      const closed = due.filter(({ document }) => !readOpen(document));
      const texts = closed.length === 0 ? [] : await textsOf(closed.map(({ document }) => document));
      const pauses = new Pauses();
      for (const [at, { document, organ, year }] of closed.entries()) {
        const text = texts[at] ?? null;
        const digest =
          text === null ? null : digestReport(document, readText(text, notationOfName(document)));
        // Nothing of the text of a closed file is to be kept.
        digest?.load();
        // Read anew or opened meanwhile: what is known by now is newer.
        if (index.get(document)?.digest !== closed[at]) continue;
        if (digest?.organ === organ && digest.year === year) {
          index.exchange(digest);
          this.#fetched.add(document);
        } else await takeIn(document);
        await pauses.pause();
      }
    } catch (error) {
      this.#sources.onFault(error);
    }
  }

  #letGo(): void {
    if (this.#fetched.size <= MOST_KEPT) return;
    const { index, opened } = this.#sources;
    const kept = new Set(opened().flatMap((uri) => index.contentsFor(uri)));
    for (const document of this.#fetched) {
      if (this.#fetched.size <= MOST_KEPT) return;
      const digest = index.get(document)?.digest;
      if (digest && kept.has(digest)) continue;
      this.#fetched.delete(document);
      if (digest) index.exchange(new ReportDigest(document, digest, null));
    }
  }
}
