import type { OtherPlace } from '../findings/finding.ts';
import type { SectionNumber, TableName } from '../forms/form.ts';
import type { GivenCell } from '../relations/given-cell.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import { isReadable, type Report } from '../report/report.ts';
import { ownCopy } from '../text/own-copy.ts';
import { clauseStartsOf, proseSections } from './clauses.ts';
import { NumberSet } from './number-set.ts';
import { shinglesOf } from './shingles.ts';
import { TableDigest } from './table-digest.ts';

/** What a digest is made from. */
interface Digested {
  readonly report: Report;
  readonly relations: readonly RelationResult[];
}

interface Content {
  readonly tables: readonly TableDigest[];
  readonly clauses: ReadonlyMap<SectionNumber, ClauseDigest>;
  readonly shingles: ReadonlyMap<SectionNumber, NumberSet>;
}

/**
 * What of a report its neighbours have to know, some kilobytes in all: figures and places, of the prose no word. Most
 * reports are nobody's neighbour: what is in them is worked out when it is asked for. Of a file that nobody has read
 * there is the name only, by which it is found; what is in it has to be at hand before it is asked for.
 */
export class ReportDigest {
  /** The name the document is known by: a URI in an editor, a path on the command line. */
  readonly document: string;
  readonly organ: string;
  readonly year: number;
  #content: Content | (() => Digested) | null;

  /** @param read gives the report when it is needed, and is held until then; null where the report is still to be read. */
  constructor(
    document: string,
    { organ, year }: { readonly organ: string; readonly year: number },
    read: (() => Digested) | null,
  ) {
    this.document = document;
    this.organ = ownCopy(organ);
    this.year = year;
    this.#content = read;
  }

  /** Works out now what is in it: nothing of the report is held any longer. */
  load(): this {
    this.#loaded();
    return this;
  }

  /** Whether what is in it is known or can be worked out. */
  get isAtHand(): boolean {
    return this.#content !== null;
  }

  #loaded(): Content {
    if (this.#content === null) throw new Error(`${this.document} was not read`);
    if (typeof this.#content === 'function')
      this.#content = contentOf(this.document, this.year, this.#content());
    return this.#content;
  }

  get tables(): readonly TableDigest[] {
    return this.#loaded().tables;
  }

  table(name: TableName): TableDigest | null {
    return this.tables.find(({ form }) => form.name === name) ?? null;
  }

  /** By the ids of row and column; null where the form that the table follows has no such cell. */
  cell(table: TableName, row: string, column: string): GivenCell | null {
    return this.table(table)?.cell(row, column) ?? null;
  }

  /** Whether a run of characters of a section stands in the same section here. */
  hasShingle(section: SectionNumber, shingle: number): boolean {
    return this.#loaded().shingles.get(section)?.has(shingle) ?? false;
  }

  /** Where a section has a clause of these words; null where it has none. */
  placeOfClause(section: SectionNumber, hash: number): OtherPlace | null {
    const clauses = this.#loaded().clauses.get(section);
    const index = clauses ? clauses.hashes.indexOf(hash) : -1;
    if (!clauses || index < 0) return null;
    const start = { line: clauses.lines[index] ?? 0, character: clauses.characters[index] ?? 0 };
    return { document: this.document, start, end: start };
  }
}

function contentOf(document: string, year: number, { report, relations }: Digested): Content {
  return {
    tables: report.tables.map((table) => {
      const own = relations.filter(({ instance }) => instance.table === table);
      return new TableDigest(document, year, report.source, table, own);
    }),
    clauses: new Map(proseSections.map(({ number }) => [number, digestClauses(report, number)])),
    shingles: new Map(proseSections.map(({ number }) => [number, new NumberSet(shinglesOf(report, number))])),
  };
}

/**
 * Null for a text that is no report, or that does not say whose and of which year it is: it is nobody's neighbour.
 *
 * @param again gives the report once more when its digest is needed; the report itself is held where it is absent.
 */
export function digestReport(
  document: string,
  digested: Digested,
  again: () => Digested = () => digested,
): ReportDigest | null {
  const { report } = digested;
  const { organ, year } = report;
  if (!isReadable(report) || organ === null || year === null) return null;
  return new ReportDigest(document, { organ, year }, again);
}

/** In the order of the text. Few are ever looked for: there is no other order. */
interface ClauseDigest {
  readonly hashes: Uint32Array;
  readonly lines: Uint32Array;
  readonly characters: Uint32Array;
}

function digestClauses(report: Report, section: SectionNumber): ClauseDigest {
  const clauses = clauseStartsOf(report, section);
  const digest = {
    hashes: new Uint32Array(clauses.length),
    lines: new Uint32Array(clauses.length),
    characters: new Uint32Array(clauses.length),
  };
  clauses.forEach(({ hash, start }, index) => {
    const { line, character } = report.source.positionAt(start);
    digest.hashes[index] = hash;
    digest.lines[index] = line;
    digest.characters[index] = character;
  });
  return digest;
}
