import { applicationsTable, otherHandling2021 } from './applications.ts';
import type { Form } from './form.ts';
import { litigationTable } from './litigation.ts';
import { proactiveTable2021 } from './proactive-2021.ts';
import { sections } from './sections.ts';

/** 国办公开办函〔2021〕30号, for the reports of 2021 and every later year so far. */
export const form2021: Form = {
  id: '2021',
  documentNumber: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  sections,
  tables: [proactiveTable2021, applicationsTable(otherHandling2021), litigationTable],
  crossYear: [
    {
      rule: 'carry-over-mismatch',
      kind: 'equals',
      table: '表三',
      along: 'column',
      total: 'r2',
      terms: [{ id: 'r4', sign: 1, previous: true }],
      status: 'definition',
    },
    {
      // Expiry and re-counts break it legitimately: a warning.
      rule: 'stock-mismatch',
      kind: 'equals',
      table: '表二',
      along: 'row',
      within: ['regulations', 'normative'],
      total: 'valid',
      terms: [
        { id: 'valid', sign: 1, previous: true },
        { id: 'issued', sign: 1, previous: false },
        { id: 'repealed', sign: -1, previous: false },
      ],
      status: 'inferred',
    },
  ],
};
