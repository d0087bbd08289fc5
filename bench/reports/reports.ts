import { form2021 } from '../../server/src/core/forms/gb-2021-30.ts';
import { buildReport, type Writing } from '../../test/support/build-report.ts';
import { Chance } from './chance.ts';
import { type Fault, faults } from './faults.ts';
import { frame } from './page.ts';
import { writeProse } from './prose.ts';
import { figuresOfYears } from './years.ts';

/** The forms of text, by the endings of their files. */
export const textualForms = ['txt', 'md', 'html'] as const;
export type TextualForm = (typeof textualForms)[number];

const writings: Readonly<Record<TextualForm, Writing>> = { txt: 'tab-cells', md: 'pipes', html: 'html' };

/** A generated report. */
export interface GeneratedReport {
  /** Without its ending: a folder for each organ, a file for each year. */
  readonly path: string;
  readonly organ: string;
  readonly year: number;
  /** What is wrong with it; nothing else is. */
  readonly fault: Fault | null;
  write(form: TextualForm): string;
}

const YEARS = [2021, 2022, 2023, 2024, 2025];
/** One report in so many has a fault. */
const FAULT_EVERY = 8;

/** Distinct reports, five years of each organ, the same ones every time. */
export function generateReports(count: number, years: readonly number[] = YEARS): GeneratedReport[] {
  const reports: GeneratedReport[] = [];
  for (let organ = 0; reports.length < count; organ++) {
    const chance = new Chance(organ + 1);
    const figures = figuresOfYears(chance);
    for (const year of years) {
      if (reports.length === count) break;
      const right = figures.next().value;
      const prose = writeProse(chance, year, right);
      const fault =
        reports.length % FAULT_EVERY === 3
          ? (faults[Math.floor(reports.length / FAULT_EVERY) % faults.length] ?? null)
          : null;
      const name = organName(organ);
      const stated = fault?.inFigures?.(right) ?? right;
      reports.push({
        path: `${String(organ).padStart(4, '0')}/${year}`,
        organ: name,
        year,
        fault,
        write(form) {
          const { text } = buildReport(
            { name, form: form2021, year, figures: stated },
            writings[form],
            name,
            prose,
          );
          const written = fault?.inText?.(text, year) ?? text;
          return form === 'html' ? frame(written, `${name}${year}年政府信息公开工作年度报告`) : written;
        },
      });
    }
  }
  return reports;
}

const FIRST = [...'青白红金银石松竹梅兰柳桃杏荷菊枫桐榆槐枣'];
const SECOND = [...'溪岭坪塘湾滩坝沟洼桥亭井渡埠屯堡寨坡崖泉'];
const KINDS = ['镇', '乡', '街道', '新镇', '新乡', '新街道'];

/** Invented places of an invented city. */
function organName(index: number): string {
  const first = FIRST[index % FIRST.length];
  const second = SECOND[Math.floor(index / FIRST.length) % SECOND.length];
  const kind = KINDS[Math.floor(index / FIRST.length / SECOND.length) % KINDS.length] ?? '';
  return `云川市${first}${second}${kind}${kind.endsWith('街道') ? '办事处' : '人民政府'}`;
}
