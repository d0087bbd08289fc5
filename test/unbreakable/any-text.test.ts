import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  fixAll,
  type Notation,
  outline,
  readFacts,
  SourceText,
} from '../../server/src/core/index.ts';
import { RewrittenText } from '../../server/src/core/fixes/rewritten-text.ts';
import { TakenEdits } from '../../server/src/core/fixes/taken-edits.ts';
import { hasCorpus, realReports } from '../corpus/corpus.ts';
import { anyText } from '../support/any-report.ts';
import { brokenEdits, brokenLaws, brokenLawsOfFindings, caretIn } from '../support/engine-laws.ts';
import { neverAsked } from '../support/every-answer.ts';
import { runs } from '../support/fuzz.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { soup } from '../support/scraps.ts';
import { tally } from '../support/tried.ts';

/** What of the engine is no question about a text: its own data, and what is said of none. */
const ABOUT_NO_TEXT = [
  'PROJECT_FILE',
  'SourceText',
  'UNSURE',
  'adjustableNames',
  'adjustableRules',
  'applyEdits',
  'configFinding',
  'displayWidth',
  'firstReportYear',
  'forms',
  'levels',
  'message',
  'newReport',
  'notationOfName',
  'objectionToNew',
  'padEnd',
  'padStart',
  'readLevels',
  'ruleCatalogue',
  'tags',
  'tokenModifiers',
  'tokenTypes',
];

const tried = tally('Unbreakable: the engine under any text', 30);
tried(hasCorpus ? 'real reports at hand' : 'real reports at hand: skipped', realReports.length);

function note(text: string, mishaps: readonly string[]): void {
  tried('texts');
  tried('characters', text.length);
  for (const name of mishaps) tried(`  ${name}`);
}

describe('whatever the text', () => {
  test('everything the engine is asked it answers, with places that are there and edits that fit', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), ({ text, notation, mishaps }, nat) => {
        note(text, mishaps);
        expect(brokenLaws(text, notation, caretIn(text, nat))).toEqual([]);
      }),
      runs(80),
    );
    const unasked = neverAsked().filter((name) => !ABOUT_NO_TEXT.includes(name));
    expect(unasked).toEqual([]);
  }, 300_000);

  test('its findings stand in it, and their edits fit', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation, mishaps }) => {
        note(text, mishaps);
        expect(brokenLawsOfFindings(text, notation)).toEqual([]);
      }),
      runs(700),
    );
  }, 300_000);

  test('offsets and positions round-trip', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), fc.nat(), (text, at) => {
        const source = new SourceText(text);
        const offset = at % (text.length + 1);
        const inLineEnding = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(source.offsetAt(source.positionAt(offset))).toBe(inLineEnding ? offset - 1 : offset);
      }),
      runs(2000),
    );
  });

  test('edits made one after the other are edits of the text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.string({ maxLength: 4 }))),
        (text, changes) => {
          const rewritten = new RewrittenText(text);
          let expected = text;
          for (const [at, length, newText] of changes) {
            const start = at % (expected.length + 1);
            const edit = { range: { start, end: Math.min(start + length, expected.length) }, newText };
            expected = applyEdits(expected, [edit]);
            rewritten.apply([edit]);
          }
          expect(rewritten.text).toBe(expected);
          expect(applyEdits(text, rewritten.edits)).toBe(expected);
        },
      ),
      runs(500),
    );
  });
});

test('of fixes that meet, the later ones wait, each as a whole', () => {
  const edit = fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', '甲'));
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (fixes) => {
      const taken = new TakenEdits();
      let kept = 0;
      for (const fix of fixes) {
        let free = 0;
        const edits = fix.map(([gap, length, newText]) => {
          const start = free + gap;
          free = start + length + 1;
          return { range: { start, end: start + length }, newText };
        });
        if (taken.take(edits)) kept += edits.length;
      }
      expect(taken.edits).toHaveLength(kept);
      expect(brokenEdits('一'.repeat(200), { path: 'taken', edits: taken.edits })).toEqual([]);
    }),
    runs(500),
  );
});

const linesIn = (text: string): number => text.split('\n').length;

const TITLE = '云川市2024年政府信息公开工作年度报告\n';
const SECTION = '三、收到和处理政府信息公开申请情况\n';
/** More than the arguments of one call can be. */
const MANY = 140_000;
const ROW = '一、本年新收政府信息公开申请数量';

describe('however much there is of something', () => {
  const huge: readonly (readonly [string, Notation, string])[] = [
    [
      'rows between pipes',
      'markdown',
      `${SECTION}\n| ${ROW} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n`.padEnd(60) + '| 甲 | 1 |\n'.repeat(MANY),
    ],
    ['rows of HTML', 'html', `<p>${SECTION}</p><table>${'<tr><td>甲<td>1'.repeat(MANY)}</table>`],
    ['rows between TABs', 'text', SECTION + '甲\t1\t2\n'.repeat(MANY)],
    ['one cell a line', 'text', SECTION + '\t1\n'.repeat(MANY)],
    ['cells in one row', 'html', `<table><tr>${'<td>1'.repeat(MANY)}</table>`],
    ['nested tags', 'html', '<div><b>'.repeat(MANY)],
    ['nested tables', 'html', '<table><tr><td>'.repeat(MANY)],
    ['digits', 'text', `${SECTION}\t${ROW}\n\t${'7'.repeat(1_000_000)}\n`],
    ['digits in prose', 'text', `一、总体情况\n全年新收申请${'7'.repeat(1_000_000)}件。\n`],
    ['lone surrogates', 'text', '\ud83d'.repeat(1_000_000)],
    ['paragraphs in a layout table', 'html', `<table><tr><td>${'<p>a'.repeat(MANY)}</table>`],
    [
      'tables in a layout table',
      'html',
      `<table><tr><td>${'<table><tr><td>a<td>b</table>'.repeat(MANY / 10)}</table>`,
    ],
    ['paragraphs in a raw table', 'markdown', `<table><tr><td>${'<p>a'.repeat(MANY)}</table>`],
    ['paragraphs in one of two cells', 'html', `<table><tr><td>${'<p>a'.repeat(MANY)}<td>b</table>`],
    ['pieces of the same table', 'markdown', '| 总计 | 1 |\n\n'.repeat(MANY / 8)],
    ['lines', 'text', 'a\n'.repeat(MANY)],
    ['lines of figures', 'text', '予以公开 1 2 3\n'.repeat(MANY)],
  ];
  test.each(huge)(
    '%s',
    (_, notation, body) => {
      const text = TITLE + body;
      note(text, []);
      const analysis = analyze(text, { notation });
      outline(analysis);
      expect(readFacts(analysis.report).every(({ range }) => range.end <= text.length)).toBe(true);
    },
    60_000,
  );

  // Within a line it is regular expressions that may take the square, and nothing counts what they do inside: of so long
  // a line that is no matter of seconds any more.
  const long = hostileTexts.filter(({ text }) => linesIn(text(3000)) - linesIn(text(0)) < 4);
  test.each(long)('$name, two hundred thousand characters of it', ({ text, notation }) => {
    const written = text(200_000);
    note(written, []);
    expect(analyze(written, { notation }).source.text).toBe(written);
  });

  test('fix-all mends ten thousand places in one go', () => {
    const text = `${TITLE}一、总体情况\n${'[image: a]无。\n'.repeat(10_000)}`;
    const fixed = fixAll(text, { notation: 'text' });
    expect(fixed.places).toBe(10_000);
    expect(fixed.text).toBe(`${TITLE}一、总体情况\n${'无。\n'.repeat(10_000)}`);
  });
});
