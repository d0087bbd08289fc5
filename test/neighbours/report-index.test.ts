import { describe, expect, test } from 'vitest';
import { analyze, ReportIndex } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { digestOf } from '../support/digest.ts';
import { figuresOf } from '../support/figures.ts';

interface Written {
  readonly at: string;
  readonly organ?: string;
  readonly year?: number;
  /** Its name by the settings. */
  readonly known?: string;
  readonly parts?: readonly string[];
  /** Another 上年结转. */
  readonly differs?: boolean;
}

function indexed({ at, organ = '云川市人民政府', year = 2023, known, parts, differs }: Written) {
  const figures = { ...figuresOf(year % 2 === 0 ? '宿迁市 2024' : '宿迁市 2023'), year };
  const written = buildReport(figures, 'pipes', organ);
  const text = differs ? written.text.replace('| 3402 |', '| 3403 |') : written.text;
  const digest = digestOf(analyze(text, { notation: written.notation }), at);
  return { digest, ...(known ? { organ: known } : {}), ...(parts ? { parts } : {}) };
}

function indexOf(...reports: readonly Written[]): ReportIndex {
  const index = new ReportIndex();
  for (const report of reports) index.put(report.at, indexed(report));
  return index;
}

describe('last year’s report', () => {
  const mine: Written = { at: 'file:///a/2024.md', year: 2024 };
  test.each<[string, readonly Written[], string | undefined]>([
    ['beside it', [{ at: 'file:///a/2023.md' }], 'file:///a/2023.md'],
    ['in whichever folder', [{ at: 'file:///b/c/x.txt' }], 'file:///b/c/x.txt'],
    ['not of the year before that', [{ at: 'file:///a/2022.md', year: 2022 }], undefined],
    ['not of another organ', [{ at: 'file:///a/2023.md', organ: '云川市人民政府办公室' }], undefined],
    [
      'the nearest in the tree',
      [{ at: 'file:///b/2023.md', differs: true }, { at: 'file:///a/2023.md' }],
      'file:///a/2023.md',
    ],
    [
      'in a folder for each year',
      [{ at: 'file:///a/2023/y.md' }, { at: 'file:///b/2023.md', differs: true }],
      'file:///a/2023/y.md',
    ],
    [
      'in another form of the same figures',
      [{ at: 'file:///a/2023.md' }, { at: 'file:///a/2023.txt' }],
      'file:///a/2023.md',
    ],
    [
      'none of two that differ and are equally near',
      [{ at: 'file:///a/x.md' }, { at: 'file:///a/y.md', differs: true }],
      undefined,
    ],
    [
      'drafts and copies after the final text',
      [{ at: 'file:///a/2023.md' }, { at: 'file:///a/2023(1).md', differs: true }],
      'file:///a/2023.md',
    ],
    [
      'none elsewhere where several state different figures',
      [{ at: 'file:///b/2023.md' }, { at: 'file:///c/2023.md', differs: true }],
      undefined,
    ],
    [
      'under another name, by the settings',
      [{ at: 'file:///a/2023.md', organ: '云川区人民政府', known: '云川市人民政府' }],
      'file:///a/2023.md',
    ],
  ])('%s', (_, others, expected) => {
    expect(indexOf(mine, ...others).neighboursOf(mine.at).previous?.document).toBe(expected);
  });

  test('an organ that does not say of which place it is has its neighbours in its own folder', () => {
    const bureau = { organ: '市教育局' };
    const index = indexOf(
      { at: 'file:///宿州/教育局/2024.md', year: 2024, ...bureau },
      { at: 'file:///苏州/教育局/2023.md', ...bureau },
    );
    expect(index.neighboursOf('file:///宿州/教育局/2024.md')).toEqual({});
    index.put('file:///宿州/教育局/2023.md', indexed({ at: 'file:///宿州/教育局/2023.md', ...bureau }));
    expect(index.neighboursOf('file:///宿州/教育局/2024.md').previous?.document).toBe(
      'file:///宿州/教育局/2023.md',
    );
  });
});

test('those of the same organ hear of a change, and what adds it up, and nobody else', () => {
  const index = indexOf(
    { at: 'f:/2022.md', year: 2022 },
    { at: 'f:/2024.md', year: 2024 },
    { at: 'f:/2025.md', year: 2025 },
    { at: 'f:/局.md', organ: '云川市教育局', year: 2023 },
    { at: 'f:/省.md', organ: '大江省人民政府', parts: ['云川市人民政府'] },
  );
  const put = index.put('f:/2023.md', indexed({ at: 'f:/2023.md' }));
  const around = ['f:/2022.md', 'f:/2024.md', 'f:/2025.md', 'f:/省.md'].sort();
  expect([...put].sort()).toEqual(around);
  expect(index.neighboursOf('f:/2024.md').previous?.document).toBe('f:/2023.md');
  const taken = index.put('f:/2023.md', null);
  expect([...taken].sort()).toEqual(around);
  expect(index.neighboursOf('f:/2024.md').previous).toBeUndefined();
  // A year that was wrong in the title: its old neighbours hear of it, and its new ones.
  index.put('f:/2023.md', indexed({ at: 'f:/2023.md' }));
  const moved = index.put('f:/2023.md', indexed({ at: 'f:/2023.md', year: 2026 }));
  expect([...moved].sort()).toEqual(around);
});

test('the parts of a whole are those of its year; which of them are missing is known', () => {
  const index = indexOf(
    { at: 'f:/市.md', parts: ['云川市教育局', '云川市公安局'] },
    { at: 'f:/教育局.md', organ: '云川市教育局' },
    { at: 'f:/公安局.md', organ: '云川市公安局', year: 2024 },
  );
  const { parts } = index.neighboursOf('f:/市.md');
  expect(parts?.reports.map(({ document }) => document)).toEqual(['f:/教育局.md']);
  expect(parts?.missing).toEqual(['云川市公安局']);
});

test('the years of an organ, one report each', () => {
  const index = indexOf(
    { at: 'f:/2024.md', year: 2024 },
    { at: 'f:/2022.md', year: 2022 },
    { at: 'f:/2023.md' },
    { at: 'f:/2023.txt' },
    { at: 'f:/办.md', organ: '云川市人民政府办公室' },
  );
  expect(index.yearsOf('f:/2022.md').map(({ document }) => document)).toEqual([
    'f:/2022.md',
    'f:/2023.md',
    'f:/2024.md',
  ]);
});

test('an old version beside the final text is nobody’s neighbour', () => {
  const index = indexOf(
    { at: 'f:/2023.md' },
    { at: 'f:/2023 旧.md', differs: true },
    { at: 'f:/2024.md', year: 2024 },
  );
  expect(index.neighboursOf('f:/2024.md').previous?.document).toBe('f:/2023.md');
  expect(index.neighboursOf('f:/2023.md').next?.document).toBe('f:/2024.md');
  expect(index.neighboursOf('f:/2023 旧.md')).toEqual({});
});

test('the codes of two places are not years', () => {
  const bureau = { organ: '区教育局' };
  const index = indexOf(
    { at: 'f:/320104/2024.md', year: 2024, ...bureau },
    { at: 'f:/320114/2023.md', ...bureau },
  );
  expect(index.neighboursOf('f:/320104/2024.md')).toEqual({});
  // Nor is what is written in percent signs.
  const encoded = indexOf(
    { at: 'file:///%E6%89%80%2001/2024.md', year: 2024, ...bureau },
    { at: 'file:///%E6%89%80%2002/2023.md', ...bureau },
  );
  expect(encoded.neighboursOf('file:///%E6%89%80%2001/2024.md')).toEqual({});
});

test('a part is whichever report bears its name, a government is no part of itself', () => {
  const index = indexOf(
    { at: 'f:/市.md', parts: ['市教育局', '云川市人民政府'] },
    { at: 'f:/局/教育局.md', organ: '市教育局' },
  );
  const { parts } = index.neighboursOf('f:/市.md');
  expect(parts?.reports.map(({ document }) => document)).toEqual(['f:/局/教育局.md']);
  expect(parts?.missing).toEqual([]);
});
