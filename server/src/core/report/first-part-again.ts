import { sections as sectionForms } from '../forms/sections.ts';
import type { Notation } from '../syntax/blocks.ts';
import { readLine } from '../syntax/line-reader.ts';
import { HAN } from '../text/han.ts';
import { labelKey } from '../text/label-key.ts';
import type { SourceText } from '../text/source-text.ts';
import { type HeadingMatch, matchHeading } from './headings.ts';
import { withHeadingsApart } from './headings-apart.ts';

/**
 * Whether something behind the heading of the first part might head it in its stead: a line of about the same words and
 * the same number, at the level that most headings have (`true-headings.ts`). It is told without reading tables, and
 * errs on the side of yes.
 *
 * @param from offset behind that heading.
 * @param level of that heading.
 */
export function mayComeAgain(source: SourceText, from: number, level: number, notation: Notation): boolean {
  const rest = source.text.slice(from);
  const hasElements = source.holds('<');
  const hasHeadings = hasElements && /<h[1-6]/i.test(rest);
  if (level === 0 && !hasHeadings && !rest.includes('#')) return false;
  if (hidesWords(rest, hasElements)) return true;
  // Its cells may be lines of their own, as in tables that lay out a page.
  if ((hasElements && /<table/i.test(rest)) || (level === 0 && hasHeadings)) return true;
  return (level > 0 && standsInTable(rest)) || standsInLine(source, from, level, notation);
}

/** Words that are not shown where they are written, or are shown otherwise: nothing is told of them by the characters. */
function hidesWords(text: string, hasElements: boolean): boolean {
  return (
    (hasElements && WITHIN_MARKS.test(text)) ||
    text.includes('&#') ||
    (text.includes('[') && /\[bookmark:/i.test(text)) ||
    COMPATIBILITY_FORMS.test(text)
  );
}

const WITHIN_MARKS = new RegExp(`<[^<>]*[${HAN}]|<!--`);
/** Of Han. */
const COMPATIBILITY_FORMS = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff\ud800-\udfff]/;

const [firstPart] = sectionForms;
const keys = firstPart ? [firstPart.title, ...firstPart.aliases].map(labelKey) : [];

/** All keys end with one of these and one of those. */
const LAST_BUT_ONE = new Set(keys.map((key) => key.slice(-2, -1)));
const LAST = [...new Set(keys.map((key) => key.slice(-1)))];
const NUMBERED_KEY = new RegExp(`[一1１](?:部分|部份|章|节)?(?:${keys.join('|')})$`);
const LONGEST = Math.max(...keys.map(({ length }) => length)) + 3;

function anyOf(characters: readonly string[]): string {
  return `[${[...new Set(characters.join(''))].join('')}]`;
}

/** What stands before those two characters of a key; before a key of two, a number. */
const BEFORE_ENDING = new Set([...keys.map((key) => key.slice(-3, -2)).join(''), ...'一1１分份章节']);

/** A cell heads a part only by the very words or those of an alias, whatever is between their characters. */
function standsInTable(rest: string): boolean {
  return LAST.some((last) => {
    for (let at = rest.indexOf(last); at >= 0; at = rest.indexOf(last, at + 1))
      if (NUMBERED_KEY.test(wordsUpTo(rest, at))) return true;
    return false;
  });
}

/** The characters that tell, up to one that may be the last of a key; none where those before it speak against that. */
function wordsUpTo(text: string, last: number): string {
  let at = tellingBefore(text, last);
  if (at < 0 || !LAST_BUT_ONE.has(text.charAt(at))) return '';
  let words = text.charAt(at) + text.charAt(last);
  at = tellingBefore(text, at);
  // Most are the ends of other words.
  if (at < 0 || !BEFORE_ENDING.has(text.charAt(at))) return '';
  for (; at >= 0 && words.length < LONGEST; at = tellingBefore(text, at)) words = text.charAt(at) + words;
  return words;
}

function tellingBefore(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && !isTelling(text.charCodeAt(at))) at--;
  return at;
}

/** Words that are like a key have some of the last characters that it has. */
const SHARED = new RegExp(anyOf(keys.map((key) => key.slice(-4))));

function standsInLine(source: SourceText, from: number, level: number, notation: Notation): boolean {
  for (let line = source.positionAt(from).line + 1; line < source.lineCount; line++) {
    if (!mayBeNumbered(source, line) || !SHARED.test(source.lineText(line))) continue;
    for (const part of withHeadingsApart(readLine(source, line, notation)))
      if (part.kind === 'line' && part.level !== level && isFirstPart(matchHeading(part))) return true;
  }
  return false;
}

/** Without the number of the part a line does not come before one that has it. */
function isFirstPart(match: HeadingMatch | null): boolean {
  return match !== null && match.form === firstPart && match.number.numeral === match.form.number;
}

/**
 * Whether the number of the first part comes before all other words, or behind a heading on the same line, or may be
 * hidden by mark-up. A row between `|` begins with that.
 */
function mayBeNumbered(source: SourceText, line: number): boolean {
  const { text } = source;
  const end = source.lineEnd(line);
  for (let at = source.lineStart(line); at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE) return false;
    if (code === LESS || code === AMPERSAND) return true;
    if (!isTelling(code)) continue;
    const isDigit = code < 0x3000 || code >= 0xff00;
    if (FIRST_NUMBER.includes(text.charAt(at))) return true;
    return (isDigit || OTHER_NUMERALS.includes(text.charAt(at))) && NUMBER_WITHIN.test(text.slice(at, end));
  }
  return false;
}

/** 1 may be written 01, and 第一部分. */
const FIRST_NUMBER = '一1１0０第';
const OTHER_NUMERALS = '二三四五六七八九十';
/** A heading may have its content behind it, which is a line of its own then. */
const NUMBER_WITHIN = /<|&|[：:。— \t\u3000-][^\n]*[一1１]/;

const PIPE = 124;
const LESS = 60;
const AMPERSAND = 38;

/** Han and digits; all else may stand between the characters of a heading. */
function isTelling(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 48 && code <= 57) ||
    (code >= 0xff10 && code <= 0xff19)
  );
}
