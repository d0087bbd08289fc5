import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Notation } from '../../server/src/core/index.ts';
import { realReports } from '../corpus/corpus.ts';
import { cases } from '../rules/cases.ts';
import { buildReport, type WrittenReport, writingsOf } from './build-report.ts';
import { realFigures } from './figures.ts';
import { pinch, soup } from './scraps.ts';

const sample = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');

/** Right reports in every form, our samples, what the rules are tested on, and the real reports where they are at hand. */
const sources: readonly (readonly [string, readonly WrittenReport[]])[] = [
  ['real', realReports],
  ['written', realFigures.flatMap((real) => writingsOf(real).map((writing) => buildReport(real, writing)))],
  [
    'sample',
    [
      { text: sample('yunchuan-2023.md'), notation: 'markdown' },
      { text: sample('yunchuan-2024.txt'), notation: 'text' },
    ],
  ],
  ['wrong', Object.values(cases).flat()],
];

const anyReport = fc.oneof(
  ...sources
    .filter(([, reports]) => reports.length > 0)
    .map(([, reports]) => fc.constantFrom(...reports.map(({ text, notation }) => ({ text, notation })))),
);

/** Something that happens to a text on its way, and what it makes of it. */
type Mishap = readonly [name: string, (text: string) => string];

/** Where something happens: any place of the text, the ends included. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const offsetIn = (text: string, at: number): number => Math.round(at * text.length);
const put = (text: string, at: number, what: string): string =>
  text.slice(0, offsetIn(text, at)) + what + text.slice(offsetIn(text, at));

/** The lines of a text with their endings, so that joining them loses nothing. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
const onLines = (text: string, change: (lines: string[]) => string[]): string =>
  change(linesOf(text)).join('');

function swapped(text: string, one: number, other: number): string {
  return onLines(text, (lines) => {
    const [a, b] = [one, other].map((at) => Math.min(Math.floor(at * lines.length), lines.length - 1)) as [
      number,
      number,
    ];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  });
}

function withoutLines(text: string, from: number, count: number): string {
  return onLines(text, (lines) => lines.toSpliced(Math.floor(from * lines.length), count));
}

function withLineAgain(text: string, from: number, times: number): string {
  return onLines(text, (lines) => {
    const at = Math.floor(from * lines.length);
    return lines.toSpliced(at, 0, ...Array.from({ length: times }, () => lines[at] ?? ''));
  });
}

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc
    .tuple(place, fc.nat(300))
    .map(
      ([at, length]): Mishap => [
        'cut',
        (text) => text.slice(0, offsetIn(text, at)) + text.slice(offsetIn(text, at) + length),
      ],
    ),
  place.map((at): Mishap => ['end cut off', (text) => text.slice(0, offsetIn(text, at))]),
  place.map((at): Mishap => ['beginning cut off', (text) => text.slice(offsetIn(text, at))]),
  fc.tuple(place, place).map(([a, b]): Mishap => ['lines swapped', (text) => swapped(text, a, b)]),
  fc
    .tuple(place, fc.integer({ min: 1, max: 12 }))
    .map(([from, count]): Mishap => ['lines lost', (text) => withoutLines(text, from, count)]),
  fc
    .tuple(place, fc.integer({ min: 1, max: 3 }))
    .map(([from, times]): Mishap => ['a line again', (text) => withLineAgain(text, from, times)]),
  fc
    .tuple(place, fc.nat(9999))
    .map(([at, figure]): Mishap => ['a figure', (text) => put(text, at, String(figure))]),
  fc.tuple(place, pinch).map(([at, what]): Mishap => ['scraps put in', (text) => put(text, at, what)]),
  fc
    .tuple(place, soup, fc.nat(300))
    .map(
      ([at, what, length]): Mishap => [
        'soup in its place',
        (text) => text.slice(0, offsetIn(text, at)) + what + text.slice(offsetIn(text, at) + length),
      ],
    ),
  fc
    .tuple(place, fc.constantFrom('\ud83d', '\ude00'))
    .map(([at, half]): Mishap => ['a lone surrogate', (text) => put(text, at, half)]),
  place.map((at): Mishap => ['a NUL', (text) => put(text, at, '\0')]),
  fc
    .tuple(place, fc.constantFrom('<td col', '</', '<!--', '<table', '<p class="', '<script>'))
    .map(([at, tag]): Mishap => ['half a tag', (text) => put(text, at, tag)]),
  fc.constant<Mishap>(['TABs to blanks', (text) => text.replaceAll('\t', '    ')]),
  fc.constant<Mishap>(['blanks to TABs', (text) => text.replace(/ +/g, '\t')]),
  fc.constant<Mishap>(['trailing blanks trimmed', (text) => text.replace(/[ \t]+$/gm, '')]),
  fc.constant<Mishap>(['no blank lines', (text) => text.replace(/\n[\r\n]+/g, '\n')]),
  fc.constant<Mishap>(['CRLF', (text) => text.replace(/\r?\n/g, '\r\n')]),
  fc.constant<Mishap>(['CR', (text) => text.replace(/\r?\n/g, '\r')]),
  fc.nat(6).map(
    (step): Mishap => [
      'endings mixed',
      (text) => {
        let line = 0;
        return text.replace(/\r?\n/g, () => ['\n', '\r\n', '\n', '\r'][(line++ * (step + 1)) % 4] ?? '\n');
      },
    ],
  ),
  fc.constant<Mishap>(['a mark at the beginning', (text) => `\ufeff${text}`]),
  fc.constant<Mishap>(['all in one line', (text) => text.replace(/[\r\n]+/g, ' ')]),
);

/** A text as the engine is given it, and what happened to it. */
export interface DamagedReport {
  readonly text: string;
  readonly notation: Notation;
  readonly mishaps: readonly string[];
}

const notations: readonly Notation[] = ['text', 'markdown', 'html'];

/** Any report to which one thing or several have happened, sometimes taken for what it is not. */
export const damagedReport: fc.Arbitrary<DamagedReport> = fc
  .tuple(
    anyReport,
    fc.array(mishap, { minLength: 1, maxLength: 4 }),
    fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constantFrom(...notations)),
  )
  .map(([{ text, notation }, mishaps, taken]) => ({
    text: mishaps.reduce((changing, [, happen]) => happen(changing), text),
    notation: taken ?? notation,
    mishaps: mishaps.map(([name]) => name),
  }));

/** Any string at all, soup, or a damaged report. */
export const anyText: fc.Arbitrary<DamagedReport> = fc.oneof(
  { weight: 6, arbitrary: damagedReport },
  {
    weight: 2,
    arbitrary: fc
      .tuple(soup, fc.constantFrom(...notations))
      .map(([text, notation]) => ({ text, notation, mishaps: ['soup'] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...notations))
      .map(([text, notation]) => ({ text, notation, mishaps: ['any string'] })),
  },
);
