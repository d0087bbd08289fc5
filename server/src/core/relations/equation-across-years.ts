import type { RelationInstance } from './relation-instances.ts';

/** The terms of a relation to another year, each with its year and column: `2023年现行有效件数 597＋…`. */
export function termsAcrossYears({ given, terms }: RelationInstance, year?: number): string {
  const figures = [
    ...given.map(({ cell, sign }) => ({ ...cell, sign })),
    ...terms.map(({ at, sign }) => ({
      year,
      column: at.cell.column.label,
      value: at.cell.cell.text.trimmed,
      sign,
    })),
  ];
  return figures
    .map((figure, index) => {
      const mark = figure.sign < 0 ? '－' : index === 0 ? '' : '＋';
      const of = figure.year === undefined ? '' : `${figure.year}年`;
      return `${mark}${of}${figure.column} ${figure.value || 0}`;
    })
    .join('');
}
