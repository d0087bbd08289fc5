import { type Locale, message, renderMessage } from '../../messages/message.ts';
import { signed } from '../../relations/equation.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import type { BoundTable } from '../../report/report.ts';
import type { PreviewBalance } from './preview-model.ts';

/**
 * The relation that the form itself prints (第一项加第二项之和，等于第三项加第四项之和), column by column: 平, or by how
 * much what came in exceeds what was done with it. Null for a table whose form prints none.
 */
export function previewBalance(
  { table }: BoundTable,
  results: readonly RelationResult[],
  locale: Locale,
): PreviewBalance | null {
  const relation = table.relations.find(({ status, along }) => status === 'official' && along === 'column');
  if (!relation) return null;
  const words = (id: 'holds' | 'fails' | 'unknown', args = {}): { text: string; description: string } => ({
    text: renderMessage(message(`preview.balance-${id}`, args), locale),
    description: renderMessage(message(`preview.balance-${id}.long`, args), locale),
  });
  return {
    label: renderMessage(message('preview.balance'), locale),
    columns: table.blocks
      .flatMap(({ columns }) => columns)
      .map(({ label }) => {
        const result = results.find(
          ({ instance }) => instance.relation === relation && instance.place === label,
        );
        if (result?.status === 'holds') return { state: 'holds', ...words('holds', { column: label }) };
        if (result?.status !== 'fails' || result.computed === null)
          return { state: 'unknown', ...words('unknown', { column: label }) };
        // The total stands on the side of what was done: what is lacking there is too much on the other side.
        const difference = signed(result.computed - (result.stated ?? 0));
        return { state: 'fails', ...words('fails', { column: label, difference }) };
      }),
  };
}
