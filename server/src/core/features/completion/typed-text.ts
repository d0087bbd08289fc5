import type { Notation } from '../../syntax/blocks.ts';
import { makeRange, type Range } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import { isOffLimits } from './off-limits.ts';

/**
 * What somebody has begun to write, told from the line alone:
 * - `line`: the beginning of a line that holds nothing else;
 * - `label`: the first cell of a row of a table;
 * - `citation`: the name of a document behind 《;
 * - `number`: the number of a document behind 《…》（.
 *
 * In the middle of prose nothing is begun: whoever writes there, with an input method most of all, is left alone.
 */
export type TypedText = TypedLine | TypedLabel | TypedCitation | TypedNumber;

/** The beginning of a line that holds nothing else. */
export interface TypedLine {
  readonly kind: 'line';
  /** What was typed, with a bracket that the editor has closed behind the caret. */
  readonly fragment: Range;
  /** The marks of a heading that stand in front of it in Markdown: `## `. */
  readonly marks: string;
  /** Whether tags stand around it, in HTML: then it can be nothing but words. */
  readonly isInElement: boolean;
  readonly line: Range;
}

/** The first cell of a row. */
export interface TypedLabel {
  readonly kind: 'label';
  readonly notation: 'pipes' | 'tab-rows' | 'tab-cells' | 'html';
  readonly fragment: Range;
  /** The whole cell as far as it is written, from the fragment on. */
  readonly cell: Range;
  /** Whether a blank stands between the fragment and the pipe in front of it. */
  readonly isPadded: boolean;
  /** Whether cells follow on the line: then only the label is missing. */
  readonly hasCells: boolean;
  readonly line: Range;
}

/** The name of a document: 《政府信息. */
export interface TypedCitation {
  readonly kind: 'citation';
  /** From 《 to the caret. */
  readonly fragment: Range;
  /** The same with a 》 that follows. */
  readonly range: Range;
}

/** The number of a document: 《…》（国办. */
export interface TypedNumber {
  readonly kind: 'number';
  /** What stands between 《 and 》. */
  readonly title: string;
  /** From （ to the caret. */
  readonly fragment: Range;
  /** The same with a ） that follows. */
  readonly range: Range;
}

/** Words and numbers of headings; no sentence. Longer ones are prose. */
const WORDS = '[^\\s|<>《》【】。，；：:,;!?！？"\'`#*]{0,30}';
const LINE = new RegExp(`^([ \\u3000]{0,3})(#{1,6}[ \\t]{1,4})?(${WORDS})$`);
const LINE_OF_HTML = new RegExp(`^[ \\t]{0,40}<(?:p|h[1-6]|div)\\b[^<>]{0,200}>(\\s{0,8})(${WORDS})$`, 'i');
const CELL_OF_HTML = /^.{0,2000}<t[dh]\b[^<>]{0,200}>(\s{0,8})([^<>\s]{0,60})$/i;
const CITATION = /《[^《》\n]{0,60}$/;
const NUMBER = /《([^《》\n]{2,60})》（([^（）《》\n]{0,30})$/;

/** Null where nothing is begun that could be completed. */
export function typedTextAt(source: SourceText, offset: number, notation: Notation): TypedText | null {
  const { line: number } = source.positionAt(offset);
  const line = makeRange(source.lineStart(number), source.lineEnd(number));
  const before = source.text.slice(line.start, offset);
  const after = source.text.slice(offset, line.end);
  const typed =
    typedLabel(before, after, line, notation) ??
    typedLine(before, after, line, notation) ??
    typedCitation(before, after, offset);
  return typed && !isOffLimits(source.text, line.start, offset, notation) ? typed : null;
}

function typedLine(before: string, after: string, line: Range, notation: Notation): TypedLine | null {
  const offset = line.start + before.length;
  if (notation === 'html') {
    const words = LINE_OF_HTML.exec(before)?.[2];
    if (words === undefined || !/^\s*<\/(?:p|h[1-6]|div)>/i.test(after)) return null;
    const fragment = makeRange(offset - words.length, offset);
    return { kind: 'line', fragment, marks: '', isInElement: true, line };
  }
  const match = LINE.exec(before);
  if (!match) return null;
  // Editors close a bracket that is opened.
  const closed = match[3]?.includes('（') && after.startsWith('）') ? 1 : 0;
  if (after.slice(closed).trim() !== '') return null;
  const marks = notation === 'markdown' ? (match[2] ?? '') : '';
  if (match[2] !== undefined && marks === '') return null;
  const fragment = makeRange(offset - (match[3] ?? '').length, offset + closed);
  return { kind: 'line', fragment, marks, isInElement: false, line };
}

function typedLabel(before: string, after: string, line: Range, notation: Notation): TypedLabel | null {
  const offset = line.start + before.length;
  const label = (
    kind: TypedLabel['notation'],
    words: string,
    rest: string,
    hasCells: boolean,
  ): TypedLabel => {
    const fragment = makeRange(offset - words.length, offset);
    return {
      kind: 'label',
      notation: kind,
      fragment,
      cell: makeRange(fragment.start, offset + rest.length),
      isPadded: /[ \t]$/.test(before.slice(0, before.length - words.length)),
      hasCells,
      line,
    };
  };
  const inElement = CELL_OF_HTML.exec(before)?.[2];
  if (inElement !== undefined)
    return /^\s*<\/t[dh]>/i.test(after) ? label('html', inElement, '', true) : null;
  if (notation === 'html') return null;
  const behindPipe = /^[ \t]*\|[ \t]*([^|\t]{0,60})$/.exec(before)?.[1];
  if (behindPipe !== undefined) {
    const rest = /^[^|]*/.exec(after)?.[0].trimEnd() ?? '';
    const hasCells = /\|.*\|/.test(after);
    return rest === '' ? label('pipes', behindPipe, hasCells ? '' : after, hasCells) : null;
  }
  const behindTab = /^\t([^\t]{0,60})$/.exec(before)?.[1];
  if (behindTab !== undefined)
    return after.trim() === '' ? label('tab-cells', behindTab, after, false) : null;
  if (/^[^\t|]{0,60}$/.test(before) && after.startsWith('\t')) return label('tab-rows', before, '', true);
  return null;
}

function typedCitation(before: string, after: string, offset: number): TypedCitation | TypedNumber | null {
  const behind = (mark: string): number => offset + (after.startsWith(mark) ? mark.length : 0);
  const number = NUMBER.exec(before);
  if (number) {
    const start = offset - (number[2] ?? '').length - 1;
    return {
      kind: 'number',
      title: number[1] ?? '',
      fragment: makeRange(start, offset),
      range: makeRange(start, behind('）')),
    };
  }
  const citation = CITATION.exec(before.slice(-80))?.[0];
  if (citation === undefined) return null;
  const start = offset - citation.length;
  return {
    kind: 'citation',
    fragment: makeRange(start, offset),
    range: makeRange(start, behind('》')),
  };
}
