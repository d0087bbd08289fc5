import type { TextEdit } from '../../findings/finding.ts';
import { replaceSpan } from '../../fixes/edit-text.ts';
import { firstReportYear } from '../../forms/index.ts';
import { type Message, message } from '../../messages/message.ts';
import { canBeOrgan } from '../../report/organ-name.ts';
import { isReadable, type Report } from '../../report/report.ts';
import { withoutBlanks } from '../../text/blank.ts';
import { makeRange, type Range } from '../../text/range.ts';
import type { NamedPlace } from './named-places.ts';
import { organPlaces } from './organ-places.ts';
import { untouchedRanges } from './untouched.ts';
import { yearPlaces } from './year-places.ts';

/** An edit of a renaming; one that is not sure is to be confirmed by the author, or left out. */
export interface RenameEdit extends TextEdit {
  readonly isSure: boolean;
}

/** Why nothing is renamed, in words. */
export interface Refusal {
  readonly refused: Message;
}

/**
 * What a renaming at an offset would rename: the organ or the report year. Null for a text that is no report, of which
 * others may know what to rename.
 *
 * @returns the stretch under the caret and what it says.
 */
export function findRenamed(
  report: Report,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | Refusal | null {
  if (!report.isReport) return null;
  if (!isReadable(report)) return { refused: message('rename.unreadable') };
  const place = find(report, offset)?.place;
  if (!place) return { refused: message('rename.not-here') };
  const { text, span } = place;
  return { range: text.sourceRange(span), placeholder: text.text.slice(span.start, span.end) };
}

/** The edits that put another organ or year in place of the one at an offset, through the whole report. */
export function renameAt(
  report: Report,
  offset: number,
  newName: string,
): { readonly edits: readonly RenameEdit[] } | Refusal | null {
  if (!report.isReport) return null;
  const found = isReadable(report) ? find(report, offset) : null;
  if (!found) return { refused: message(report.misreading ? 'rename.unreadable' : 'rename.not-here') };
  const stated = withoutBlanks(newName);
  const value = found.place.meant(stated);
  if (found.kind === 'year') {
    const isYear = /^\d{4}$/.test(value) && Number(value) >= firstReportYear;
    if (!isYear) return { refused: message('rename.bad-year', { first: firstReportYear }) };
  } else if (!canBeOrgan(value)) return { refused: message('rename.bad-organ') };
  const edits = found.places.flatMap((place): RenameEdit[] => {
    const written = place.write(value);
    if (written === null) return [];
    return replaceWhole(report, place, written).map((edit) => ({ ...edit, isSure: place.isSure }));
  });
  return { edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

interface Found {
  readonly kind: 'organ' | 'year';
  readonly place: NamedPlace;
  /** All that are renamed with it. */
  readonly places: readonly NamedPlace[];
}

/** Where the organ ends the year begins: there it is the year that is meant. */
function find(report: Report, offset: number): Found | null {
  const touches = ({ text, span }: NamedPlace): boolean => {
    const { start, end } = text.sourceRange(span);
    return start <= offset && offset <= end;
  };
  const untouched = untouchedRanges(report);
  const isText = ({ text, span }: NamedPlace): boolean => {
    const { start, end } = text.sourceRange(span);
    return !untouched.some((range) => range.start < end && start < range.end);
  };
  const years = yearPlaces(report).filter(isText);
  const year = years.find(touches);
  if (year) return { kind: 'year', place: year, places: years };
  const organs = organPlaces(report).filter(isText);
  const organ = organs.find(touches);
  return organ ? { kind: 'organ', place: organ, places: organs } : null;
}

/**
 * A name padded with blanks (云 川 市) is replaced with them; marks of the document within it stay, but for those that
 * would be left around nothing: 云川市**人民**政府.
 */
function replaceWhole({ source }: Report, { text, span }: NamedPlace, written: string): TextEdit[] {
  const range = text.sourceRange(span);
  const between = source.text.slice(range.start, range.end);
  const isPlain = !/[\r\n]/.test(between) && withoutBlanks(between) === text.text.slice(span.start, span.end);
  if (isPlain) return [{ range, newText: written }];
  return replaceSpan(text, span, written).map((edit) =>
    edit.newText === '' ? { ...edit, range: withMarks(source.text, edit.range) } : edit,
  );
}

const OPENING_TAG = /<(a|b|code|del|em|font|i|ins|mark|o:p|s|small|span|strong|sub|sup|u)\b[^<>]{0,400}>$/i;

/** A stretch that is to become empty, together with the emphasis and inline elements that hold nothing else. */
function withMarks(source: string, { start, end }: Range): Range {
  const before = source.slice(Math.max(0, start - 420), start);
  const tag = OPENING_TAG.exec(before);
  const closing = tag && `</${tag[1]?.toLowerCase()}>`;
  if (tag && closing && source.slice(end, end + closing.length).toLowerCase() === closing)
    return withMarks(source, makeRange(start - tag[0].length, end + closing.length));
  const onLine = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const marks = onLine.split('**').length - 1;
  // An even one closes what stands before.
  return onLine.endsWith('**') && marks % 2 === 1 && source.startsWith('**', end)
    ? withMarks(source, makeRange(start - 2, end + 2))
    : makeRange(start, end);
}
