import { currentForm, firstReportYear } from '../forms/index.ts';
import type { Block } from '../syntax/blocks.ts';
import { isAboutReports } from './about-reports.ts';
import { headsDocument } from './heads-document.ts';
import type { BoundTable, Section, Title } from './report.ts';
import { holdsLoose } from './table-state.ts';
import { tidy } from './title-text.ts';

/** A table with this many rows of the form is one whatever stands around it. */
const ROWS_THAT_TELL = 8;
/** So many of the six headings stand in a report alone: work plans and summaries share three with it. */
const ENOUGH_HEADINGS = 4;

/** What has been read of a text, by which it is told whether it is a report. */
export interface Evidence {
  readonly title: Title | null;
  readonly year: number | null;
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
  readonly preamble: readonly Block[];
}

/**
 * It is a report if it bears the title of one or, the title being lost, holds most of the headings that no other
 * document has, or one of the tables. A title with nothing of a report below it may head a new report, or stand in a
 * list, a letter or a page about reports; guides, interpretations and notices use the headings too, though seldom below
 * the title of a report. Reports of years without an official format are none of ours.
 */
export function isAnnualReport(evidence: Evidence): boolean {
  const { title, year, sections, tables, preamble } = evidence;
  if ((year ?? openingYear(evidence) ?? firstReportYear) < firstReportYear) return false;
  if (tables.some((table) => table.rows.length >= ROWS_THAT_TELL)) return true;
  const sure = new Set(
    sections
      .filter((section) => section.match !== 'similar' && section.blocks.length > 0)
      .map((section) => section.form),
  );
  const telling = [...sure].filter((form) => form.table !== undefined).length;
  // Menus above a report with its title name what else the site has: 通知公告, 政策解读.
  const known = new Set(sections.filter(({ match }) => match !== 'similar').map(({ form }) => form));
  if (title && known.size >= ENOUGH_HEADINGS) return true;
  const isAbout = isAboutReports(preamble);
  if (title && !isAbout) {
    // With neither organ nor year it may be what a document is about.
    const needed = title.organ === null && title.year === null ? 2 : 1;
    return sections.length >= needed || tables.length > 0 || headsDocument(title, preamble);
  }
  const isTelling = telling >= 2 || (telling === 1 && (sure.size >= 3 || tables.length >= 2));
  if (tables.length > 0) return isTelling;
  if (isAbout && title === null) return false;
  return sure.size >= ENOUGH_HEADINGS || (isTelling && sections.some(holdsLooseTable));
}

function holdsLooseTable(section: Section): boolean {
  const table = currentForm.tables.find(({ name }) => name === section.form.table);
  return table !== undefined && holdsLoose(table, section);
}

/** Without a title or a period, the year the overview begins with: 2017年，…. */
function openingYear({ title, sections }: Evidence): number | null {
  const first = title === null && sections[0]?.form.number === '一' ? sections[0].blocks[0] : undefined;
  const year = first?.kind === 'line' ? /^(\d{4})年/.exec(tidy(first.text.text))?.[1] : undefined;
  return year === undefined ? null : Number(year);
}
