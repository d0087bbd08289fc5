import { readDirectiveLine } from './switch-directive.ts';
import { unpaddedSpan } from '../text/blank.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Notation } from './notation.ts';

/** What a directive silences: its own line, the next one with anything on it, the next table, the whole file. */
export type DirectiveScope = 'line' | 'next-line' | 'table' | 'file';

/** What the author asks of the checks within the text: `<!-- govreport-disable-next-line rule-a, rule-b -->`. */
export interface Directive {
  /** Null for a word that is none of ours: `govreport-disable-nextline`. */
  readonly scope: DirectiveScope | null;
  /** The word itself. */
  readonly word: string;
  /** The rules as they are named, known or not. */
  readonly rules: readonly NamedRule[];
  /** The comment, or the words of a line of its own. */
  readonly range: Range;
  /** What to take away to be rid of it: the whole line with its ending where it stands alone. */
  readonly removal: Range;
  readonly line: number;
  readonly isAlone: boolean;
}

/** A rule named in a directive, and where. */
export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

/** A comment of Markdown and HTML. Plain text takes it too. */
const COMMENT = /<!--[ \t]{0,20}(govreport-disable[a-z-]{0,40})([ \t:：][^\n\r]{0,400}?)?-->/gi;
/** In plain text a line of its own, with or without the mark of a comment. */
const LINE =
  /^[ \t\u3000\ufeff]{0,20}((?:#|\/\/)?[ \t]{0,4}(govreport-disable[a-z-]{0,40})([ \t:：].{0,400})?)$/gim;
/** Behind it the author may say why: `rule -- 说明`. */
const REASON = /[ \t]--[ \t]/;

const scopes: Readonly<Record<string, DirectiveScope>> = {
  'govreport-disable-line': 'line',
  'govreport-disable-next-line': 'next-line',
  'govreport-disable-table': 'table',
  'govreport-disable-file': 'file',
};

/** The words that directives begin with. */
export const directiveWords: readonly string[] = Object.keys(scopes);

/** Every directive of a text, in its order. */
export function findDirectives(source: SourceText, notation: Notation): Directive[] {
  if (!/govreport-disable/i.test(source.text)) return [];
  const comments = [...source.text.matchAll(COMMENT)].map((match) =>
    found(source, match.index, match[0].length, match[1] ?? '', match[2] ?? ''),
  );
  const lines =
    notation === 'html'
      ? []
      : [...source.text.matchAll(LINE)].map((match) => {
          const lead = match[0].length - (match[1]?.length ?? 0);
          const length = unpaddedSpan(match[1] ?? '').end;
          return found(source, match.index + lead, length, match[2] ?? '', match[3] ?? '');
        });
  const all = [...comments, ...lines].sort((a, b) => a.range.start - b.range.start);
  return withRemovals(source, all);
}

/** The lines that hold nothing but directives, `govreport: on` and `off` among them. They are no text of the report. */
export function linesOfDirectives(source: SourceText, directives: readonly Directive[]): Set<number> {
  const lines = new Set(directives.filter(({ isAlone }) => isAlone).map(({ line }) => line));
  const switched = readDirectiveLine(source.text);
  if (switched !== null) lines.add(switched);
  return lines;
}

type Found = Omit<Directive, 'removal' | 'isAlone'>;

function found(source: SourceText, start: number, length: number, word: string, words: string): Found {
  const range = makeRange(start, start + length);
  const named = words.slice(0, REASON.exec(words)?.index ?? words.length);
  const at = start + source.text.slice(start, start + length).indexOf(word) + word.length;
  const rules = [...named.matchAll(/[^\s,，、;；:：]+/g)].map(({ 0: id, index }) => ({
    id,
    range: makeRange(at + index, at + index + id.length),
  }));
  const scope = Object.hasOwn(scopes, word.toLowerCase()) ? scopes[word.toLowerCase()] : undefined;
  return { scope: scope ?? null, word, rules, range, line: source.positionAt(start).line };
}

/** A line is theirs alone if nothing is left of it without them. */
function withRemovals(source: SourceText, directives: readonly Found[]): Directive[] {
  const byLine = new Map<number, Found[]>();
  for (const directive of directives) {
    const known = byLine.get(directive.line);
    if (known) known.push(directive);
    else byLine.set(directive.line, [directive]);
  }
  return [...byLine].flatMap(([line, ofLine]) => {
    const isAlone = isNothingElse(source, line, ofLine);
    const removal = makeRange(source.lineStart(line), source.lineStart(line + 1));
    return ofLine.map((directive) => ({
      ...directive,
      isAlone,
      removal: isAlone && ofLine.length === 1 ? removal : directive.range,
    }));
  });
}

function isNothingElse(source: SourceText, line: number, directives: readonly Found[]): boolean {
  let at = source.lineStart(line);
  const isBlank = (until: number): boolean => {
    const span = unpaddedSpan(source.text.slice(at, until));
    return span.start === span.end;
  };
  for (const { range } of directives) {
    if (!isBlank(range.start)) return false;
    at = range.end;
  }
  return isBlank(source.lineEnd(line));
}

/** The source between two offsets as if the directives that stand alone there were not written. */
export function textBetween(
  { text }: SourceText,
  start: number,
  end: number,
  directives: readonly Directive[],
): string {
  let between = '';
  let at = start;
  for (let index = firstFrom(directives, start); index < directives.length; index++) {
    const { removal, isAlone } = directives[index] ?? {};
    if (!removal || removal.start >= end) break;
    if (!isAlone) continue;
    between += text.slice(at, removal.start);
    at = removal.end;
  }
  return between + text.slice(at, end);
}

/** Index of the first directive that begins at an offset or behind it. */
function firstFrom(directives: readonly Directive[], offset: number): number {
  let low = 0;
  let high = directives.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((directives[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
