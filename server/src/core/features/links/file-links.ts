import { isReadable, type Report } from '../../report/report.ts';
import { textLines } from '../../syntax/blocks.ts';
import { makeRange, type Range } from '../../text/range.ts';

/** A file that the text names by its path from the report. */
export interface FileLink {
  readonly range: Range;
  readonly path: string;
}

/** Kinds of files that are attached to reports. */
const ENDINGS = 'docx?|xlsx?|pptx?|wps|et|ofd|pdf|csv|zip|rar|txt|md|html?|jpe?g|png';
/** What no name of a file has: blanks, marks of sentences, marks of links. */
const NAME = '[^\\s/\\\\<>()（）\\[\\]“”"\'《》，。；：、:;|*?]{1,80}';
/**
 * A path that says so itself (./一览表.xlsx), one of a folder that stands apart (files/a.pdf, 附件/一览表.pdf), or the
 * name of a file behind 附件：. Where else a name begins among Chinese words, nobody can tell.
 */
const PATH = new RegExp(
  `(?<![\\w./:\\\\])(?:\\.{1,2}/(?:${NAME}/){0,8}${NAME}|(?<=^|[\\s（(“"《：:，。；、])(?:[\\w-]{1,80}|附件\\d{0,2})/(?:${NAME}/){0,8}${NAME}|(?<=附件\\d{0,2}[：:]\\s?)(?!\\d+[.．])${NAME})\\.(?:${ENDINGS})(?![\\w/])`,
  'gi',
);
/** Longer lines are prose out of a web page. */
const LONGEST_LINE = 2000;

/**
 * Files that a report names, as attachments are: lines of plain text and Markdown. Links in the notation of Markdown or
 * HTML every editor knows itself, addresses of the web too.
 */
export function fileLinks(report: Report): FileLink[] {
  if (!isReadable(report) || report.document.notation === 'html') return [];
  return textLines(report.document.blocks).flatMap(({ text, range }) => {
    const line = report.source.text.slice(range.start, range.end);
    if (text.isBlank || line.length > LONGEST_LINE || /\]\(|https?:|<a\s/i.test(line)) return [];
    return [...line.matchAll(PATH)].map((match) => ({
      range: makeRange(range.start + match.index, range.start + match.index + match[0].length),
      path: match[0],
    }));
  });
}
