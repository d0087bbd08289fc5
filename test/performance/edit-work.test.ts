// What counts has to be imported before what is counted.
import { countWork } from '../support/work.ts';
import { describe, expect, test } from 'vitest';
import { checkReading, type Notation, type Reading, readText } from '../../server/src/core/index.ts';
import { type Edit, editsOf } from '../../bench/parts/edits.ts';
import { Chance } from '../../bench/reports/chance.ts';
import { lengthen } from '../../bench/reports/long-report.ts';
import { generateReports } from '../../bench/reports/reports.ts';

/** Prose, a digit too many, without it, as it was; twice. */
const EDITS = 8;
/** Functions, branches and rounds of loops that are entered for each character of the text, and at an edit of it. */
const MOST_WORK_A_CHARACTER = { anew: 35, edited: 25 };
/** A wrong cell asks who is wrong; what was not asked before may not cost more than all the rest. */
const MOST_TIMES_WHEN_WRONG = 1.25;
/** Text four times as long, read anew; at an edit what is not edited is passed by. */
const MOST_TIMES_FOR_FOUR = { anew: 4.2, edited: 2 };

describe('the work of checking a report after an edit of one character', () => {
  const [report] = generateReports(1);
  if (!report) throw new Error('no report');

  test.each([
    ['txt', 'text'],
    ['md', 'markdown'],
  ] as const)('.%s: so much a character, and hardly more where a figure is wrong', async (form, notation) => {
    const text = report.write(form);
    const { anew, right, wrong } = await workOfEdits(text, notation);
    console.log(
      `.${form}, ${text.length} characters: ${anew} entered, ${right} after an edit, ${wrong} where a figure is wrong`,
    );
    expect(anew).toBeLessThan(MOST_WORK_A_CHARACTER.anew * text.length);
    expect(right).toBeLessThan(MOST_WORK_A_CHARACTER.edited * text.length);
    expect(wrong).toBeLessThan(MOST_TIMES_WHEN_WRONG * right);
  });

  test('hardly grows with the length of the text, and read anew no faster than that', async () => {
    const [short, long] = [lengthen(report, 60e3), lengthen(report, 240e3)];
    const [once, fourTimes] = [await workOfEdits(short, 'text'), await workOfEdits(long, 'text')];
    const anew = fourTimes.anew / once.anew;
    const edited = fourTimes.right / once.right;
    console.log(
      `60 KB: ${once.anew} entered, ${once.right} after an edit; 240 KB: ${anew.toFixed(2)} and ${edited.toFixed(2)} times as many`,
    );
    expect(anew).toBeLessThan(MOST_TIMES_FOR_FOUR.anew);
    expect(edited).toBeLessThan(MOST_TIMES_FOR_FOUR.edited);
  });
});

interface Work {
  anew: number;
  /** The most that an edit cost that leaves everything right, and one that makes a figure wrong. */
  right: number;
  wrong: number;
}

async function workOfEdits(text: string, notation: Notation): Promise<Work> {
  const edits = editsOf(text, new Chance(3));
  const most = { anew: 0, right: 0, wrong: 0 };
  const check = (now: string, before?: Reading) => {
    const reading = readText(now, notation, before);
    const errors = checkReading(reading).findings.filter(({ severity }) => severity === 'error');
    return { reading, isWrong: errors.length > 0 };
  };
  let read = check(text);
  most.anew = await countWork(() => {
    read = check(text);
  });
  for (let count = 0; count < EDITS; count++) {
    const edit = edits.next().value as Edit;
    const work = await countWork(() => {
      read = check(edit.text, read.reading);
    });
    expect(read.isWrong).toBe(edit.isWrong);
    const kind = edit.isWrong ? 'wrong' : 'right';
    most[kind] = Math.max(most[kind], work);
  }
  return most;
}
