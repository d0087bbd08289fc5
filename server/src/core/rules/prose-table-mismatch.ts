import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { type Claim, claimRange, claimsOf } from '../prose/claims.ts';
import { type StatedQuantity, quantityValue } from '../prose/quantities.ts';
import { cellRef, shortRowLabel } from '../relations/equation.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** A group of rows has eight cells; more help nobody. */
const MOST_RELATED = 10;

/**
 * A count in prose is none of the figures that the tables state for what it counts. It warns: prose may count something
 * else than the tables do.
 */
export const proseTableMismatch = defineRule(
  {
    id: 'prose-table-mismatch',
    severity: 'warning',
    fix: 'review',
    tag: 'prose',
    source: '正文与表格数据应当一致',
  },
  function* ({ report }) {
    const claims = claimsOf(report);
    const listed = listedClaims(claims);
    for (const claim of claims) {
      const stated = claim.means.flatMap((quantity) => quantityValue(report, quantity) ?? []);
      const [usual] = stated;
      if (!usual || stated.some(({ value }) => value === claim.figure.value)) continue;
      if (listed.has(claim)) continue;
      const others = [...new Set(stated.map(({ value }) => value))].filter((value) => value !== usual.value);
      yield {
        message: message(others.length > 0 ? 'prose-table-mismatch.several' : 'prose-table-mismatch', {
          words: `${claim.words.replace(/^[，、；：]/, '')}${claim.figure.value}${claim.figure.unit}`,
          table: usual.cells[0]?.table.table.name ?? '',
          cells: namesOf(usual),
          value: usual.value,
          others: others.join('、'),
        }),
        range: claimRange(claim),
        related: usual.cells.slice(0, MOST_RELATED).map((at) => ({
          message: message('related.cell', {
            cell: `${shortRowLabel(at)}／${at.cell.column.label}`,
            text: at.cell.cell.text.trimmed || '—',
          }),
          range: at.cell.cell.range,
        })),
        data: {
          table: usual.cells[0]?.table.table.name ?? '',
          stated: claim.figure.value,
          computed: usual.value,
          cells: usual.cells.map(cellRef),
        },
        fixes: fixesOf(claim, stated),
      };
    }
  },
);

/**
 * 简易程序12件，普通程序75件; 市政府受理8件，部门受理10件: counts of one kind in a sentence are parts of what the cell
 * states.
 */
function listedClaims(claims: readonly Claim[]): ReadonlySet<Claim> {
  const byKind = new Map<Claim['sentence'], Map<string, Claim[]>>();
  for (const claim of claims) {
    const ofSentence = byKind.get(claim.sentence) ?? new Map<string, Claim[]>();
    byKind.set(claim.sentence, ofSentence);
    const kind = claim.id.replace('-again', '');
    const alike = ofSentence.get(kind);
    if (alike) alike.push(claim);
    else ofSentence.set(kind, [claim]);
  }
  const listed = new Set<Claim>();
  for (const ofSentence of byKind.values())
    for (const [kind, alike] of ofSentence)
      if (kind !== 'row' && alike.length > 1) for (const claim of alike) listed.add(claim);
  return listed;
}

/** What the cells are called together: by their group, or by their own labels. */
function namesOf({ cells }: StatedQuantity): string {
  const [first] = cells;
  if (!first) return '';
  const columns = new Set(cells.map(({ cell }) => cell.column.label));
  const rows = new Set(cells.map(shortRowLabel));
  const groups = new Set(cells.map(({ row }) => row.form.path.at(-2) ?? ''));
  const [group = ''] = groups;
  const isGroup = rows.size > 2 && groups.size === 1 && group !== '';
  return `${isGroup ? group : [...rows].join('＋')}／${[...columns].join('＋')}`;
}

/** Each of the figures that it may have meant; which one, or whether the table is wrong, is for the author to say. */
function fixesOf(claim: Claim, stated: readonly StatedQuantity[]): Fix[] {
  const { figure, paragraph } = claim;
  if (figure.isChinese) return [];
  return [...new Set(stated.map(({ value }) => value))].map((value) => ({
    title: message('fix.set-figure', { value }),
    safety: 'review',
    edits: replaceSpan(paragraph.text, makeRange(figure.start, figure.digitsEnd), String(value)),
  }));
}
