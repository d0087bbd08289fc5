import { Parser } from 'htmlparser2';
import { MappedText, type Piece } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import { blocksOf } from './block-tree.ts';
import type { Block, Line } from './blocks.ts';
import { HtmlTableBuilder } from './html-table.ts';

const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);
const IGNORED_ELEMENTS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'object',
  'iframe',
]);

interface HtmlDocument {
  readonly blocks: readonly Block[];
  readonly pageTitle: MappedText | null;
}

/** A whole HTML page or fragment. Layout tables are seen through; scripts and styles are passed over. */
export function readHtml(source: string, from = 0, to = source.length): HtmlDocument {
  const builder = new HtmlBuilder(source, from);
  let stretch: Stretch = { end: from, open: [] };
  while (stretch.end < to) stretch = readStretch(source, { from: stretch.end, to }, stretch.open, builder);
  return builder.finish(to);
}

/**
 * The parser takes the longer for a tag the more elements are open. Where more are than any page has, another begins
 * anew there; of the open ones it is told the innermost blocks: the end of one has a meaning, that of <b> has none.
 */
const MOST_OPEN_ELEMENTS = 1000;
const MOST_TOLD = 40;
const TABLE_PARTS = new Set('table thead tbody tfoot tr td th'.split(' '));

/** How far one parser went, and the innermost blocks that were open there. */
interface Stretch {
  readonly end: number;
  readonly open: readonly string[];
}

function readStretch(
  source: string,
  { from, to }: { from: number; to: number },
  openBefore: readonly string[],
  builder: HtmlBuilder,
): Stretch {
  const told = openBefore.map((name) => `<${name}>`).join('');
  // Where mark-up is left open the parser's end lies behind the text's.
  const at = (index: number): number => Math.min(from + index - told.length, to);
  const open: string[] = [];
  let passedOver = 0;
  let reached: number | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        if (isPassedOver(name)) passedOver++;
        if (parser.startIndex < told.length) return;
        builder.open(name, attributes, at(parser.startIndex), at(parser.endIndex + 1));
        if (open.length < MOST_OPEN_ELEMENTS || passedOver > 0) return;
        reached = at(parser.endIndex + 1);
        parser.pause();
      },
      ontext: (text) => builder.text(text, at(parser.startIndex), at(parser.endIndex + 1)),
      onclosetag: (name, implied) => {
        open.pop();
        if (isPassedOver(name)) passedOver--;
        if (parser.startIndex < told.length) return;
        builder.close(name, at(parser.startIndex), at(implied ? parser.startIndex : parser.endIndex + 1));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(told);
  parser.write(source.slice(from, to));
  if (reached !== null) return { end: reached, open: worthTelling(open) };
  parser.end();
  return { end: to, open: [] };
}

/** The innermost parts of tables, without which nothing that follows is a cell, and the innermost blocks. */
function worthTelling(open: readonly string[]): string[] {
  const blocks = open.filter((name) => BLOCK_ELEMENTS.has(name));
  const parts = blocks.filter((name) => TABLE_PARTS.has(name)).length;
  let passed = 0;
  return blocks.filter((name, index) => {
    if (TABLE_PARTS.has(name)) return ++passed > parts - MOST_TOLD;
    return index >= blocks.length - MOST_TOLD;
  });
}

/** What has to be read to its end by one parser: nothing of it is text of the page. */
function isPassedOver(name: string): boolean {
  return IGNORED_ELEMENTS.has(name) || name === 'title';
}

/** Collects paragraphs and tables while the parser walks through the page. */
class HtmlBuilder {
  readonly #source: string;
  readonly #tables: HtmlTableBuilder[] = [];
  readonly #blocks: Block[] = [];
  #pieces: Piece[] = [];
  #paragraphStart: number;
  #openTag = '';
  #level = 0;
  #ignoring = 0;
  #title: Piece[] | null = null;
  #pageTitle: MappedText | null = null;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#paragraphStart = start;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    if (IGNORED_ELEMENTS.has(name)) this.#ignoring++;
    if (this.#ignoring > 0) return;
    if (name === 'title') this.#title = [];
    if (name === 'br') this.#lineBreak(start, end);
    if (!BLOCK_ELEMENTS.has(name)) return;
    this.#endParagraph(start, '');
    this.#paragraphStart = name === 'td' || name === 'th' ? end : start;
    this.#openTag = this.#source.slice(start, end);
    this.#level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
    const table = this.#tables.at(-1);
    if (name === 'table') this.#openTable(start);
    else if (name === 'tr') table?.openRow(start);
    else if (name === 'td' || name === 'th') table?.openCell(attributes, end);
  }

  text(text: string, start: number, end: number): void {
    if (this.#ignoring > 0) return;
    const piece = { text, start, end };
    if (this.#title) this.#title.push(piece);
    else this.#pieces.push(piece);
  }

  close(name: string, start: number, end: number): void {
    if (IGNORED_ELEMENTS.has(name)) {
      this.#ignoring = Math.max(0, this.#ignoring - 1);
      return;
    }
    if (this.#ignoring > 0) return;
    if (name === 'title' && this.#title) {
      this.#pageTitle = MappedText.of(this.#title, start);
      this.#title = null;
    }
    if (!BLOCK_ELEMENTS.has(name)) return;
    this.#endParagraph(end, this.#source.slice(start, end));
    this.#paragraphStart = end;
    this.#openTag = '';
    this.#level = 0;
    const table = this.#tables.at(-1);
    if (name === 'table') this.#closeTable(end);
    else if (name === 'tr') table?.closeRow(end);
    else if (name === 'td' || name === 'th') table?.closeCell(start);
  }

  finish(end: number): HtmlDocument {
    this.#endParagraph(end, '');
    while (this.#tables.length > 0) this.#closeTable(end);
    return { blocks: this.#blocks, pageTitle: this.#pageTitle };
  }

  /** Outside of cells a `<br>` ends a line as the end of a paragraph does; within a cell it is a blank. */
  #lineBreak(start: number, end: number): void {
    if (this.#tables.length === 0) {
      this.#endParagraph(start, '');
      this.#paragraphStart = end;
      this.#openTag = '';
    } else {
      this.#pieces.push({ text: '\n', start, end });
    }
  }

  #endParagraph(end: number, closeTag: string): void {
    const text = MappedText.of(this.#pieces, this.#paragraphStart);
    this.#pieces = [];
    if (text.isBlank && this.#tables.length === 0) return;
    const range = makeRange(this.#paragraphStart, Math.max(end, this.#paragraphStart));
    const line: Line = {
      kind: 'line',
      text,
      range,
      prefix: this.#openTag,
      suffix: closeTag,
      level: this.#level,
    };
    const table = this.#tables.at(-1);
    if (table?.isInCell) table.addLine(line);
    else if (!text.isBlank) this.#blocks.push(line);
  }

  #openTable(start: number): void {
    this.#tables.push(new HtmlTableBuilder(start));
  }

  #closeTable(end: number): void {
    const finished = this.#tables.pop()?.finish(end);
    if (!finished) return;
    const outer = this.#tables.at(-1);
    if (outer?.isInCell) outer.addTable(finished);
    else for (const block of blocksOf(finished.content)) this.#blocks.push(block);
  }
}
