import fc from 'fast-check';
import type { Form, RowForm, TableForm } from '../../server/src/core/forms/form.ts';
import { allRows } from '../../server/src/core/forms/form.ts';
import { buildReport, type WrittenReport, type Writing } from './build-report.ts';
import { type RealFigures, realFigures } from './figures.ts';
import { soundFigures } from './random-figures.ts';

/** A report with faults in it, not yet written in any form. */
export interface FaultyReport {
  readonly figures: RealFigures;
  /** What is wrong with its prose. */
  readonly prose: readonly ((text: string) => string)[];
  /** Whether a label of its tables is misspelt. */
  readonly isMisspelt: boolean;
  /** In words, for who reads that a test failed. */
  readonly faults: readonly string[];
}

const ORGAN = '云川市人民政府';

export function writeFaulty({ figures, prose }: FaultyReport, writing: Writing): WrittenReport {
  const { text, notation } = buildReport(figures, writing, ORGAN);
  return { text: prose.reduce((changing, change) => change(changing), text), notation };
}

type Fault = (report: FaultyReport) => FaultyReport;

const inTables =
  (name: string, change: (figures: RealFigures) => RealFigures): Fault =>
  (report) => ({
    ...report,
    figures: change(report.figures),
    faults: [...report.faults, name],
  });

const inProse =
  (from: string, to: string): Fault =>
  (report) => ({
    ...report,
    prose: [...report.prose, (text) => text.replace(from, to)],
    faults: [...report.faults, `${from} → ${to}`],
  });

const rowsOf = (form: Form): { readonly table: TableForm; readonly row: RowForm }[] =>
  form.tables.flatMap((table) => allRows(table).map(({ row }) => ({ table, row })));

/** Another figure in one cell; or none, which leaves it blank. */
function changedCell(row: number, column: number, figure: number | ''): Fault {
  return inTables(`cell ${row}/${column} ${figure || 'blank'}`, (report) => {
    const rows = rowsOf(report.form);
    const at = rows[row % rows.length];
    const table = at && report.figures[at.table.name];
    const values = at && table?.[at.row.id];
    if (!at || !table || !values) return report;
    const changed = { ...table, [at.row.id]: values.with(column % values.length, figure) };
    return { ...report, figures: { ...report.figures, [at.table.name]: changed } };
  });
}

const withRows = (form: Form, change: (row: RowForm) => RowForm[]): Form => ({
  ...form,
  tables: form.tables.map((table) => ({
    ...table,
    blocks: table.blocks.map((block) => ({ ...block, rows: block.rows.flatMap(change) })),
  })),
});

/** The report with a label without one of its characters, the one in the middle or the one that is named. */
export function withoutCharacter(figures: RealFigures, row: RowForm, at?: number): FaultyReport {
  const own = row.path.at(-1) ?? '';
  // Behind the number of the label, 1. or （一）.
  const words = Math.max(1, own.length - 3);
  const place = 3 + ((at ?? words >> 1) % words);
  const label = own.slice(0, place) + own.slice(place + 1);
  const form = withRows(figures.form, (each) =>
    each === row ? [{ ...each, path: each.path.with(-1, label) }] : [each],
  );
  return { figures: { ...figures, form }, prose: [], isMisspelt: true, faults: [`${own} → ${label}`] };
}

function misspelt(row: number, at: number): Fault {
  const plant = inTables(`label ${row} without its character ${at}`, (figures) => {
    const rows = rowsOf(figures.form).filter(({ table }) => table.name === '表三');
    const wrong = rows[row % rows.length]?.row;
    return wrong ? withoutCharacter(figures, wrong, at).figures : figures;
  });
  return (report) => ({ ...plant(report), isMisspelt: true });
}

function lostSection(at: number): Fault {
  return inTables(`section ${at} missing`, (report) => ({
    ...report,
    form: { ...report.form, sections: report.form.sections.filter((_, index) => index !== at) },
  }));
}

const swappedSections: Fault = inTables('五 and 六 swapped', (report) => ({
  ...report,
  form: {
    ...report.form,
    sections: [...report.form.sections.slice(0, 4), ...report.form.sections.slice(4).reverse()],
  },
}));

/** What the tables say, or what they do not, in a sentence. */
function claim(received: number, granted: number): Fault {
  return inProse(
    '主动公开方面。',
    `全年新收政府信息公开申请${received}件，予以公开${granted}件。主动公开方面。`,
  );
}

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.nat(60),
        fc.nat(6),
        fc.oneof({ weight: 5, arbitrary: fc.nat(6000) }, fc.constant('' as const)),
      )
      .map(([row, column, figure]) => changedCell(row, column, figure)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.nat(60), fc.nat(9)).map(([row, at]) => misspelt(row, at)) },
  fc.nat(5).map(lostSection),
  fc.constant(swappedSections),
  fc.tuple(fc.nat(4000), fc.nat(2000)).map(([received, granted]) => claim(received, granted)),
  fc.constantFrom(
    inProse('年1月20日', '年2月31日'),
    inProse('年1月20日', '年5月6日'),
    inProse('12月31日', '12月30日'),
    inProse('年政府信息公开工作年度报告', '年政府信息公开工作总结'),
    inProse('本年度未收取信息处理费。', '无。'),
    inProse('主要问题是解读材料形式偏少。', ''),
    inProse('监督保障方面。', 'XX。'),
    inProse('全年按时公开', '全年按时公开公开'),
    inProse('更新公开指南和目录，', '未收到政府信息公开申请，'),
    inProse('更新公开指南和目录，', '更新公开指南和目录，，'),
    inProse('国办公开办函', '国办公办函'),
    inProse('回应社会关切。', '开展培训12次，其中线上5次、线下6次。'),
    inProse('回应社会关切。', '[image: a]回应社会关切。'),
    inProse('回应社会关切。', '受理30件，较上年增长20%，去年20件。'),
  ),
);

/** Right reports of any figures, and reports with one fault or several. */
export const faultyReport: fc.Arbitrary<FaultyReport> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...realFigures), soundFigures),
    fc.array(anyFault, { minLength: 0, maxLength: 3 }),
  )
  .map(([figures, faults]) => {
    const sound: FaultyReport = { figures, prose: [], isMisspelt: false, faults: [] };
    const report = faults.reduce<FaultyReport>((changing, plant) => plant(changing), sound);
    // Not the whole form, in the message of a test that fails.
    const name = `${figures.name}: ${JSON.stringify(report.faults)}, ${JSON.stringify(report.figures.figures)}`;
    return Object.assign(report, { [fc.toStringMethod]: () => name });
  });
