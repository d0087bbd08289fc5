// What counts has to be imported before what is counted.
import { countWork } from '../support/work.ts';
import { describe, expect, test } from 'vitest';
import { checkReading, type Notation, readText } from '../../server/src/core/index.ts';
import { type Edit, editsOf } from '../../bench/parts/edits.ts';
import { Chance } from '../../bench/reports/chance.ts';
import { lengthen } from '../../bench/reports/long-report.ts';
import { generateReports } from '../../bench/reports/reports.ts';

/** Prose, a digit too many, without it, as it was; twice. */
const EDITS = 8;
/** Functions, branches and rounds of loops that are entered for each character of the text. */
const MOST_WORK_A_CHARACTER = 30;
/** A wrong cell asks who is wrong; what was not asked before may not cost more than all the rest. */
const MOST_TIMES_WHEN_WRONG = 1.25;
/** Text four times as long. */
const MOST_TIMES_FOR_FOUR = 4.2;

describe('the work of checking a report anew after an edit of one character', () => {
  const [report] = generateReports(1);
  if (!report) throw new Error('no report');

  test.each([
    ['txt', 'text'],
    ['md', 'markdown'],
  ] as const)('.%s: so much a character, and hardly more where a figure is wrong', async (form, notation) => {
    const text = report.write(form);
    const { right, wrong } = await workOfEdits(text, notation);
    console.log(`.${form}, ${text.length} characters: ${right} entered, ${wrong} where a figure is wrong`);
    expect(right).toBeLessThan(MOST_WORK_A_CHARACTER * text.length);
    expect(wrong).toBeLessThan(MOST_TIMES_WHEN_WRONG * right);
  });

  test('grows with the length of the text and no faster', async () => {
    const [short, long] = [lengthen(report, 60e3), lengthen(report, 240e3)];
    const [once, fourTimes] = [await workOfEdits(short, 'text'), await workOfEdits(long, 'text')];
    const times = fourTimes.right / once.right;
    console.log(`60 KB: ${once.right} entered, 240 KB: ${times.toFixed(2)} times as many`);
    expect(times).toBeLessThan(MOST_TIMES_FOR_FOUR);
  });
});

/** The most that an edit cost: of those that leave everything right, and of those that make a figure wrong. */
async function workOfEdits(text: string, notation: Notation): Promise<{ right: number; wrong: number }> {
  const edits = editsOf(text, new Chance(3));
  const most = { right: 0, wrong: 0 };
  checkReading(readText(text, notation));
  for (let count = 0; count < EDITS; count++) {
    const edit = edits.next().value as Edit;
    let found = 0;
    const work = await countWork(() => {
      found = checkReading(readText(edit.text, notation)).findings.filter(
        ({ severity }) => severity === 'error',
      ).length;
    });
    expect(found > 0).toBe(edit.isWrong);
    const kind = edit.isWrong ? 'wrong' : 'right';
    most[kind] = Math.max(most[kind], work);
  }
  return most;
}
