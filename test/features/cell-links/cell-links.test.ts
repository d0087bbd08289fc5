import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyze,
  definitionAt,
  highlightsAt,
  type LinkTarget,
  referencesAt,
} from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { describeRange, marked, readFixture } from '../reading-report.ts';

function describeTarget(analysis: Analysis, target: LinkTarget): string {
  if ('range' in target) return describeRange(analysis, target.range);
  const { document, start, end } = target.elsewhere;
  return `${document}:${start.line + 1}:${start.character}-${end.character}`;
}

function definition(fixture: string): string[] | null {
  const { analysis, offset } = readFixture(fixture);
  const found = definitionAt(analysis, offset);
  return (
    found && [
      `from ${describeRange(analysis, found.origin)}`,
      ...found.targets.map((target) => describeTarget(analysis, target)),
    ]
  );
}

function references(fixture: string, withItself = false): string[] {
  const { analysis, offset } = readFixture(fixture);
  return referencesAt(analysis, offset, withItself).map((target) => describeTarget(analysis, target));
}

function highlights(fixture: string): string[] | null {
  const { analysis, offset } = readFixture(fixture);
  return (
    highlightsAt(analysis, offset)?.map(({ range, kind }) => `${kind} ${describeRange(analysis, range)}`) ??
    null
  );
}

const places: Readonly<Record<string, string>> = {
  'a part': marked('1408 |'),
  'the total of a row': marked('1431 |'),
  'the total of totals': marked('3521 |'),
  'what was carried over': marked('121 |'),
  'what is carried on': marked('125 |'),
  'a stock of 表二': marked('420 |'),
  'a total of 表四': marked('170 |'),
  'a count in prose': marked('1431件'),
  'a count of a group': marked('92件'),
  'a count that the tables do not have': marked('1430件', (text) => text.replace('1431件', '1430件')),
};

describe.each(Object.entries(places))('%s', (_, fixture) => {
  test('comes from', () => expect(definition(fixture)).toMatchSnapshot());
  test('is used in', () => expect(references(fixture)).toMatchSnapshot());
  test('goes with', () => expect(highlights(fixture)).toMatchSnapshot());
});

test('the place itself is among the references where it is asked for', () => {
  const fixture = places['the total of a row'] ?? '';
  expect(references(fixture, true)).toEqual(['53:⟦1431⟧', ...references(fixture)]);
});

test.each([
  ['words', marked('全年按时')],
  ['labels', marked('（一）予以公开')],
  ['headings', marked('一、总体情况')],
  ['counts of something else', marked('8件')],
])('%s lead nowhere', (_, fixture) => {
  expect(definition(fixture)).toBeNull();
  expect(references(fixture)).toEqual([]);
  expect(highlights(fixture)).toBeNull();
});

test.each(['pipes', 'tab-cells', 'tab-rows', 'html', 'pdf-layout'] as const)(
  'in %s: from each total to its parts, and from each part to a total it came from',
  (writing) => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
    const analysis = analyze(text, { notation });
    const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
    for (const { instance } of analysis.relations) {
      const { relation, total, terms } = instance;
      if (!total || relation.status === 'official') continue;
      const range = total.cell.cell.range;
      const targets = definitionAt(analysis, range.start)?.targets ?? [];
      const parts = new Set(targets.map((target) => ('range' in target ? key(target.range) : '')));
      for (const { at } of terms) {
        const part = at.cell.cell.range;
        expect(parts).toContain(key(part));
        const back = referencesAt(analysis, part.start, false);
        expect(back.map((target) => ('range' in target ? key(target.range) : ''))).toContain(key(range));
      }
    }
  },
);

test('a text that is no report has no figures of ours', () => {
  const analysis = analyze('# 会议纪要\n\n收到政府信息公开申请12件。\n', { notation: 'markdown' });
  for (let offset = 0; offset < analysis.source.text.length; offset++) {
    expect(definitionAt(analysis, offset)).toBeNull();
    expect(highlightsAt(analysis, offset)).toBeNull();
  }
});
