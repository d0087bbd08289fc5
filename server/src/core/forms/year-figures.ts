import type { Quantity } from './phrases.ts';
import type { TableName } from './form.ts';

/** The figures that a year is summed up by. */
export type YearFigureName = 'applications' | 'granted' | 'refused' | 'other' | 'reviews' | 'lawsuits';

const inTotal = (table: TableName, ...rows: readonly string[]): Quantity =>
  rows.map((row) => ({ table, row, column: 'total' }));

/** The cells they are added up from, in whichever format: what came in, what became of it, and who went against it. */
export const yearFigureCells: Readonly<Record<YearFigureName, Quantity>> = {
  applications: inTotal('表三', 'r1'),
  // 予以公开, 部分公开.
  granted: inTotal('表三', 'r3.1', 'r3.2'),
  refused: inTotal('表三', '（三）不予公开'),
  other: inTotal('表三', '（四）无法提供', '（五）不予处理', '（六）其他处理'),
  reviews: inTotal('表四', 'review'),
  lawsuits: inTotal('表四', '行政诉讼'),
};
