import { isDeepStrictEqual } from 'node:util';
import * as core from '../../server/src/core/index.ts';
import type { Analysis, Notation, TextEdit } from '../../server/src/core/index.ts';
import { buildReport } from './build-report.ts';
import { figuresOf } from './figures.ts';

const asked = new Set<string>();

/** The engine, every name of which that is used is noted. */
const engine = new Proxy(core, {
  get(target, name) {
    asked.add(String(name));
    return Reflect.get(target, name) as unknown;
  },
});

/** What the engine exports and nobody has asked for yet. */
export function neverAsked(): string[] {
  return Object.keys(core).filter((name) => !asked.has(name));
}

const lastYear = buildReport(figuresOf('宿迁市 2023'), 'pipes');
const before = engine.analyze(lastYear.text, { notation: lastYear.notation });
const clipboard = {
  text:
    buildReport(figuresOf('宿迁市 2024'), 'pasted')
      .text.split(/^[三四]、.*$/m)[1]
      ?.trim() ?? '',
};

/** What the engine says of a text. */
export interface Answers {
  readonly analysis: Analysis;
  /** Everything that may hold places of the text or edits of it, by what was asked. */
  readonly ofText: Readonly<Record<string, unknown>>;
  readonly fixed: core.FixedText;
}

/**
 * Everything the doors ask the engine of a text.
 *
 * @param at where it is asked what depends on the caret.
 */
export function everyAnswer(text: string, notation: Notation, at: number): Answers {
  const reading = engine.readText(text, notation);
  const analysis = engine.checkReading(reading, { neighbours: neighboursOf(reading) });
  const { report, findings, source } = analysis;
  askAfterEdits(text, notation, at, reading);
  const whole = engine.makeRange(0, text.length);
  const caret = engine.makeRange(at, at);
  const locale = engine.localeOf(at % 2 === 0 ? 'zh-CN' : 'en');
  const preview = engine.buildPreview(analysis, locale);
  const ids = preview?.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap(({ value }) => value?.id ?? [])),
  );
  const hover = engine.hoverAt(analysis, at, locale);
  const finding = findings[at % Math.max(1, findings.length)];
  const completions = engine.completionsAt(text, at, notation, {
    isDeclared: at % 2 === 0,
    fileName: '云川市2024年政府信息公开工作年度报告.md',
    hasSnippets: at % 3 === 0,
  });
  const renamed = engine.findRenamed(report, at);

  askOfTexts(analysis, text, locale);
  if (hover) noText(engine.hoverMarkdown(hover), engine.hoverPlainText(hover));
  for (const { body } of completions.items) noText(engine.plainSnippet(body), engine.openSnippet(body));
  for (const { rule, message, fixes } of findings) {
    noText(engine.renderMessage(message, locale));
    engine.explanationOf(rule, locale);
    for (const { title } of fixes) noText(engine.renderMessage(title, locale));
  }
  return {
    analysis,
    fixed: engine.fixAll(text, { notation }),
    ofText: {
      findings,
      capped: engine.capFindings(findings, 1),
      safeEdits: engine.safeEdits(analysis),
      suppressHere: finding ? engine.suppressHere(report, finding) : null,
      suppressInFile: finding ? engine.suppressInFile(report, finding.rule) : null,
      facts: engine.readFacts(report),
      preview,
      editCells: (ids ?? []).slice(0, 1).map((id) => engine.editCells(analysis, [{ id, text: '7' }])),
      editAllCells: engine.editCells(
        analysis,
        (ids ?? []).map((id, index) => ({ id, text: String(index % 3 || '') })),
      ),
      tableCells: engine.tableCells(report),
      tableRewrites: [caret, whole].map((range) => engine.tableRewrites(report, range)),
      format: engine.formatReport(analysis, {
        alignTables: (['none', 'numbers', 'all'] as const)[at % 3] ?? 'all',
        ambiguousWidth: 'wide',
      }),
      formatHere: engine.formatReport(analysis, {
        alignTables: 'all',
        ambiguousWidth: 'narrow',
        within: caret,
      }),
      paste: engine.pasteTable(analysis, at, clipboard),
      renamed,
      rename:
        renamed && 'placeholder' in renamed
          ? engine.renameAt(report, at, /^\d+年?$/.test(renamed.placeholder) ? '2025' : '云江市人民政府')
          : engine.renameAt(report, at, ''),
      codeLenses: engine.codeLenses(analysis, locale),
      definition: engine.definitionAt(analysis, at),
      highlights: engine.highlightsAt(analysis, at),
      references: engine.referencesAt(analysis, at, true),
      hover,
      inlayHints: engine.inlayHints(analysis, whole, { totals: true, columnNames: true }),
      fileLinks: engine.fileLinks(report),
      selection: engine.selectionRanges(analysis, at),
      completions,
      outline: engine.outline(analysis),
      folding: engine.foldingRanges(analysis),
      tokens: engine.semanticTokens(report),
      report: placesOf(analysis),
      positions: engine.positionsOf(source, whole) && null,
    },
  };
}

/** What gives texts or plain data without places: it has to come at all. */
function askOfTexts(analysis: Analysis, text: string, locale: core.Locale): void {
  const { report, findings } = analysis;
  noText(engine.toMarkdown(report), engine.printPage(report));
  engine.nextReport(analysis, locale === 'en' ? 'markdown' : 'text');
  engine.compareReports(before, analysis, locale);
  engine.statedValues(report);
  engine.tableSummaries(report);
  engine.isReadable(report);
  engine.mayBeReport(text);
  const known = engine.knownFrom(findings);
  engine.fingerprintsOf(findings);
  if (engine.withoutKnown(findings, known).length > 0) throw new Error('a known finding is reported');
  const written = engine.readBaseline(engine.writeBaseline({ 'report.md': known }));
  if (written?.['report.md']?.length !== known.length)
    throw new Error('a baseline is not read as it was written');
  engine.readBaseline(text);
  engine.layersFor(engine.readProjectFile(text).settings, text.slice(0, 80));
}

/** The text as a report between others, as far as it can be one. */
function neighboursOf(reading: core.Reading): core.Neighbours {
  const index = new engine.ReportIndex();
  const digest = engine.digestReport('/reports/this', reading);
  const last = engine.digestReport('/reports/last', before);
  if (!digest || !last) return {};
  engine.yearFigures(digest);
  index.put('/reports/last', engine.indexedReport(last, null));
  index.put('/reports/this', engine.indexedReport(digest, null));
  index.yearsOf('/reports/this');
  // A damaged title is often that of another organ: then it is held against last year's all the same.
  return { previous: last, ...index.neighboursOf('/reports/this') };
}

/** Where everything that was read stands. */
export function placesOf({ report }: Analysis) {
  return {
    title: report.title?.range,
    blocks: report.document.blocks.map(({ range }) => range),
    directives: report.document.directives.map(({ range, removal }) => [range, removal]),
    sections: report.sections.map(({ range, headingRange }) => [range, headingRange]),
    tables: report.tables.map(({ range, rows, unreadRows }) => [
      range,
      unreadRows,
      rows.map((row) => [row.range, row.labelRange, row.cells.map(({ cell }) => cell.range)]),
    ]),
  };
}

function noText(...texts: readonly unknown[]): void {
  for (const text of texts) if (typeof text !== 'string') throw new Error(`no text but ${typeof text}`);
}

/** A stretch of the text that was said something of, and by what. */
export interface FoundRange extends core.Range {
  readonly path: string;
}

/** Edits that belong together, and whose they are. */
export interface FoundEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** Every range and every list of edits in an answer, however deep; so that no answer is forgotten. */
export function placesIn(answer: unknown): { readonly ranges: FoundRange[]; readonly edits: FoundEdits[] } {
  const ranges: FoundRange[] = [];
  const edits: FoundEdits[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isRange(value)) ranges.push({ path, start: value.start, end: value.end });
    else if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isEdit)) edits.push({ path, edits: value });
      value.forEach((each) => {
        visit(each, path);
      });
    } else {
      for (const [name, each] of Object.entries(value)) {
        if (isEdit(each)) edits.push({ path: `${path}.${name}`, edits: [each] });
        visit(each, `${path}.${name}`);
      }
    }
  };
  visit(answer, '');
  return { ranges, edits };
}

function isRange(value: object): value is core.Range {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}

function isEdit(value: unknown): value is TextEdit {
  return typeof value === 'object' && value !== null && 'range' in value && 'newText' in value;
}

/** What is read on from an earlier reading has to be what is read anew. */
function askAfterEdits(text: string, notation: Notation, at: number, first: core.Reading): void {
  let before = first;
  const edited = `${text.slice(0, at)}县${text.slice(at + 1)}`;
  for (const now of [edited, text]) {
    const after = engine.readText(now, notation, before);
    const anew = engine.readText(now, notation);
    if (!isDeepStrictEqual(engine.checkReading(after).findings, engine.checkReading(anew).findings))
      throw new Error('a text that is read on from before an edit has other findings');
    before = after;
  }
}
