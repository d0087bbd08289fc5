import type { Figures } from '../../test/support/figures.ts';

/** One thing that is wrong with a report, and the rule that has to say so. */
export interface Fault {
  readonly rule: string;
  /** Puts it into the figures of the tables; the prose goes on stating what was right. */
  inFigures?(figures: Figures): Figures;
  /** Puts it into the text, in whichever form it is written. */
  inText?(text: string, year: number): string;
}

export const faults: readonly Fault[] = [
  {
    // A cell that takes part in the sum of its row and in that of its column: it is the one that is named.
    rule: 'likely-wrong-cell',
    inFigures: (figures) => changed(figures, '表三', 'r3.4.1', 0, 7),
  },
  { rule: 'litigation-total', inFigures: (figures) => changed(figures, '表四', 'review', 4, 1) },
  { rule: 'prose-table-mismatch', inText: (text) => text.replace(/现行有效(\d+)件/, '现行有效1$1件') },
  { rule: 'basis-outdated', inText: (text) => text.replace('〔2021〕30号', '〔2019〕60号') },
  {
    rule: 'sign-date-late',
    inText: (text, year) => text.replace(`${year + 1}年1月20日`, `${year + 1}年6月20日`),
  },
];

function changed(figures: Figures, table: string, row: string, column: number, by: number): Figures {
  const rows = figures[table] ?? {};
  const cells = (rows[row] ?? []).map((value, index) => (index === column ? Number(value) + by : value));
  return { ...figures, [table]: { ...rows, [row]: cells } };
}
