import { applicationsTable, otherHandling2019 } from './applications.ts';
import type { Form } from './form.ts';
import { litigationTable } from './litigation.ts';
import { proactiveTable2019 } from './proactive-2019.ts';
import { sections } from './sections.ts';

/** 国办公开办函〔2019〕60号（试行）, for the reports of 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  documentNumber: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections,
  tables: [proactiveTable2019, applicationsTable(otherHandling2019), litigationTable],
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
      // Only between the reports of 2019 and 2020: 〔2021〕30号 has no such stock.
      rule: 'project-stock-mismatch',
      kind: 'equals',
      table: '表二',
      along: 'row',
      within: ['licences', 'services', 'penalties', 'coercion', 'fees'],
      total: 'previous',
      terms: [
        { id: 'previous', sign: 1, previous: true },
        { id: 'delta', sign: 1, previous: true },
      ],
      status: 'inferred',
    },
  ],
};
