import { isSameFigure, withoutDust } from '../same-figure.ts';
import { type Equation, gapOf, isAllowed, isSatisfied, type System } from './system.ts';

/** One slip put right: a cell changed, or two that stand side by side swapped. */
export interface Move {
  readonly kind: 'change' | 'swap';
  readonly changes: readonly Change[];
}

/** What a cell should be. */
export interface Change {
  readonly cell: number;
  readonly value: number;
}

/** Moves that together make everything hold. */
export type Explanation = readonly Move[];

/** Beyond so many steps nothing is claimed: a table of coincidences explains nothing. */
const MOST_STEPS = 12_000;
/** So many ways to explain the same say nothing about any cell. */
const MOST_EXPLANATIONS = 400;

/** Which cells touch which equations of a system; worked out once for all searches in it. */
export interface Incidence {
  readonly system: System;
  /** What is left of each equation as the report stands. */
  readonly gaps: readonly number[];
  /** By cell: the equations it stands in. */
  readonly touching: readonly (readonly { readonly equation: number; readonly coefficient: number }[])[];
}

export function incidenceOf(system: System): Incidence {
  const touching = system.variables.map((): { equation: number; coefficient: number }[] => []);
  system.equations.forEach(({ terms }, equation) => {
    for (const { cell, coefficient } of terms) touching[cell]?.push({ equation, coefficient });
  });
  const valueAt = (cell: number): number => system.variables[cell]?.value ?? 0;
  return { system, gaps: system.equations.map((equation) => gapOf(equation, valueAt)), touching };
}

/**
 * All ways to make the failing equations hold with exactly so many moves, every other equation being left as it is; null
 * where looking for them would take too long.
 *
 * Some move has to touch any given failing equation. Of two or three moves that mend everything, one that touches it is
 * the only one in some failing equation, for cells in rows and columns meet in no circle shorter than four: so it is
 * enough to try, for the cells of one failing equation, what makes one of the failing equations hold, and to go on from
 * there.
 *
 * @param failing equations to be mended; the other failing ones are left as they are.
 */
export function explanationsOf(
  incidence: Incidence,
  failing: readonly number[],
  moves: number,
): Explanation[] | null {
  return new Search(incidence, failing).run(moves);
}

class Search {
  readonly #incidence: Incidence;
  readonly #equations: readonly Equation[];
  /** By equation: by how much it is off what it has to be. Inequalities are only looked at in the end. */
  readonly #off: number[];
  /** Equations that are off. */
  readonly #open: Set<number>;
  readonly #scope: ReadonlySet<number>;
  readonly #changed = new Map<number, number>();
  readonly #moves: Move[] = [];
  readonly #found = new Map<string, Explanation>();
  #steps = 0;

  constructor(incidence: Incidence, failing: readonly number[]) {
    this.#incidence = incidence;
    this.#equations = incidence.system.equations;
    this.#scope = new Set(failing);
    this.#off = this.#equations.map((_, index) =>
      this.#scope.has(index) ? (incidence.gaps[index] ?? 0) : 0,
    );
    this.#open = new Set(failing.filter((index) => this.#equations[index]?.kind === 'equals'));
  }

  run(moves: number): Explanation[] | null {
    if (this.#open.size === 0) return [];
    return this.#mend(moves) ? [...this.#found.values()] : null;
  }

  /** Tries all that may be the next move; false where it has taken too long. */
  #mend(left: number): boolean {
    if (this.#open.size === 0) {
      // Fewer moves than asked for have been looked for before.
      if (left === 0 && this.#keepsInequalities()) this.#note();
      return this.#found.size <= MOST_EXPLANATIONS;
    }
    if (left === 0 || this.#open.size > left * this.#mostMended()) return true;
    for (const move of this.#candidates(this.#shortestOpen())) {
      if (++this.#steps > MOST_STEPS) return false;
      const undo = this.#make(move);
      const goesOn = this.#mend(left - 1);
      undo();
      if (!goesOn) return false;
    }
    return true;
  }

  /** A swap mends what both cells stand in. */
  #mostMended(): number {
    let most = 0;
    for (const touching of this.#incidence.touching) most = Math.max(most, touching.length);
    return 2 * most;
  }

  #shortestOpen(): Equation | undefined {
    let shortest: Equation | undefined;
    for (const index of this.#open) {
      const equation = this.#equations[index];
      if (equation && (!shortest || equation.terms.length < shortest.terms.length)) shortest = equation;
    }
    return shortest;
  }

  /** The moves of a cell of the equation that make an open equation hold. */
  *#candidates(equation: Equation | undefined): Iterable<Move> {
    for (const { cell } of equation?.terms ?? []) {
      if (this.#changed.has(cell)) continue;
      const { value, type, neighbours } = this.#variable(cell);
      const asked = new Set(
        this.#openTouching(cell).map(({ equation: at, coefficient }) =>
          withoutDust(value - coefficient * (this.#off[at] ?? 0)),
        ),
      );
      for (const proposed of asked)
        if (isAllowed(type, proposed)) yield { kind: 'change', changes: [{ cell, value: proposed }] };
      for (const other of neighbours) {
        const move = this.#swap(cell, other);
        if (move) yield move;
      }
    }
  }

  /** Both cells with each other's value, if that makes an open equation hold. */
  #swap(cell: number, other: number): Move | null {
    const [own, others] = [this.#variable(cell), this.#variable(other)];
    if (this.#changed.has(other) || own.value === others.value) return null;
    if (!isAllowed(own.type, others.value) || !isAllowed(others.type, own.value)) return null;
    const changes = [
      { cell: Math.min(cell, other), value: this.#variable(Math.max(cell, other)).value },
      { cell: Math.max(cell, other), value: this.#variable(Math.min(cell, other)).value },
    ];
    const touched = [...this.#openTouching(cell), ...this.#openTouching(other)];
    const mends = touched.some(({ equation }) => {
      const effect = changes.reduce((sum, change) => sum + this.#effect(change, equation), 0);
      return isSameFigure((this.#off[equation] ?? 0) + effect, 0);
    });
    return mends ? { kind: 'swap', changes } : null;
  }

  #effect({ cell, value }: Change, equation: number): number {
    const touch = this.#incidence.touching[cell]?.find((touching) => touching.equation === equation);
    return touch ? touch.coefficient * (value - this.#variable(cell).value) : 0;
  }

  #openTouching(cell: number) {
    return (this.#incidence.touching[cell] ?? []).filter(({ equation }) => this.#open.has(equation));
  }

  #variable(cell: number) {
    const variable = this.#incidence.system.variables[cell];
    if (!variable) throw new RangeError(`no cell ${cell}`);
    return variable;
  }

  /** Makes a move; what comes back unmakes it. */
  #make(move: Move): () => void {
    const before = new Map<number, number>();
    for (const { cell, value } of move.changes) {
      const change = value - this.#variable(cell).value;
      for (const { equation, coefficient } of this.#incidence.touching[cell] ?? []) {
        if (!before.has(equation)) before.set(equation, this.#off[equation] ?? 0);
        this.#setOff(equation, withoutDust((this.#off[equation] ?? 0) + coefficient * change));
      }
      this.#changed.set(cell, value);
    }
    this.#moves.push(move);
    return () => {
      this.#moves.pop();
      for (const { cell } of move.changes) this.#changed.delete(cell);
      for (const [equation, off] of before) this.#setOff(equation, off);
    };
  }

  #setOff(equation: number, off: number): void {
    this.#off[equation] = off;
    if (this.#equations[equation]?.kind !== 'equals') return;
    if (isSameFigure(off, 0)) this.#open.delete(equation);
    else this.#open.add(equation);
  }

  /** Whether the inequalities that hold still do, and those that are to be mended now do. */
  #keepsInequalities(): boolean {
    const { gaps } = this.#incidence;
    const valueAt = (cell: number): number => this.#changed.get(cell) ?? this.#variable(cell).value;
    return this.#equations.every((equation, index) => {
      if (equation.kind === 'equals') return true;
      const mattersNot = !isSatisfied(equation, gaps[index] ?? 0) && !this.#scope.has(index);
      return mattersNot || isSatisfied(equation, gapOf(equation, valueAt));
    });
  }

  #note(): void {
    const key = [...this.#changed].sort(([a], [b]) => a - b).join(';');
    // A swap is one slip, and likelier than the same two changes.
    if (!this.#found.has(key)) this.#found.set(key, [...this.#moves]);
  }
}
