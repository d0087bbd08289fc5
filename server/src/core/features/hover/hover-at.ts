import type { Analysis } from '../../analyze.ts';
import { citationsOf } from '../../law/citations.ts';
import type { Locale } from '../../messages/message.ts';
import { claimAt } from '../../prose/claimed-cells.ts';
import { isReadable } from '../../report/report.ts';
import { placeAt } from '../place-at.ts';
import { cellHover, rowHover } from './cell-hover.ts';
import { citationHover } from './citation-hover.ts';
import { claimHover } from './claim-hover.ts';
import type { HoverText } from './hover-text.ts';
import { sectionHover } from './section-hover.ts';

/**
 * What is to be said of the place at an offset: a cell, the label of a row, the heading of a part, a count in prose that
 * the tables state, a document that is named. Null for any other, and for a text that is no report.
 */
export function hoverAt(analysis: Analysis, offset: number, locale: Locale): HoverText | null {
  const { report } = analysis;
  if (!isReadable(report)) return null;
  const { table, row, cell, inLabel, section, inHeading } = placeAt(report, offset);
  if (table && row && cell) return cellHover(analysis, { table, row, cell }, locale);
  if (table && row && inLabel) return rowHover(analysis, table, row, locale);
  if (section && inHeading) return sectionHover(report, section, locale);
  const claim = claimAt(report, offset);
  const ofClaim = claim && claimHover(report, claim, locale);
  if (ofClaim) return ofClaim;
  const cited = citationsOf(report).find(({ range }) => range.start <= offset && offset < range.end);
  return cited ? citationHover(cited, report.year, locale) : null;
}
