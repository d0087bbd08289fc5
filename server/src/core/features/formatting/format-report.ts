import type { Analysis } from '../../analyze.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { sectionHeading } from '../../forms/form.ts';
import { replaceSpan } from '../../fixes/edit-text.ts';
import { applyEdits } from '../../fixes/apply-edits.ts';
import { sectionHeadingNonstandard } from '../../rules/section-heading-nonstandard.ts';
import { readReport } from '../../report/read-report.ts';
import { headingSpan } from '../../report/headings.ts';
import { hasOtherNumber, isReadable, type Report } from '../../report/report.ts';
import { statesTheSame } from '../../report/states-the-same.ts';
import type { AmbiguousWidth } from '../../text/display-width.ts';
import type { Range } from '../../text/range.ts';
import { alignTable, type Alignment } from './align-table.ts';
import { spaceOut } from './blank-lines.ts';

/** How a report is to be laid out. */
export interface FormatOptions {
  readonly alignTables: Alignment;
  /** How wide “”…— are taken to be where columns are padded. */
  readonly ambiguousWidth: AmbiguousWidth;
  /** Format only what lies in or touches it; everything where absent. */
  readonly within?: Range;
}

/**
 * The edits that lay a report out: headings of the six parts as the form prints them, where nothing is lost by it, and in
 * Markdown one blank line around headings and tables and the columns of the three tables. Prose is left alone, and a
 * report that would state other figures afterwards as a whole.
 *
 * @returns edits in the order of the text; none for a text that is no report.
 */
export function formatReport(analysis: Analysis, options: FormatOptions): TextEdit[] {
  const { report } = analysis;
  if (!isReadable(report)) return [];
  const { within } = options;
  const edits = [
    ...standardHeadings(analysis),
    ...(report.document.notation === 'markdown' ? layOut(report, options) : []),
  ]
    .filter(({ range }) => !within || (range.start <= within.end && within.start <= range.end))
    .sort((a, b) => a.range.start - b.range.start);
  if (edits.length === 0) return [];
  const formatted = readReport(applyEdits(report.source.text, edits), report.document.notation);
  return statesTheSame(report, formatted) ? edits : [];
}

/**
 * What fix-all would do to them: a heading that its author wants otherwise is silenced there and stays here. Besides the
 * marks and blanks of headings whose words and numbers are right: 三. 收到…, 六 、其他….
 */
function standardHeadings({ report, findings }: Analysis): TextEdit[] {
  const ofRule = findings
    .filter(({ rule }) => rule === sectionHeadingNonstandard.meta.id)
    .flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').flatMap(({ edits }) => edits));
  const ofMarks = report.sections.flatMap((section) => {
    const { heading, match, number } = section;
    const span = headingSpan(heading)?.span;
    const isRight = match === 'exact' && number.isStandard && !hasOtherNumber(section);
    if (!isRight || !span || heading.text.text.slice(span.start, span.end) === sectionHeading(section.form))
      return [];
    return replaceSpan(heading.text, span, sectionHeading(section.form));
  });
  return [...ofRule, ...ofMarks];
}

function layOut(report: Report, { alignTables, ambiguousWidth }: FormatOptions): TextEdit[] {
  const { source, tables } = report;
  const aligned = tables.flatMap((bound) =>
    bound.parts
      .filter(({ notation }) => notation === 'pipes')
      .flatMap((part) => {
        const rows = bound.rows.filter((row) => row.part === part);
        const values = new Set(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.column)));
        return alignTable(source, part, values, alignTables, ambiguousWidth);
      }),
  );
  return [...spaceOut(report), ...aligned];
}
