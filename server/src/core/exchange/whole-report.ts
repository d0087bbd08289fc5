import { type Form, sectionHeading } from '../forms/form.ts';
import { dueDates } from '../report/due-date.ts';
import { organKindOf, type OrganKind } from '../report/organ-kind.ts';
import { draftOfPreamble } from './drafts.ts';
import { sectionSkeleton, type SkeletonStyle } from './section-skeleton.ts';
import { escapeSnippet, TabStops } from './tab-stops.ts';

/** What a whole report is written in. */
export type Style = 'markdown' | 'text';

/** Whose report, of which year, as far as it is known. */
export interface KnownNames {
  readonly organ?: string | undefined;
  readonly year?: number | undefined;
  /** By the organ's name where absent. */
  readonly kind?: OrganKind | undefined;
}

/** A whole report as lines of a snippet: every figure a tab stop, organ and year one for all their places. */
export function wholeReport(form: Form, style: Style, known: KnownNames = {}): string[] {
  const stops = new TabStops();
  const kind = known.kind ?? organKindOf(known.organ ?? null);
  const lines = unsignedReport(form, style, { ...known, kind }, stops);
  return [...lines, ...gap(style), signedOn(stops, known.year, kind), '$0'];
}

/** The lines of a whole report down to the organ that signs it, without the date. */
export function unsignedReport(form: Form, style: Style, known: KnownNames, stops: TabStops): string[] {
  const organ = (): string => (known.organ ? escapeSnippet(known.organ) : stops.shared('机关名称'));
  const year = (): string => (known.year ? String(known.year) : stops.shared('20xx'));
  const title = `${heading(style, 1)}${organ()}${year()}年政府信息公开工作年度报告`;
  const kind = known.kind ?? organKindOf(known.organ ?? null);
  const names = { organ: organ(), year: year(), kind };
  const sections = form.sections.flatMap((section) => [
    ...gap(style),
    `${heading(style, 2)}${sectionHeading(section)}`,
    ...gap(style),
    ...sectionSkeleton(form, section, names, skeletonStyle(style), stops),
  ]);
  const preamble = draftOfPreamble(form.documentNumber, names);
  return [title, ...gap(style), preamble, ...sections, ...gap(style), organ()];
}

/** How the parts of a whole report are written. */
export function skeletonStyle(style: Style): SkeletonStyle {
  return {
    notation: style === 'markdown' ? 'pipes' : 'tab-rows',
    subheadingPrefix: heading(style, 3),
    isSpaced: style === 'markdown',
  };
}

/**
 * The date below a signature: the last day by which the report of a year may be published. Where it is not known which
 * day that is, the earlier one is late for nobody.
 */
export function signedOn(stops: TabStops, year: number | undefined, kind: OrganKind): string {
  const { month, day } = dueDates[kind === 'government' ? 'government' : 'department'];
  return `${year ? year + 1 : stops.stop('20xx')}年${stops.stop(String(month))}月${stops.stop(String(day))}日`;
}

function heading(style: Style, level: number): string {
  return style === 'markdown' ? `${'#'.repeat(level)} ` : '';
}

function gap(style: Style): string[] {
  return style === 'markdown' ? [''] : [];
}
