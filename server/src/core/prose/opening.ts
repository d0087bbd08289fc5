import type { Report } from '../report/report.ts';
import { OVERVIEW, type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Preambles have a few paragraphs; of what a web page puts there besides, no more is read. */
const PREAMBLE = 40;
/** Some put the preamble below the first heading. */
const OF_OVERVIEW = 2;

/** Where a report says what it rests on, what it is made of and which period it covers. */
export function openingOf(report: Report): readonly Paragraph[] {
  const opening: Paragraph[] = [];
  let ofOverview = 0;
  for (const paragraph of paragraphsOf(report)) {
    if (paragraph.section === null) {
      if (opening.length < PREAMBLE) opening.push(paragraph);
    } else if (paragraph.section !== OVERVIEW || ++ofOverview > OF_OVERVIEW) break;
    else opening.push(paragraph);
  }
  return opening;
}
