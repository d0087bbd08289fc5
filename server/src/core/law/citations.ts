import { paragraphsOf } from '../prose/paragraphs.ts';
import { plainYears } from '../report/title-text.ts';
import type { Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';
import { lawDocuments } from './documents.ts';
import { isInForceFor, type LawDocument } from './law-document.ts';
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A place where a document is named, by its number or its title. */
export interface Citation {
  readonly document: LawDocument;
  readonly kind: 'title' | 'number';
  /** Within the text that was searched: the number, or the title with its 《》. */
  readonly range: Range;
}

/** What the Regulation is called once it has been named in full. */
const SHORT = '条例';
/** As far from its title a document's number may stand: 》（国务院令第711号）, 》（中华人民共和国国务院令第711号）. */
const NUMBER_NEARBY = 12;

const known = new KeptWith<Report, readonly Citation[]>();

/** Every document of the law of the report that its prose names, ranges being offsets of the source. */
export function citationsOf(report: Report): readonly Citation[] {
  const cached = known.get(report);
  if (cached) return cached;
  const paragraphs = paragraphsOf(report);
  const isOurs = !paragraphs.some(({ text }) => givesShortNameToAnother(text.text));
  const citations = paragraphs.flatMap(({ text }) =>
    findCitations(text.text, report.year, isOurs).map((citation) => ({
      ...citation,
      range: text.sourceRange(citation.range),
    })),
  );
  known.set(report, citations);
  return citations;
}

/**
 * The documents named in a text without blanks, in its order. A title that several versions of a document share means
 * the one whose number stands beside it, or else the one that the report of that year rests on.
 *
 * @param isShortNameOurs whether 《条例》 alone is the Regulation on the disclosure of government information.
 */
export function findCitations(text: string, reportYear: number | null, isShortNameOurs = true): Citation[] {
  const plain = plainYears(text);
  const numbers = writtenNumbers(plain);
  const byNumber = numbers.flatMap(({ document, index, text: written }): Citation[] =>
    document ? [{ document, kind: 'number', range: makeRange(index, index + written.length) }] : [],
  );
  const byTitle = [...plain.matchAll(/《([^《》]{2,60})》/g)].flatMap((match): Citation[] => {
    const range = makeRange(match.index, match.index + match[0].length);
    const candidates = versionsCalled(match[1] ?? '', isShortNameOurs);
    const document = versionMeant(candidates, numbersBeside(numbers, range), reportYear);
    return document ? [{ document, kind: 'title', range }] : [];
  });
  return [...byNumber, ...byTitle].sort((a, b) => a.range.start - b.range.start);
}

/** The versions of a document that a name may mean, the one in force first. */
function versionsCalled(name: string, isShortNameOurs: boolean): LawDocument[] {
  const key = nameKey(name);
  return lawDocuments.filter(
    ({ id, title, names }) =>
      [title, ...names].some((one) => nameKey(one) === key) ||
      (key === SHORT && isShortNameOurs && id.startsWith('regulation')),
  );
}

function versionMeant(
  candidates: readonly LawDocument[],
  beside: readonly WrittenNumber[],
  year: number | null,
): LawDocument | undefined {
  return (
    candidates.find((one) => beside.some(({ document }) => document === one)) ??
    (year === null ? undefined : candidates.find((one) => isInForceFor(one, year))) ??
    candidates[0]
  );
}

function numbersBeside(numbers: readonly WrittenNumber[], { start, end }: Range): WrittenNumber[] {
  return numbers.filter(
    ({ index, text }) =>
      (index >= end && index - end <= NUMBER_NEARBY) ||
      (index + text.length <= start && start - index - text.length <= 1),
  );
}

function nameKey(name: string): string {
  return name.replace(/[（(]/g, '（').replace(/[)）]/g, '）');
}

/** 《…管理条例》（以下简称《条例》）: from there on another one is meant. */
function givesShortNameToAnother(text: string): boolean {
  const named = /《([^《》]{2,60})》[^《》。]{0,30}简称[“"「]?《?条例[》”"」]/.exec(text)?.[1];
  return named !== undefined && versionsCalled(named, false).length === 0;
}
