import { paragraphsOf } from '../../prose/paragraphs.ts';
import type { Report } from '../../report/report.ts';
import { signatureOf } from '../../report/signature.ts';
import { type Line, textLines } from '../../syntax/blocks.ts';
import { MappedText } from '../../text/mapped-text.ts';

/** The parts of a report that name its organ and year, each without blanks. */
export interface NamedTexts {
  /** The title, put together where it is broken over lines; the title of the page of an HTML file besides. */
  readonly titles: readonly MappedText[];
  readonly prose: readonly MappedText[];
  readonly signing: MappedText | null;
  readonly date: MappedText | null;
}

/** What stands above the title and below the signature of a web page is not the author's: nothing of it is here. */
export function namedTexts(report: Report): NamedTexts {
  const { title, document, preamble } = report;
  const lines = title
    ? textLines(preamble.blocks).filter(
        ({ range }) => range.start < title.range.end && title.range.start < range.end,
      )
    : [];
  const pageTitle = document.pageTitle?.withoutBlanks();
  const signature = signatureOf(report);
  const own = new Set([signature?.organ, signature?.date?.line]);
  return {
    titles: [...(lines.length > 0 ? [joined(lines)] : []), ...(pageTitle ? [pageTitle] : [])],
    prose: paragraphsOf(report)
      .filter((paragraph) => !paragraph.lines.some((line) => own.has(line)))
      .map(({ text }) => text),
    signing: signature?.organ?.text.withoutBlanks() ?? null,
    date: signature?.date?.line.text.withoutBlanks() ?? null,
  };
}

function joined(lines: readonly Line[]): MappedText {
  return MappedText.of(
    lines.flatMap(({ text }) => text.withoutBlanks().pieces),
    lines[0]?.text.anchor ?? 0,
  );
}
