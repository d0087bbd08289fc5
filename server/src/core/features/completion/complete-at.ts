import { readText } from '../../analyze.ts';
import { mayBeReport } from '../../report/may-be-report.ts';
import { isReadable } from '../../report/report.ts';
import { hasContent } from '../../report/section-content.ts';
import type { Notation } from '../../syntax/blocks.ts';
import { readDirective } from '../../syntax/switch-directive.ts';
import { makeRange, type Range } from '../../text/range.ts';
import { SourceText } from '../../text/source-text.ts';
import { captionItems } from './caption-items.ts';
import { citationItems, numberItems } from './citation-items.ts';
import type { Completion, CompletionOptions, Completions } from './completion.ts';
import { phraseItems, waitsForMore } from './phrase-items.ts';
import { rowItems } from './row-items.ts';
import { type Scene, sceneOf } from './scene.ts';
import { sectionItems } from './section-items.ts';
import { subheadingItems } from './subheading-items.ts';
import { pageItems, signatureItems, tableItems } from './template-items.ts';
import { type TypedLabel, type TypedLine, type TypedText, typedTextAt } from './typed-text.ts';

const NOTHING: Completions = { items: [], isIncomplete: false };

/**
 * What may be written at an offset (UTF-16) of a text. The report is read as it was before the fragment in front of the
 * offset was typed: half a heading is none, and half a label no row. Where no report is, nothing is offered; on an empty
 * page a report may begin.
 */
export function completionsAt(
  text: string,
  offset: number,
  notation: Notation,
  options: CompletionOptions,
): Completions {
  const source = new SourceText(text);
  const typed = typedTextAt(source, offset, notation);
  if (!typed || readDirective(text) === false) return NOTHING;
  const gap = takenOut(typed, source);
  const rest = text.slice(0, gap.start) + text.slice(gap.end);
  const fragment = text.slice(typed.fragment.start, offset);
  if (typed.kind === 'line' && rest.replace(/^\ufeff?#*/, '').trim() === '')
    return beginning(typed, fragment, notation, source.eol, options);
  if (!options.isDeclared && !mayBeReport(rest)) return NOTHING;
  const { report } = readText(rest, notation);
  if (!isReadable(report) && (!options.isDeclared || report.misreading !== null)) return NOTHING;
  const scene = sceneOf(report, gap.start);
  if (isInLooseRows(scene)) return NOTHING;
  const items = itemsOf(scene, typed, source, fragment, options);
  return { items, isIncomplete: typed.kind === 'line' && waitsForMore(fragment) };
}

/** Whether the place is within rows without a grid, where no line can be told from another. */
function isInLooseRows({ report, at }: Scene): boolean {
  return report.document.blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.notation === 'loose-rows' &&
      block.range.start <= at &&
      at <= block.range.end,
  );
}

function itemsOf(
  scene: Scene,
  typed: TypedText,
  source: SourceText,
  fragment: string,
  options: CompletionOptions,
): Completion[] {
  switch (typed.kind) {
    case 'label':
      return rowItems(scene, typed);
    case 'citation':
      return citationItems(scene.report, typed, source.text.slice(typed.range.end, typed.range.end + 1));
    case 'number':
      return numberItems(scene.report, typed);
    case 'line':
      return lineItems(scene, typed, fragment, options);
  }
}

/** In a part that says nothing yet what belongs into it comes first, then the next part. */
function lineItems(
  scene: Scene,
  typed: TypedLine,
  fragment: string,
  options: CompletionOptions,
): Completion[] {
  const level = typed.marks.trim().length;
  const levelOfParts = scene.report.sections[0]?.heading.level || 2;
  const sections = level > levelOfParts ? [] : sectionItems(scene, typed);
  // The marks of a part are typed: it is to be one.
  if (level > 0 && level <= levelOfParts) return sections;
  const within = [
    ...captionItems(scene, typed),
    ...tableItems(scene, typed, options),
    ...subheadingItems(scene, typed),
    ...phraseItems(scene, typed, fragment),
  ];
  return [
    ...(level === 0 && !typed.isInElement ? rowItems(scene, asLabel(typed)) : []),
    ...(isWritten(scene) ? [...sections, ...within] : [...within, ...sections]),
    ...signatureItems(scene, typed),
  ];
}

/** Whether anything stands in the place already: below the heading of the part, or below the title. */
function isWritten({ report, section, at }: Scene): boolean {
  if (section) return hasContent(report, section);
  const titleEnd = report.title?.range.end ?? 0;
  return report.preamble.blocks.some(({ range }) => range.start > titleEnd && range.end <= at);
}

/** A line without a TAB below rows with TABs may become one of them. */
function asLabel({ fragment, line }: TypedLine): TypedLabel {
  return {
    kind: 'label',
    notation: 'tab-rows',
    fragment,
    cell: makeRange(fragment.start, line.end),
    isPadded: false,
    hasCells: false,
    line,
  };
}

/**
 * What is left out of the text before it is read: what was typed; the whole line where it is that of a row, or where it
 * would cut rows between TABs in two.
 */
function takenOut(typed: TypedText, source: SourceText): Range {
  if (typed.kind !== 'label' && typed.kind !== 'line') return typed.fragment;
  if (typed.kind === 'label' ? typed.notation === 'html' : !isBetweenRows(typed, source))
    return typed.fragment;
  const below = source.positionAt(typed.line.end).line + 1;
  return below < source.lineCount ? makeRange(typed.line.start, source.lineStart(below)) : typed.line;
}

function isBetweenRows({ line }: TypedLine, source: SourceText): boolean {
  const { line: number } = source.positionAt(line.start);
  return [number - 1, number + 1].every((each) => source.lineText(each).includes('\t'));
}

/** A page with nothing on it but what is typed. In a language of its own a report may begin at once. */
function beginning(
  typed: TypedLine,
  fragment: string,
  notation: Notation,
  eol: string,
  options: CompletionOptions,
): Completions {
  const items = pageItems(typed, notation, eol, options);
  // Elsewhere a letter may be the beginning of anything.
  const isAsked = options.isDeclared || fragment === '' || fragment.length >= SURE;
  return isAsked ? { items, isIncomplete: false } : { items: [], isIncomplete: true };
}

const SURE = 2;
