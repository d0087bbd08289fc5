import { type Locale, message, renderMessage } from '../../messages/message.ts';
import { claimedQuantity, claimDigits } from '../../prose/claimed-cells.ts';
import type { Claim } from '../../prose/claims.ts';
import { shortRowLabel } from '../../relations/equation.ts';
import type { Report } from '../../report/report.ts';
import { withoutBlanks } from '../../text/blank.ts';
import type { HoverText } from './hover-text.ts';

/** A group of rows has eight cells; more help nobody. */
const MOST_CELLS = 10;
const LONGEST_TEXT = 20;

/** Which cells a count in prose states, and what they state; null where the tables lack them. */
export function claimHover(report: Report, claim: Claim, locale: Locale): HoverText | null {
  const quantity = claimedQuantity(report, claim);
  if (!quantity) return null;
  const { value } = claim.figure;
  const isSame = quantity.value === value;
  const items = quantity.cells.slice(0, MOST_CELLS).map((at) => {
    const text = withoutBlanks(at.cell.cell.text.trimmed.slice(0, LONGEST_TEXT)) || '—';
    return `${at.table.table.name}　${shortRowLabel(at)}／${at.cell.column.label}：${text}`;
  });
  return {
    range: claimDigits(claim),
    // Whether it is wrong is for the rule to say: prose may count something else.
    title: renderMessage(
      message(isSame ? 'hover.claim.same' : 'hover.claim.other', { value: quantity.value }),
      locale,
    ),
    parts: [{ heading: renderMessage(message('hover.claim.cells'), locale), items }],
  };
}
