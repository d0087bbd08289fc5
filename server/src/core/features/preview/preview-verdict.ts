import { type Locale, message, renderMessage } from '../../messages/message.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import type { PreviewVerdict } from './preview-model.ts';

/** How the relations of one table came out. Those that could not be evaluated are named, not counted as checked. */
export function previewVerdict(results: readonly RelationResult[], locale: Locale): PreviewVerdict | null {
  if (results.length === 0) return null;
  const count = (...kinds: RelationResult['status'][]): number =>
    results.filter(({ status }) => kinds.includes(status)).length;
  const holding = count('holds');
  const failing = count('fails');
  const checked = holding + failing;
  const blank = count('blank-total');
  const unchecked = results.length - checked - blank;
  const say = (id: Parameters<typeof message>[0], args: Record<string, number>): string =>
    renderMessage(message(id, args), locale);
  const parts = [
    ...(failing > 0 ? [say('preview.verdict.fails', { checked, holding, failing })] : []),
    ...(failing === 0 && checked > 0 ? [say('preview.verdict.holds', { checked })] : []),
    ...(blank > 0 ? [say('preview.verdict.blank', { blank })] : []),
    ...(unchecked > 0 ? [say('preview.verdict.unchecked', { unchecked })] : []),
  ];
  return { checked, holding, failing, text: parts.join(say('preview.verdict.and', {})) };
}
