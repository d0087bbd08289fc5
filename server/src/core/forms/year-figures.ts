import type { RowForm, TableName, YearFigureForm, YearFigureName } from './form.ts';

/**
 * The figures in the rows of a form: what came in, what became of it, and who went against it.
 *
 * @param otherHandling the rows that the form has for （六）其他处理.
 */
export function yearFigureForms(
  otherHandling: readonly RowForm[],
): Readonly<Record<YearFigureName, YearFigureForm>> {
  const inTotal = (table: TableName, rows: readonly string[]): YearFigureForm => ({
    table,
    rows,
    column: 'total',
  });
  return {
    applications: inTotal('表三', ['r1']),
    // 予以公开, 部分公开.
    granted: inTotal('表三', ['r3.1', 'r3.2']),
    // 不予公开.
    refused: inTotal('表三', [
      'r3.3.1',
      'r3.3.2',
      'r3.3.3',
      'r3.3.4',
      'r3.3.5',
      'r3.3.6',
      'r3.3.7',
      'r3.3.8',
    ]),
    // 无法提供, 不予处理, 其他处理.
    other: inTotal('表三', [
      'r3.4.1',
      'r3.4.2',
      'r3.4.3',
      'r3.5.1',
      'r3.5.2',
      'r3.5.3',
      'r3.5.4',
      'r3.5.5',
      ...otherHandling.map(({ id }) => id),
    ]),
    // 行政复议.
    reviews: inTotal('表四', ['review']),
    // 行政诉讼, 未经复议直接起诉 and 复议后起诉.
    lawsuits: inTotal('表四', ['direct', 'after']),
  };
}
