import type { Report } from '../report/report.ts';
import type { Table } from '../syntax/blocks.ts';
import type { Directive, NamedRule } from '../syntax/directives.ts';
import type { Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/** Which names in which directives silence what stands at a place. Asked as often as there are findings. */
export class Reach {
  readonly #source: SourceText;
  readonly #lines: LineTargets;
  /** By rule: names that silence it everywhere, on a line, in a table. */
  readonly #file = new Map<string, NamedRule[]>();
  readonly #line = new Map<string, Map<number, NamedRule[]>>();
  readonly #table = new Map<string, Stretches>();

  constructor({ source, document, tables }: Report) {
    const { directives, blocks } = document;
    this.#source = source;
    this.#lines = new LineTargets(source, directives);
    const pieces = blocks.filter((block): block is Table => block.kind === 'table');
    const wholes = new Map(
      tables.flatMap((table) => table.parts.map((part) => [part, table.range] as const)),
    );
    let piece = 0;
    for (const directive of directives) {
      while ((pieces[piece]?.range.start ?? Number.POSITIVE_INFINITY) < directive.range.end) piece++;
      const next = pieces[piece];
      this.#add(directive, next && (wholes.get(next) ?? next.range));
    }
  }

  /** The names that silence a rule at an offset of the text: lists of those that do so together, always the same lists. */
  naming(rule: string, offset: number): (readonly NamedRule[])[] {
    const { line } = this.#source.positionAt(offset);
    const inFile = this.#file.get(rule);
    const onLine = this.#line.get(rule)?.get(this.#lines.wholeLine(line));
    const inTables = this.#table.get(rule)?.at(offset) ?? [];
    return [inFile, onLine, ...inTables].filter((names) => names !== undefined);
  }

  #add(directive: Directive, table: Range | undefined): void {
    const target = this.#lines.targetOf(directive);
    for (const named of directive.rules) {
      if (directive.scope === 'file') get(this.#file, named.id, () => []).push(named);
      if (target !== null)
        get(
          get(this.#line, named.id, () => new Map<number, NamedRule[]>()),
          target,
          () => [],
        ).push(named);
      if (directive.scope === 'table' && table)
        get(this.#table, named.id, () => new Stretches()).add(table, named);
    }
  }
}

/** The lines that directives are about. */
export class LineTargets {
  /** For each line the first one from it on that is neither empty nor a directive alone. */
  readonly #next: readonly number[];

  constructor(source: SourceText, directives: readonly Directive[]) {
    const passedOver = new Set(directives.filter(({ isAlone }) => isAlone).map(({ line }) => line));
    const next: number[] = [];
    for (let line = source.lineCount - 1, known = source.lineCount; line >= 0; line--) {
      if (!passedOver.has(line) && !isEmpty(source, line)) known = line;
      next[line] = known;
    }
    this.#next = next;
  }

  /** The line that a directive is about; null for directives about more than a line. */
  targetOf({ scope, line }: Directive): number | null {
    if (scope === 'line') return this.wholeLine(line);
    return scope === 'next-line' ? this.wholeLine(line + 1) : null;
  }

  /** An empty line belongs to the next one that is not. */
  wholeLine(line: number): number {
    return this.#next[line] ?? line;
  }
}

/** Stretches of the text that come in its order, and the names that silence a rule in each. */
class Stretches {
  readonly #stretches: { readonly range: Range; readonly reaches: number; readonly names: NamedRule[] }[] =
    [];

  add(range: Range, named: NamedRule): void {
    const last = this.#stretches.at(-1);
    if (last?.range.start === range.start && last.range.end === range.end) last.names.push(named);
    else this.#stretches.push({ range, reaches: Math.max(range.end, last?.reaches ?? 0), names: [named] });
  }

  at(offset: number): NamedRule[][] {
    const names: NamedRule[][] = [];
    for (let index = this.#lastFrom(offset); index >= 0; index--) {
      const stretch = this.#stretches[index];
      if (!stretch || stretch.reaches < offset) break;
      if (offset <= stretch.range.end) names.push(stretch.names);
    }
    return names;
  }

  /** Index of the last stretch that begins at an offset or before it; they begin in the order of the text. */
  #lastFrom(offset: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function get<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A TAB is a blank cell of a table. */
function isEmpty(source: SourceText, line: number): boolean {
  const end = source.lineEnd(line);
  let at = source.lineStart(line);
  while (at < end && ' \u3000\u00a0\ufeff'.includes(source.text.charAt(at))) at++;
  return at === end;
}
