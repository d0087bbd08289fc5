import { expect, test } from 'vitest';
import { patternOfPath } from '../../client/src/path-pattern.ts';

test.each([
  ['/reports/云川 2024.md', '/reports/云川 2024.md'],
  ['c:\\报告\\2024.txt', 'c:/报告/2024.txt'],
  ['\\\\server\\share\\a.html', '//server/share/a.html'],
  ['/a/[b]*{c}?.md', '/a/[[]b[]][*]?c?[?].md'],
  ['Untitled-1', 'Untitled-1'],
])('%s', (path, pattern) => {
  expect(patternOfPath(path)).toBe(pattern);
});
