import { type Analysis, analyze } from '../../server/src/core/index.ts';
import { neighboursAmong } from '../support/beside.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { markAt, readMarked } from '../support/marked.ts';

const PROSE =
  '全年新收政府信息公开申请3525件，予以公开1431件，不予公开92件，结转下年度继续办理125件；新增信访件8件。';

/** A sound report of 2024 that says some of its figures in prose, written in one of the ways. */
export function soundReport(writing: Writing = 'pipes'): {
  text: string;
  notation: Analysis['report']['document']['notation'];
} {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  return { text: text.replace('主动公开方面。', `${PROSE}主动公开方面。`), notation };
}

/** That report in Markdown with something else in it, and a mark (‸) before a place of it. */
export function marked(place: string, change: (text: string) => string = (text) => text, at = 0): string {
  return markAt(change(soundReport().text), place, at);
}

/** What is known of a marked text beside the reports of the years before and after, and where the mark stood. */
export function readFixture(fixture: string): { readonly analysis: Analysis; readonly offset: number } {
  const { text, offsets } = readMarked(fixture);
  const report = { text, notation: 'markdown' as const };
  const last = { ...buildReport(figuresOf('宿迁市 2023'), 'pipes'), document: '/reports/2023.md' };
  const next = {
    ...buildReport({ ...figuresOf('宿迁市 2024'), year: 2025 }, 'pipes'),
    document: '/reports/2025.md',
  };
  const neighbours = neighboursAmong(report, [last, next]);
  return { analysis: analyze(text, { notation: 'markdown', neighbours }), offset: offsets[0] ?? 0 };
}

/** The line of a place and its words, as `12:⟦1431⟧`. */
export function describeRange({ source }: Analysis, { start, end }: { start: number; end: number }): string {
  return `${source.positionAt(start).line + 1}:⟦${source.text.slice(start, end)}⟧`;
}
