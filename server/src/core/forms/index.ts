import type { Form } from './form.ts';
import { form2019 } from './gb-2019-60.ts';
import { form2021 } from './gb-2021-30.ts';

/** Every official format, oldest first. A new one is added here and nowhere else. */
export const forms: readonly Form[] = [form2019, form2021];

/** The first report year that has an official format; earlier reports were free in form. */
export const firstReportYear: number = Math.min(...forms.map((form) => form.years.from));

/** The format in force today. */
export const currentForm: Form = form2021;

/** The format a report of that year has to follow; null before the first (reports up to 2018 were free in form). */
export function formForYear(year: number): Form | null {
  return forms.find(({ years }) => year >= years.from && (years.to === null || year <= years.to)) ?? null;
}
