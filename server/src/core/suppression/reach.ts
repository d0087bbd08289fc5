import type { Report } from '../report/report.ts';
import type { Table } from '../syntax/blocks.ts';
import type { Directive } from '../syntax/directives.ts';
import type { Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/** A directive and whether it silences what stands at a place (offset and line of the untouched text). */
export interface Reach {
  readonly directive: Directive;
  covers(offset: number, line: number): boolean;
}

/** How far each directive of a report reaches. */
export function reachesOf({ source, document, tables }: Report): Reach[] {
  const { directives, blocks } = document;
  if (directives.length === 0) return [];
  const nextLine = nextLines(source, directives);
  const pieces = blocks.filter((block): block is Table => block.kind === 'table');
  const wholes = new Map(tables.flatMap((table) => table.parts.map((part) => [part, table.range] as const)));
  let piece = 0;
  return directives.map((directive) => {
    while ((pieces[piece]?.range.start ?? Number.POSITIVE_INFINITY) < directive.range.end) piece++;
    const next = pieces[piece];
    const table = next && (wholes.get(next) ?? next.range);
    return { directive, covers: coverOf(directive, nextLine[directive.line + 1], table) };
  });
}

function coverOf(
  { scope, line: own }: Directive,
  nextLine: number | undefined,
  table: Range | undefined,
): Reach['covers'] {
  switch (scope) {
    case 'line':
      return (_, line) => line === own;
    case 'next-line':
      return (_, line) => line > own && line <= (nextLine ?? own);
    case 'table':
      return (offset) => table !== undefined && table.start <= offset && offset <= table.end;
    case 'file':
      return () => true;
    case null:
      return () => false;
  }
}

/** For each line the first one from it on that is neither empty nor a directive alone. */
function nextLines(source: SourceText, directives: readonly Directive[]): number[] {
  const passedOver = new Set(directives.filter(({ isAlone }) => isAlone).map(({ line }) => line));
  const next: number[] = [];
  for (let line = source.lineCount - 1, known = source.lineCount; line >= 0; line--) {
    if (!passedOver.has(line) && !isEmpty(source, line)) known = line;
    next[line] = known;
  }
  return next;
}

/** A TAB is a blank cell of a table. */
function isEmpty(source: SourceText, line: number): boolean {
  const end = source.lineEnd(line);
  let at = source.lineStart(line);
  while (at < end && ' \u3000\u00a0\ufeff'.includes(source.text.charAt(at))) at++;
  return at === end;
}
