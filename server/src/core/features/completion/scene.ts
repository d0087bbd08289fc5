import type { DraftNames } from '../../exchange/drafts.ts';
import { organKindOf } from '../../report/organ-kind.ts';
import { escapeSnippet, type TabStops } from '../../exchange/tab-stops.ts';
import type { Form } from '../../forms/form.ts';
import { currentForm } from '../../forms/index.ts';
import type { Report, Section } from '../../report/report.ts';

/** The report as it was before somebody began to write, and where that is. */
export interface Scene {
  readonly report: Report;
  /** Offset in the text of `report`. */
  readonly at: number;
  readonly form: Form;
  /** The part that it would stand in; null above the first one. */
  readonly section: Section | null;
}

/** @param at offset (UTF-16) in the text of the report. */
export function sceneOf(report: Report, at: number): Scene {
  return {
    report,
    at,
    form: report.form ?? currentForm,
    section: report.sections.findLast(({ heading }) => heading.range.start <= at) ?? null,
  };
}

/** The year and the organ of a report as parts of a snippet: as they are where they are known, else tab stops. */
export function namesIn(report: Report, stops: TabStops): DraftNames {
  return {
    organ: report.organ === null ? stops.shared('机关名称') : escapeSnippet(report.organ),
    year: report.year === null ? stops.shared('20xx') : String(report.year),
    kind: organKindOf(report.organ),
  };
}
