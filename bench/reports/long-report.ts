import { Chance } from './chance.ts';
import { writeParagraph } from './prose.ts';
import type { GeneratedReport } from './reports.ts';

/** What heads the part behind the prose, as it stands in plain text. */
const NEXT_PART = '\n二、主动公开政府信息情况\n';

/** A report in plain text with so much prose in its first part that it has this many bytes, as good as exactly. */
export function lengthen(report: GeneratedReport, bytes: number): string {
  const text = report.write('txt');
  const chance = new Chance(bytes);
  const paragraphs: string[] = [];
  for (
    let size = Buffer.byteLength(text);
    size < bytes;
    size += Buffer.byteLength(paragraphs.at(-1) ?? '') + 1
  )
    paragraphs.push(writeParagraph(chance));
  const at = text.indexOf(NEXT_PART);
  if (at < 0) throw new Error('a report without its second part');
  return [text.slice(0, at), ...paragraphs].join('\n') + text.slice(at);
}
