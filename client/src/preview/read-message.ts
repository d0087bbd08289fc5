import type { FromPage } from './messages.ts';

/**
 * What came from the page as one of its messages; null for anything else. A page that broke down, or was broken into, can
 * ask for nothing that it could not ask for before.
 */
export function readMessage(value: unknown): FromPage | null {
  if (!isObject(value)) return null;
  const { type, uri } = value;
  if (type === 'ready') return { type };
  if (typeof uri !== 'string' || typeof type !== 'string') return null;
  return Object.hasOwn(readers, type) && readers[type]?.(value) ? (value as unknown as FromPage) : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether the other fields of a message are what they should be. */
const readers: Readonly<Record<string, (message: Fields) => boolean>> = {
  rendered: ({ version, values }) => isCount(version) && isCount(values),
  reveal: ({ version, range, focus }) =>
    isCount(version) &&
    typeof focus === 'boolean' &&
    isObject(range) &&
    isCount(range.start) &&
    isCount(range.end),
  edit: ({ version, cells }) =>
    isCount(version) &&
    Array.isArray(cells) &&
    cells.every(
      (cell: unknown) => isObject(cell) && typeof cell.id === 'string' && typeof cell.text === 'string',
    ),
  fix: ({ version, finding, fix }) => isCount(version) && isCount(finding) && isCount(fix),
  undo: () => true,
  redo: () => true,
  print: () => true,
  lastYear: ({ wanted }) => typeof wanted === 'boolean',
};

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
