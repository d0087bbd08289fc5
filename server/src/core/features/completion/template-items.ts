import { isSpaced, tableNotation } from '../../exchange/report-style.ts';
import { tableSkeleton } from '../../exchange/section-skeleton.ts';
import { REPORT_PREFIXES } from '../../exchange/snippets.ts';
import { escapeSnippet, TabStops } from '../../exchange/tab-stops.ts';
import { signedOn, wholeReport } from '../../exchange/whole-report.ts';
import { currentForm, formForYear } from '../../forms/index.ts';
import { signatureOf } from '../../report/signature.ts';
import type { Notation } from '../../syntax/blocks.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { reportNamed } from './file-name.ts';
import { filterText } from './filter-text.ts';
import { namesIn, type Scene } from './scene.ts';
import type { TypedLine } from './typed-text.ts';
import { names } from './vocabulary.ts';

/** What an empty page may become: a whole report, or its title. Organ and year are those in the name of the file. */
export function pageItems(
  typed: TypedLine,
  notation: Notation,
  eol: string,
  { fileName, isDeclared, hasSnippets }: CompletionOptions,
): Completion[] {
  if (notation === 'html') return [];
  const named = reportNamed(fileName);
  const known = named ?? {};
  const form = (named?.year && formForYear(named.year)) || currentForm;
  const mark = notation === 'markdown' && typed.marks === '' ? '# ' : '';
  const stops = new TabStops();
  const organ = named?.organ ? escapeSnippet(named.organ) : stops.shared('机关名称');
  const title = `${organ}${named?.year ?? stops.shared('20xx')}年政府信息公开工作年度报告`;
  const items: Completion[] = [];
  if (isDeclared || named)
    items.push({
      kind: 'title',
      label: `${named?.organ ?? '机关名称'}${named?.year ?? '20xx'}年政府信息公开工作年度报告`,
      range: typed.fragment,
      body: `${mark}${title}`,
      filterText: filterText(names.title, named?.organ ?? ''),
    });
  if (!hasSnippets && typed.marks === '')
    items.push({
      kind: 'report',
      label: '年度报告全文',
      range: typed.fragment,
      body: wholeReport(form, notation === 'markdown' ? 'markdown' : 'text', known).join(eol),
      filterText: filterText(names.report, ...REPORT_PREFIXES),
    });
  return items;
}

/** The table of the part that is being written, where it has none. */
export function tableItems(scene: Scene, typed: TypedLine, { hasSnippets }: CompletionOptions): Completion[] {
  const { report, section, form } = scene;
  const table = form.tables.find(({ name }) => name === section?.form.table);
  if (!table || hasSnippets || typed.marks !== '' || typed.isInElement) return [];
  const isThere = report.tables.some((each) => each.table.name === table.name);
  if (isThere || report.document.notation === 'html') return [];
  const body = tableSkeleton(table, tableNotation(report), new TabStops()).join(report.source.eol);
  return [
    { kind: 'table', label: table.name, range: typed.fragment, body, filterText: filterText(table.name) },
  ];
}

/** Organ and date below the last part, where nobody has signed. */
export function signatureItems({ report, section, form }: Scene, typed: TypedLine): Completion[] {
  const isLast =
    section !== null && section === report.sections.at(-1) && section.form === form.sections.at(-1);
  if (!isLast || typed.marks !== '' || typed.isInElement || report.document.notation === 'html') return [];
  if (signatureOf(report) !== null) return [];
  const stops = new TabStops();
  const { organ, kind } = namesIn(report, stops);
  const date = signedOn(stops, report.year ?? undefined, kind);
  const { eol } = report.source;
  return [
    {
      kind: 'signature',
      label: names.signature,
      range: typed.fragment,
      body: `${organ}${isSpaced(report) ? eol : ''}${eol}${date}`,
      filterText: filterText(names.signature),
    },
  ];
}
