import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  inlayHints,
  type InlayHintChoice,
  renderMessage,
} from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { neighboursAmong } from '../../support/beside.ts';
import { figuresOf } from '../../support/figures.ts';
import { readFixture, soundReport } from '../reading-report.ts';

const totals = { totals: true, columnNames: false };

/** The lines that have hints, each with its hints in ⟦⟧. */
function hinted(text: string, choice: InlayHintChoice = totals): string[] {
  const { analysis } = readFixture(text);
  return show(analysis, choice);
}

function show(analysis: ReturnType<typeof analyze>, choice: InlayHintChoice): string[] {
  const { text } = analysis.source;
  return inlayHints(analysis, { start: 0, end: text.length }, choice).map(({ offset, label, side }) => {
    const words = typeof label === 'string' ? label : renderMessage(label, 'zh-CN');
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    return `${text.slice(start, offset).slice(-12)}⟦${side} ${words}⟧${text.slice(offset, end).slice(0, 8)}`;
  });
}

const { text: sound } = soundReport();
/** The figures of 2025 are those of 2024 here; what does not go together with them is not what these are about. */
const alone = (text: string) => analyze(text, { notation: 'markdown' });

describe('the right figure', () => {
  test('is beside nothing where all is right', () => {
    expect(show(alone(sound), totals)).toEqual([]);
  });

  test.each([
    ['a total that two sums point at', '| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |'],
    ['a part that two sums point at', '| 1408 |', '| 1480 |'],
    ['a blank total', '| 2 | 0 | 1431 |', '| 2 | 0 |  |'],
    ['a blank total of 表四', '| 36 | 170 |', '| 36 | |'],
  ])('stands beside %s, and puts it right when taken', (_, from, to) => {
    const spoilt = sound.replace(from, to);
    expect(spoilt).not.toBe(sound);
    const analysis = alone(spoilt);
    expect(show(analysis, totals)).toMatchSnapshot();
    const edits = inlayHints(analysis, { start: 0, end: spoilt.length }, totals).flatMap(
      (hint) => hint.edits,
    );
    expect(show(alone(applyEdits(spoilt, edits)), totals)).toEqual([]);
  });

  test('is what the parts make where one of them may be wrong as well: told, not offered', () => {
    const spoilt = sound.replace('| 36 | 170 |', '| 36 | 171 |');
    const analysis = alone(spoilt);
    expect(show(analysis, totals)).toEqual(['8 | 36 | 171⟦behind 各项之和 170⟧ |']);
    const [hint] = inlayHints(analysis, { start: 0, end: spoilt.length }, totals);
    expect(hint?.edits).toEqual([]);
  });

  test('is likely, and told only, where a slip is far likelier than all else', () => {
    const spoilt = sound.replace('| 88 | 18 | 28 | 36 | 170 |', '| 880 | 18 | 28 | 36 | 170 |');
    const analysis = alone(spoilt);
    expect(show(analysis, totals)).toMatchSnapshot();
    const [hint] = inlayHints(analysis, { start: 0, end: spoilt.length }, totals);
    expect(hint?.edits).toEqual([]);
  });

  test('is what last year’s report makes where nobody wants the wrong cell named', () => {
    const carried = sound.replace('| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 118 | 3 | 0 | 2 | 0 | 0 | 121 |');
    const last = { ...buildReport(figuresOf('宿迁市 2023'), 'pipes'), document: '/reports/2023.md' };
    const neighbours = neighboursAmong({ text: carried, notation: 'markdown' }, [last]);
    const settings = [{ 'likely-wrong-cell': 'off' as const }];
    const analysis = analyze(carried, { notation: 'markdown', neighbours, settings });
    expect(show(analysis, totals)).toMatchSnapshot();
  });

  test('is not told where any of several cells may be wrong', () => {
    // The row adds up; which of the four rows makes the balance fail nothing says.
    const spoilt = sound.replace('| 118 | 5 | 0 | 0 | 1 | 1 | 125 |', '| 148 | 5 | 0 | 0 | 1 | 1 | 155 |');
    expect(spoilt).not.toBe(sound);
    expect(show(alone(spoilt), totals)).toEqual([]);
  });

  test('comes from last year’s report for what was carried over', () => {
    const carried = sound.replace('| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 118 | 4 | 0 | 0 | 0 | 0 | 122 |');
    expect(carried).not.toBe(sound);
    const last = { ...buildReport(figuresOf('宿迁市 2023'), 'pipes'), document: '/reports/2023.md' };
    const neighbours = neighboursAmong({ text: carried, notation: 'markdown' }, [last]);
    expect(show(analyze(carried, { notation: 'markdown', neighbours }), totals)).toMatchSnapshot();
    // With the next year against it as well nothing is settled any more.
    expect(hinted(carried)).toEqual([]);
  });

  test('is not told of stocks: what expires is nobody’s slip', () => {
    const stock = sound.replace('| 50 | 227 | 420 |', '| 50 | 227 | 410 |');
    expect(stock).not.toBe(sound);
    expect(hinted(stock)).toEqual([]);
  });

  test('is not told where the rule is off, or the place silenced', () => {
    const spoilt = sound.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |');
    const analysis = analyze(spoilt, {
      notation: 'markdown',
      settings: [{ 'applications-total-blank': 'off' }],
    });
    expect(show(analysis, totals)).toEqual([]);
  });

  test('is not told where nobody wants it, nor outside of what is asked for', () => {
    const spoilt = sound.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |');
    expect(hinted(spoilt, { totals: false, columnNames: false })).toEqual([]);
    expect(inlayHints(alone(spoilt), { start: 0, end: 200 }, totals)).toEqual([]);
  });
});

describe('names of columns', () => {
  const names = { totals: false, columnNames: true };

  test('stand in front of each figure of one cell a line', () => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'tab-cells');
    const shown = show(analyze(text, { notation }), names);
    expect(shown).toHaveLength(200);
    expect([...shown.slice(0, 7), ...shown.slice(-6)]).toMatchSnapshot();
  });

  test('are needed in no other way to write', () => {
    for (const writing of ['pipes', 'tab-rows', 'html', 'pdf-layout'] as const) {
      const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
      expect(show(analyze(text, { notation }), names)).toEqual([]);
    }
  });
});

test('a text that is no report has no hints', () => {
  expect(show(analyze('# 会议纪要\n\n\t总计\n\t12\n'), { totals: true, columnNames: true })).toEqual([]);
});
