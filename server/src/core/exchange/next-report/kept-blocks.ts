import type { Report, Section } from '../../report/report.ts';
import { signatureOf } from '../../report/signature.ts';
import type { Block, Table } from '../../syntax/blocks.ts';

/**
 * What of the lines below the title is the author's: sentences. Dates, sources and menus of web pages, subtitles and
 * tables of contents are not taken over.
 */
export function keptOfPreamble({ title, preamble }: Report): Block[] {
  return preamble.blocks.filter(
    (block) => isSentence(block) && (!title || block.range.start >= title.range.end),
  );
}

/**
 * What of a section is taken over besides its table, which is written anew: its prose, without the signature and what
 * stands below that. Beside a table only sentences are prose: all other lines may be what is left of its header.
 */
export function keptOfSection(report: Report, section: Section): Block[] {
  const ofForms = new Set<Table>(report.tables.flatMap(({ parts }) => parts));
  return withoutSignature(report, section).filter((block, index) => {
    if (section.form.table) return isSentence(block);
    return (block.kind === 'line' || !ofForms.has(block)) && !(index === 0 && isUnderline(block));
  });
}

function withoutSignature(report: Report, section: Section): readonly Block[] {
  if (section !== report.sections.at(-1)) return section.blocks;
  const signature = signatureOf(report);
  const first = signature?.organ ?? signature?.date?.line;
  if (first) return section.blocks.slice(0, section.blocks.indexOf(first));
  // Below the last sentence of a web page stands what belongs to the page.
  return report.document.notation === 'html' ? section.blocks.filter(isSentence) : section.blocks;
}

function isSentence(block: Block): boolean {
  return block.kind === 'line' && /。/.test(block.text.text);
}

/** What made the line above it a heading of Markdown. */
function isUnderline(block: Block): boolean {
  return block.kind === 'line' && /^(?:=+|-+)$/.test(block.text.trimmed);
}
