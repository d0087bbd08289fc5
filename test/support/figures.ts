import fuyuan2020 from '../data/fuyuan-2020.json' with { type: 'json' };
import shanghai2019 from '../data/shanghai-office-2019.json' with { type: 'json' };
import suqian2023 from '../data/suqian-2023.json' with { type: 'json' };
import suqian2024 from '../data/suqian-2024.json' with { type: 'json' };
import type { Form } from '../../server/src/core/forms/form.ts';
import { form2019 } from '../../server/src/core/forms/gb-2019-60.ts';
import { form2021 } from '../../server/src/core/forms/gb-2021-30.ts';

/** Published figures by table and row id, in the order of the form's columns; `''` is a blank cell. */
export type Figures = Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>;

export interface RealFigures {
  readonly name: string;
  readonly form: Form;
  readonly year: number;
  readonly figures: Figures;
}

/** Figures of published reports, under the organs of which they were published. Every sum of them holds. */
export const realFigures: readonly RealFigures[] = [
  { name: '上海市人民政府办公厅 2019', form: form2019, year: 2019, figures: shanghai2019 },
  { name: '抚远市 2020', form: form2019, year: 2020, figures: fuyuan2020 },
  { name: '宿迁市 2023', form: form2021, year: 2023, figures: suqian2023 },
  { name: '宿迁市 2024', form: form2021, year: 2024, figures: suqian2024 },
];

export function figuresOf(name: string): RealFigures {
  const found = realFigures.find((real) => real.name === name);
  if (!found) throw new Error(`no figures of ${name}`);
  return found;
}
