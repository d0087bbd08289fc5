/** One table of results. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a part of the bench gives. */
export interface Outcome {
  readonly tables: readonly Table[];
  /** What was planted and not found, or answered wrongly: figures without worth. */
  readonly invalid: readonly string[];
}

/** A figure beside what it is to be at most. */
export function withGoal(figure: number, most: number): string {
  return `${figure.toFixed(2)}× (≤ ${most}×: ${figure <= most ? 'reached' : 'not reached'})`;
}

export function times(figure: number): string {
  return `${figure.toFixed(figure < 10 ? 2 : 1)}×`;
}

/** As Markdown, which reads well on a terminal too. */
export function writeTables(tables: readonly Table[]): string {
  return tables
    .map(({ title, columns, rows }) => {
      const lines = [columns, columns.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
      return `### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
    })
    .join('\n\n');
}
