import { expect, test } from 'vitest';
import type { TextDocument } from 'vscode';
import type { Ask } from '../../client/src/ask-server.ts';
import { KnownCells } from '../../client/src/cells/known-cells.ts';
import type { CellsResult, TableCell } from '../../server/src/lsp/protocol.ts';

const document = { version: 1, uri: { toString: () => 'untitled:report' } } as TextDocument;
const cellsOf = (end: number): TableCell[] => [
  { row: 0, column: 0, range: { start: 0, end }, area: { start: 0, end }, isLastRow: true },
];

/** Answers with other cells each time it is asked. */
function server(before: () => void = () => undefined): { ask: Ask; asked(): number } {
  let count = 0;
  return {
    ask: async <R>() => {
      count++;
      const result: CellsResult = { version: 1, cells: cellsOf(count) };
      before();
      return result as R;
    },
    asked: () => count,
  };
}

test('cells of a version are asked for once', async () => {
  const { ask, asked } = server();
  const known = new KnownCells(ask);
  expect(await known.fresh(document)).toEqual(cellsOf(1));
  expect(await known.fresh(document)).toEqual(cellsOf(1));
  expect(asked()).toBe(1);
});

test('a document that was closed is asked for anew, though it has the same version', async () => {
  const known = new KnownCells(server().ask);
  await known.fresh(document);
  known.forget(document);
  expect(known.now(document)).toBeUndefined();
  expect(await known.fresh(document)).toEqual(cellsOf(2));
});

test('an answer that was on its way when the document was closed is not taken', async () => {
  let isFirst = true;
  const known: KnownCells = new KnownCells(
    server(() => {
      if (isFirst) known.forget(document);
      isFirst = false;
    }).ask,
  );
  expect(await known.fresh(document)).toEqual(cellsOf(2));
});

test('an answer about the document before does not push out the cells of the one in front', async () => {
  const other = { version: 1, uri: { toString: () => 'untitled:other' } } as TextDocument;
  const answers: (() => void)[] = [];
  const known = new KnownCells(
    <R>() =>
      new Promise<R>((resolve) => {
        const result: CellsResult = { version: 1, cells: cellsOf(answers.length + 1) };
        answers.push(() => resolve(result as R));
      }),
  );
  const before = known.fresh(other);
  const now = known.fresh(document);
  answers[1]?.();
  expect(await now).toEqual(cellsOf(2));
  answers[0]?.();
  expect(await before).toEqual([]);
  expect(known.now(document)).toEqual(cellsOf(2));
});
