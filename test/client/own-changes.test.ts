import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseOf, OwnChanges } from '../../client/src/preview/own-changes.ts';
import { applyEdits } from '../../server/src/core/index.ts';

type Document = Parameters<OwnChanges['next']>[1];
const at = (version: number): Document => ({ version }) as Document;

test('the inverse of any edits gives the text back', () => {
  const edits = fc.array(
    fc.record({
      length: fc.nat({ max: 4 }),
      gap: fc.integer({ min: 1, max: 5 }),
      newText: fc.string({ maxLength: 6 }),
    }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(fc.string({ minLength: 100, maxLength: 120 }), edits, (text, parts) => {
      let place = 0;
      const made = parts.map(({ length, gap, newText }) => {
        const start = place + gap;
        place = start + length;
        return { range: { start, end: place }, newText };
      });
      expect(applyEdits(applyEdits(text, made), inverseOf(text, made))).toBe(text);
    }),
  );
});

describe('steps back and forth', () => {
  const first = { edits: [edit('1', '2')], inverse: [edit('2', '1')] };
  const second = { edits: [edit('2', '3')], inverse: [edit('3', '2')] };

  test('go through the changes in turn', () => {
    const own = new OwnChanges();
    own.made(first, 1, 2);
    own.made(second, 2, 3);
    expect(own.next('redo', at(3))).toBeNull();
    expect(own.next('undo', at(3))).toBe(second.inverse);
    own.stepped('undo', 4);
    expect(own.next('undo', at(4))).toBe(first.inverse);
    own.stepped('undo', 5);
    expect(own.next('undo', at(5))).toBeNull();
    expect([own.isCurrent(at(5)), own.isCurrent(at(6))]).toEqual([true, false]);
    expect(own.next('redo', at(5))).toBe(first.edits);
    own.stepped('redo', 6);
    expect(own.next('redo', at(6))).toBe(second.edits);
  });

  test('end where somebody else has changed the text', () => {
    const own = new OwnChanges();
    own.made(first, 1, 2);
    expect(own.next('undo', at(3))).toBeNull();
    own.made(second, 3, 4);
    expect(own.next('undo', at(4))).toBe(second.inverse);
    own.stepped('undo', 5);
    expect(own.next('undo', at(5))).toBeNull();
  });

  test('a new change leaves nothing to make again', () => {
    const own = new OwnChanges();
    own.made(first, 1, 2);
    own.stepped('undo', 3);
    own.made(second, 3, 4);
    expect(own.next('redo', at(4))).toBeNull();
  });
});

function edit(from: string, newText: string) {
  return { range: { start: 0, end: from.length }, newText };
}
