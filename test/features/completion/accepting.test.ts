import { describe, expect, test } from 'vitest';
import { type BoundRow, firstSections } from '../../../server/src/core/report/report.ts';
import { analyze, type Notation, readText } from '../../../server/src/core/index.ts';
import { sectionHeading } from '../../../server/src/core/forms/form.ts';
import { buildReport, type Writing, writings } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { MARK } from '../../support/marked.ts';
import { accepted, offered } from './accept.ts';

/** Each try reads a report twice: some of the rows of each table are enough. */
const EVERY = 3;

const replace = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const rowsOf = (text: string, notation: Notation): readonly BoundRow[] =>
  readText(text, notation).report.tables.flatMap(({ rows }) => rows);

const idsOf = (rows: readonly BoundRow[]): string[] => rows.map(({ form }) => form.id);

describe.each([figuresOf('宿迁市 2024'), figuresOf('上海市人民政府办公厅 2019')])(
  'rows of $name',
  (figures) => {
    // Rows in pieces that are side by side (表四 as it is printed) have no label of their own to be written.
    test.each(writings)(
      'a label that is missing in %s is offered, and its row is read once it is there',
      (writing) => {
        const { text, notation } = buildReport(figures, writing);
        const rows = rowsOf(text, notation);
        const tries = rows.filter(({ labelCell }, index) => labelCell !== null && index % EVERY === 0);
        let tried = 0;
        for (const row of tries) {
          const { start, end } = row.labelRange;
          if (text.slice(start, end).includes('<')) continue;
          const marked = replace(text, start, end, MARK);
          const item = offered(marked, notation).find(({ label }) =>
            label.endsWith(row.form.path.at(-1) ?? ''),
          );
          if (item === undefined) continue;
          tried++;
          expect(idsOf(rowsOf(accepted(marked, item), notation)), item.label).toEqual(idsOf(rows));
        }
        expect(tried).toBeGreaterThan(writing === 'pandoc' || writing === 'pasted' ? 0 : tries.length / 2);
      },
    );

    test.each(['pipes', 'tab-rows'] as const)('a whole row in %s is read as that row', (writing) => {
      const { text, notation } = buildReport(figures, writing);
      const rows = rowsOf(text, notation);
      for (const row of rows.filter((_, index) => index % EVERY === 0)) {
        const { start, end } = row.range;
        const marked = replace(text, start, end, writing === 'pipes' ? `| ${MARK}` : MARK);
        const items = offered(marked, notation).filter(({ kind }) => kind === 'row');
        expect(items.map(({ label }) => label)).toEqual([row.form.path.join('／')]);
        const [item] = items;
        if (!item) continue;
        const after = rowsOf(accepted(marked, item), notation);
        expect(idsOf(after)).toEqual(idsOf(rows));
        const written = after.find(({ form }) => form === row.form);
        expect(written?.cells.map(({ cell }) => cell.text.trimmed)).toEqual(row.block.columns.map(() => '0'));
      }
    });
  },
);

describe.each<Writing>(['pipes', 'tab-rows', 'tab-cells', 'html'])('headings in %s', (writing) => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  const { report } = readText(text, notation);

  test('a heading that is missing is offered, and found once it is there', () => {
    for (const section of report.sections) {
      const { start, end } = notation === 'html' ? section.headingRange : section.heading.range;
      const marked = replace(text, start, end, MARK);
      const items = offered(marked, notation).filter(({ kind }) => kind === 'heading');
      expect(items.map(({ label }) => label)).toEqual([sectionHeading(section.form)]);
      const [item] = items;
      if (item) expect(accepted(marked, item)).toBe(text);
    }
  });

  test.skipIf(notation === 'html')('a part that is missing is written as it has to be', () => {
    for (const section of report.sections) {
      const next = report.sections[report.sections.indexOf(section) + 1];
      const end = next?.heading.range.start ?? section.blocks.at(-3)?.range.end ?? 0;
      const marked = replace(text, section.heading.range.start, end, `${MARK}\n\n`);
      const item = offered(marked, notation).find(({ kind }) => kind === 'section');
      expect(item?.label).toContain(sectionHeading(section.form));
      if (!item) continue;
      const after = analyze(accepted(marked, item), { notation });
      expect(firstSections(after.report).map(({ form }) => form.number)).toEqual([...'一二三四五六']);
      expect(after.report.tables.map(({ rows }) => rows.length)).toEqual(
        report.tables.map(({ rows }) => rows.length),
      );
      const rules = after.findings.map(({ rule }) => rule);
      expect(rules.filter((rule) => /^(?:table|section)-/.test(rule))).toEqual([]);
    }
  });
});
