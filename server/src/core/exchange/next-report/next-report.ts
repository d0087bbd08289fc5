import type { Reading } from '../../analyze.ts';
import { applyEdits } from '../../fixes/apply-edits.ts';
import { sectionHeading } from '../../forms/form.ts';
import { formForYear } from '../../forms/index.ts';
import { type Message, message } from '../../messages/message.ts';
import { saysPeriod } from '../../prose/period.ts';
import { organKindOf } from '../../report/organ-kind.ts';
import { readReport } from '../../report/read-report.ts';
import { isReadable } from '../../report/report.ts';
import { signatureOf } from '../../report/signature.ts';
import { draftOfPreamble } from '../drafts.ts';
import { onOneLine } from '../one-line.ts';
import { sectionSkeleton } from '../section-skeleton.ts';
import { openSnippet, TabStops } from '../tab-stops.ts';
import { skeletonStyle } from '../whole-report.ts';
import { writeTable } from '../write-table.ts';
import { keptOfPreamble, keptOfSection } from './kept-blocks.ts';
import { markProse } from './mark-prose.ts';
import { nextCells } from './next-cells.ts';
import { writeProse } from './write-prose.ts';

/** A report begun from last year's, with LF line endings. */
export interface NextReport {
  readonly text: string;
  /** The year it is about. */
  readonly year: number;
  readonly notation: 'markdown' | 'text';
}

/** A title printed twice on a page is read as one with a strange organ. */
const NO_NAME = /年度报告|\d{4}年/;

/**
 * 以上年年报为底稿新建: the report of the year after, in the format of that year. Title, period, the document it rests on
 * and the date move on; 上年结转 is last year's 结转下年度; the prose is kept with every figure and year of it marked; all
 * other figures are open. Whatever is not known to be right is a mark that `template-residue` reports.
 *
 * @param notation how to write it; as last year's is written where absent, Markdown for HTML.
 * @returns in words why not, for a text that is no report or of no year.
 */
export function nextReport(
  reading: Reading,
  notation?: NextReport['notation'],
): NextReport | { readonly refused: Message } {
  const { report, source } = reading;
  if (!isReadable(report)) return { refused: message('next-report.not-report') };
  const year = (report.year ?? Number.NaN) + 1;
  const form = formForYear(year);
  if (report.year === null || !form) return { refused: message('next-report.no-year') };
  const written = notation ?? (report.document.notation === 'text' ? 'text' : 'markdown');
  const isMarkdown = written === 'markdown';
  const draft = readReport(
    applyEdits(source.text, markProse(report, report.year, form)),
    report.document.notation,
  );
  const signature = signatureOf(report);
  const signer = signature?.organ ? onOneLine(signature.organ.text.text) : null;
  const organ = [report.organ, signer].find((name) => name !== null && !NO_NAME.test(name)) ?? '（机关名称）';
  const names = { organ, year: String(year), kind: organKindOf(organ) };
  const preamble = writeProse(draft, keptOfPreamble(draft), written);
  const parts = [
    `${isMarkdown ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`,
    ...(preamble.length > 0 || saysPeriod(report) ? preamble : [draftOfPreamble(form.documentNumber, names)]),
  ];
  for (const section of form.sections) {
    const table = form.tables.find((candidate) => candidate.name === section.table);
    const prose = draft.sections
      .filter((candidate) => candidate.form.number === section.number)
      .flatMap((candidate) => writeProse(draft, keptOfSection(draft, candidate), written));
    const ofTable = table
      ? writeTable(table, isMarkdown ? 'pipes' : 'tab-rows', nextCells(reading, form, table)).join('\n')
      : '';
    const skeleton =
      table || prose.length > 0
        ? []
        : sectionSkeleton(form, section, names, skeletonStyle(written), new TabStops());
    parts.push(
      `${isMarkdown ? '## ' : ''}${sectionHeading(section)}`,
      ofTable,
      ...prose,
      openSnippet(skeleton.join('\n')),
    );
  }
  parts.push(signer ?? organ, `${year + 1}年${signature?.date?.month.month ?? 1}月　日`);
  const text = parts.filter((part) => part !== '').join(isMarkdown ? '\n\n' : '\n');
  return { text: `${text}\n`, year, notation: written };
}
