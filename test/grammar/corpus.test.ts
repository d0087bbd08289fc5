import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesWith, textsWith } from './tokenize.ts';

const FUYUAN = '../shared/corpus/fuyuan-2020.txt';
const isThere = existsSync(FUYUAN);
if (!isThere) console.warn(`${FUYUAN} is not there: the grammar is not tested against a published report.`);

/** Only counts: no sentence of the report may stand in the project. */
test.skipIf(!isThere)('a published report', () => {
  const text = readFileSync(FUYUAN, 'utf8');
  const count = (scope: string): number => textsWith(text, scope).length;
  expect({
    titleLines: linesWith(text, 'markup.heading.1.title'),
    headings: linesWith(text, 'markup.heading.2.section'),
    subheadings: linesWith(text, 'markup.heading.3'),
    numericCells: count('constant.numeric.cell'),
    totalCells: count('constant.numeric.cell.total'),
    totalLabels: count('keyword.control.total'),
    captions: count('entity.name.function.caption'),
    groups: count('entity.name.function.group'),
    columns: count('support.type.column'),
    rows: count('variable.row'),
    notes: count('comment.line.note'),
    artifacts: count('invalid.deprecated.artifact'),
    counts: count('constant.numeric.count'),
    statutes: count('string.quoted.other.statute'),
    signatureDates: count('constant.numeric.date.signature'),
  }).toEqual({
    titleLines: 2,
    headings: 6,
    subheadings: 3,
    numericCells: 198,
    totalCells: 7,
    totalLabels: 5,
    captions: 5,
    groups: 5,
    columns: 42,
    rows: 29,
    notes: 1,
    artifacts: 1,
    counts: 6,
    statutes: 2,
    signatureDates: 1,
  });
});
