import { describe, expect, test } from 'vitest';
import { forms, ruleCatalogue } from '../../server/src/core/index.ts';

const relations = forms.flatMap((form) =>
  form.tables.flatMap((table) =>
    table.relations.map((relation) => ({ name: `${form.id} ${relation.rule}`, relation })),
  ),
);
const severityOf = (id: string) => ruleCatalogue.find((rule) => rule.id === id)?.severity;

describe('relations of the forms', () => {
  test.each(relations)('$name is reported by a rule that errs only where it may', ({ relation }) => {
    const severity = severityOf(relation.rule);
    expect(severity).toBeDefined();
    // What is inferred, stated neither in law nor in the form, warns and never accuses.
    if (relation.status === 'inferred') expect(severity).not.toBe('error');
    if (relation.blankTotalRule) expect(severityOf(relation.blankTotalRule)).toBeDefined();
  });

  test('there are some of each status', () => {
    expect(new Set(relations.map(({ relation }) => relation.status))).toEqual(
      new Set(['official', 'definition', 'inferred']),
    );
  });
});
