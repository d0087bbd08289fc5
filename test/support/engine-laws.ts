import {
  analyze,
  applyEdits,
  type Fact,
  type Finding,
  fingerprintsOf,
  type Notation,
  type OutlineNode,
  type Range,
  readFacts,
  safeEdits,
  SourceText,
} from '../../server/src/core/index.ts';
import {
  type Answers,
  everyAnswer,
  type FoundEdits,
  type FoundRange,
  placesIn,
  placesOf,
} from './every-answer.ts';

/** What is wrong with everything the engine says of a text: nothing, if it keeps its laws. */
export function brokenLaws(text: string, notation: Notation, at: number): string[] {
  const answers = everyAnswer(text, notation, at);
  return [
    ...wrongPlaces(text, answers.ofText),
    ...wrongFacts(text, readFacts(answers.analysis.report)),
    ...wrongOrder(text, answers),
    ...wrongFixAll(text, notation, answers),
    ...wrongFix(text, notation, answers, at),
  ];
}

/** The same of what is asked at every keystroke. */
export function brokenLawsOfFindings(text: string, notation: Notation): string[] {
  const analysis = analyze(text, { notation });
  const { findings, report } = analysis;
  return [
    ...wrongPlaces(text, { findings, safeEdits: safeEdits(analysis), report: placesOf(analysis) }),
    ...wrongFacts(text, readFacts(report)),
  ];
}

function wrongPlaces(text: string, answers: unknown): string[] {
  const { ranges, edits } = placesIn(answers);
  return [
    ...ranges.flatMap((range) => wrongRange(text, range)),
    ...edits.flatMap((found) => brokenEdits(text, found)),
  ];
}

/** A place in a text where a caret can be. */
export function caretIn(text: string, nat: number): number {
  const at = nat % (text.length + 1);
  return isWithin(text, at) ? at - 1 : at;
}

/** Half of a character, the other half of which is not beside it. */
const HALF = /\p{Cs}/u;

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Whether an offset is between the halves of a character or of a line ending, where no caret can be. */
function isWithin(text: string, offset: number): boolean {
  if (isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))) return true;
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

function wrongRange(text: string, { path, start, end }: FoundRange): string[] {
  if (!(0 <= start && start <= end && end <= text.length))
    return [`${path}: ${start}–${end} is not in the text`];
  return [start, end].flatMap((offset) =>
    isWithin(text, offset) ? [`${path}: ${offset} is within a character`] : [],
  );
}

/** Edits in the order of the text, apart, that leave whole characters whole. */
export function brokenEdits(text: string, { path, edits }: FoundEdits): string[] {
  let end = 0;
  let length = text.length;
  for (const { range, newText } of edits) {
    if (range.start < end) return [`${path}: edits overlap or are out of order`];
    end = range.end;
    length += newText.length - (range.end - range.start);
  }
  const after = applyEdits(text, edits);
  if (after.length !== length) return [`${path}: more was changed than the edits say`];
  return !HALF.test(text) && HALF.test(after) ? [`${path}: half a character is written`] : [];
}

/** Whether all of a value's characters stand where it is said to stand, in their order. */
function wrongFacts(text: string, facts: readonly Fact[]): string[] {
  return facts.flatMap(({ row, column, text: stated, range }) => {
    const written = text.slice(range.start, range.end);
    // An entity stands for another character.
    if (written.includes('&')) return [];
    let at = 0;
    for (const character of stated) {
      at = written.indexOf(character, at) + 1;
      if (at === 0) return [`facts: ${row} ${column} is ${stated}, and there stands ${written}`];
    }
    return [];
  });
}

function wrongOrder(text: string, { analysis, ofText }: Answers): string[] {
  const wrong: string[] = [];
  const source = new SourceText(text);
  const nested = (nodes: readonly OutlineNode[], outer: Range): void => {
    for (const { range, selectionRange, children } of nodes) {
      if (!contains(outer, range) || !contains(range, selectionRange))
        wrong.push('outline: a node is not in its parent');
      nested(children, range);
    }
  };
  nested(ofText.outline as readonly OutlineNode[], { start: 0, end: text.length });
  const selection = ofText.selection as readonly Range[];
  selection.forEach((range, index) => {
    const inner = selection[index - 1];
    if (inner && !contains(range, inner)) wrong.push('selection: it does not grow');
  });
  let end = 0;
  for (const { range } of ofText.tokens as readonly { readonly range: Range }[]) {
    if (range.start < end) wrong.push('tokens: one is over another');
    if (source.positionAt(range.start).line !== source.positionAt(range.end).line)
      wrong.push('tokens: over lines');
    end = range.end;
  }
  for (const { startLine, endLine } of ofText.folding as readonly { startLine: number; endLine: number }[])
    if (!(0 <= startLine && startLine < endLine && endLine < source.lineCount))
      wrong.push('folding: no such lines');
  const starts = analysis.findings.map(({ range }) => range.start);
  if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) wrong.push('findings: out of order');
  return wrong;
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** After fix-all nothing safe is left, its edits make its text, and no figure that could be read is another. */
function wrongFixAll(text: string, notation: Notation, { fixed, analysis }: Answers): string[] {
  const after = analyze(fixed.text, { notation });
  const wrong = brokenEdits(text, { path: 'fixAll', edits: fixed.edits });
  if (applyEdits(text, fixed.edits) !== fixed.text) wrong.push('fixAll: its edits do not make its text');
  if (fixed.edits.some(({ range, newText }) => text.slice(range.start, range.end) === newText))
    wrong.push('fixAll: an edit changes nothing');
  if (safeEdits(after).length > 0)
    wrong.push(
      `fixAll: ${safeEdits(after).length} safe fixes are left (${after.findings
        .filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'))
        .map(({ rule }) => rule)
        .join()})`,
    );
  const stated = new Map(readFacts(after.report).map((fact) => [keyOf(fact), fact.value]));
  for (const fact of readFacts(analysis.report))
    if (fact.value !== null && stated.get(keyOf(fact)) !== fact.value)
      wrong.push(`fixAll: ${keyOf(fact)} was ${fact.value} and is ${stated.get(keyOf(fact))}`);
  return wrong;
}

function keyOf({ table, row, column }: Fact): string {
  return `${table} ${row} ${column}`;
}

/** A fix does away with what it is offered for. */
function wrongFix(text: string, notation: Notation, { analysis }: Answers, at: number): string[] {
  const { findings, neighbours } = analysis;
  const names = fingerprints(findings);
  const offered = findings.flatMap(({ rule, fixes }, index) =>
    fixes.map((fix) => ({ rule, name: names[index], ...fix })),
  );
  const one = offered[at % Math.max(1, offered.length)];
  if (!one) return [];
  const after = analyze(applyEdits(text, one.edits), { notation, neighbours });
  return fingerprints(after.findings).includes(one.name ?? '') && findings.length <= after.findings.length
    ? [`a fix of ${one.rule} mends nothing`]
    : [];
}

function fingerprints(findings: readonly Finding[]): string[] {
  const names = fingerprintsOf(findings);
  return findings.map(({ rule }, index) => `${rule} ${names[index]}`);
}
