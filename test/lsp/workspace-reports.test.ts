import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  analyze,
  checkReading,
  type Finding,
  type IndexedReport,
  notationOfName,
  readText,
} from '../../server/src/core/index.ts';
import { WorkspaceReports } from '../../server/src/lsp/workspace/workspace-reports.ts';
import { neighboursAmong } from '../support/beside.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

// How often a text is read as a whole is counted, not how long that takes.
vi.mock('../../server/src/core/index.ts', async (importOriginal) => {
  const engine = await importOriginal<typeof import('../../server/src/core/index.ts')>();
  return { ...engine, readText: vi.fn(engine.readText) };
});
beforeEach(() => void vi.mocked(readText).mockClear());
const timesRead = (): number => vi.mocked(readText).mock.calls.length;

const report = (year: 2023 | 2024, organ = '云川市人民政府', writing: Writing = 'pipes'): string =>
  buildReport(figuresOf(`宿迁市 ${year}`), writing, organ).text;
/** What 2023 carried over, and 5 less. */
const CARRIED = '| 118 | 3 | 0 | 0 | 0 | 0 | 121 |';
const LESS = '| 113 | 3 | 0 | 0 | 0 | 0 | 121 |';
const less = (text: string): string => text.replace(CARRIED, LESS);
const uriOf = (name: string): string => `file:///reports/${name}`;

interface Setup {
  readonly files: Readonly<Record<string, string>>;
  /** What settings say of a document besides. */
  describe?(document: string): Omit<IndexedReport, 'digest'>;
}

/** The reports of a workspace whose files and documents are in this test's hands. */
function start({ files, describe: said = () => ({}) }: Setup) {
  const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
  const open = new Map<string, string>();
  const affected: string[] = [];
  const faults: unknown[] = [];
  /** Reads that wait until they are let go, with what was on disk when they began. */
  const gate: { isShut: boolean; held: (() => void)[] } = { isShut: false, held: [] };
  const readOpen = (uri: string): void =>
    reports.documentRead(uri, readText(open.get(uri) ?? '', notationOfName(uri)));
  const reports: WorkspaceReports = new WorkspaceReports({
    files: {
      list: async () => [...texts.keys()],
      read: async (uris) => {
        const found = uris.map((uri) => texts.get(uri) ?? null);
        if (gate.isShut) await new Promise<void>((resolve) => gate.held.push(resolve));
        return found;
      },
    },
    folders: () => ['file:///reports'],
    isOpen: (uri) => open.has(uri),
    opened: () => [...open.keys()],
    readOpen,
    describe: async (digest) => ({ digest, ...said(digest.document) }),
    describeOpen: (digest) => ({ digest, ...said(digest.document) }),
    startProgress: () => ({ isCancelled: false, report: () => undefined, done: () => undefined }) as never,
    onFault: (error) => void faults.push(error),
    onAffected: (uris) => void affected.push(...uris),
  });
  return {
    reports,
    texts,
    affected,
    faults,
    gate,
    open(name: string, text: string): void {
      open.set(uriOf(name), text);
      readOpen(uriOf(name));
    },
    close(name: string): Promise<void> {
      open.delete(uriOf(name));
      return reports.documentClosed(uriOf(name));
    },
    write(name: string, text: string | null): Promise<void> {
      if (text === null) texts.delete(uriOf(name));
      else texts.set(uriOf(name), text);
      return reports.filesChanged([uriOf(name)]);
    },
    /** The findings of a document beside what stands around it, once that was fetched. */
    async findings(name: string, text = open.get(uriOf(name)) ?? texts.get(uriOf(name)) ?? '') {
      await reports.fetchAround(uriOf(name));
      return checkReading(readText(text, notationOfName(name)), {
        neighbours: reports.neighboursOf(uriOf(name)),
      }).findings;
    },
  };
}

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);
/** Lets go on whatever can go on without the gate. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('looking through a workspace', () => {
  test('no report whose beginning tells is read', async () => {
    const writings = ['pipes', 'tab-cells', 'tab-rows', 'pasted', 'pdf-layout'] as const;
    const files = Object.fromEntries(
      writings.flatMap((writing, at) =>
        ([2023, 2024] as const).map((year) => [
          `${at}/${year}.${writing === 'pipes' ? 'md' : 'txt'}`,
          report(year, `云川市第${at}局`, writing),
        ]),
      ),
    );
    const { reports } = start({ files: { ...files, 'notes.md': '# 会议记录\n' } });
    await reports.scan();
    expect(timesRead()).toBe(0);
    expect(reports.uris).toHaveLength(10);
    expect([...reports.index.reports].map(({ digest: { organ, year } }) => `${organ} ${year}`)).toEqual(
      writings.flatMap((_, at) => [`云川市第${at}局 2023`, `云川市第${at}局 2024`]),
    );
  });

  test('any other is, and is known by that', async () => {
    const { reports } = start({ files: { 'page.html': report(2023, '云川市财政局', 'html') } });
    await reports.scan();
    expect(timesRead()).toBe(1);
    expect(reports.index.get(uriOf('page.html'))?.digest).toMatchObject({
      organ: '云川市财政局',
      year: 2023,
    });
  });

  test('what stands around a report is read once, and nobody waits when it is at hand', async () => {
    const { reports, open, findings } = start({
      files: { '2023.md': report(2023), '2024.md': report(2024) },
    });
    await reports.scan();
    open('2024.md', report(2024));
    vi.mocked(readText).mockClear();
    await Promise.all([reports.fetchAround(uriOf('2024.md')), reports.fetchAround(uriOf('2024.md'))]);
    expect(timesRead()).toBe(1);
    expect(reports.fetchAround(uriOf('2024.md'))).toBeUndefined();
    expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
  });

  test('what is not at hand is another name than what is, and fetching it changes no other', async () => {
    const { reports, open } = start({ files: { '2023.md': report(2023), '2024.md': report(2024) } });
    await reports.scan();
    open('2024.md', report(2024));
    const [lacking, neighbours] = [
      reports.revisionOf(uriOf('2024.md')),
      reports.nameOfNeighbours(uriOf('2024.md')),
    ];
    expect(reports.neighboursOf(uriOf('2024.md'))).toEqual({});
    await reports.fetchAround(uriOf('2024.md'));
    expect(reports.neighboursOf(uriOf('2024.md')).previous?.year).toBe(2023);
    expect(reports.revisionOf(uriOf('2024.md'))).not.toBe(lacking);
    expect(reports.nameOfNeighbours(uriOf('2024.md'))).toBe(neighbours);
  });
});

describe('a report is held against the same as if all had been read', () => {
  const own = report(2024);
  const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'last year’s': { '2023.md': less(report(2023)) },
    'a copy in another notation': {
      '2023.md': less(report(2023)),
      '2023.txt': report(2023, '云川市人民政府', 'tab-cells'),
    },
    'two that state the same': {
      '2023.md': report(2023),
      '2023.txt': report(2023, '云川市人民政府', 'tab-cells'),
    },
    'a draft': { '2023.md': report(2023), '2023草稿.md': less(report(2023)) },
    'two that differ': { 'a/2023.md': report(2023), 'b/2023.md': less(report(2023)) },
    'another of its own year': {
      '2023.md': less(report(2023)),
      'old/2024.md': own.replace('| 50 | 227 | 420 |', '| 51 | 227 | 420 |'),
    },
    'a page': { '2023.html': report(2023, '云川市人民政府', 'html') },
    'another organ’s': { '2023.md': less(report(2023, '云川市财政局')) },
  };

  test.each(Object.entries(beside))('%s', async (_, files) => {
    const workspace = start({ files: { ...files, '2024.md': own } });
    await workspace.reports.scan();
    workspace.open('2024.md', own);
    const neighbours = neighboursAmong(
      { text: own, notation: 'markdown', document: uriOf('2024.md') },
      Object.entries(files).map(([name, text]) => ({
        text,
        notation: notationOfName(name),
        document: uriOf(name),
      })),
    );
    const { findings } = analyze(own, { notation: 'markdown', neighbours });
    expect(await workspace.findings('2024.md')).toEqual(findings);
    expect(workspace.faults).toEqual([]);
  });

  test('the parts of a whole', async () => {
    const parts = ['云川市财政局', '云川市教育局'];
    const describe = (document: string) => (document.endsWith('city.md') ? { parts } : {});
    const files = {
      'a.md': report(2024, '云川市财政局'),
      'b.txt': report(2024, '云川市教育局', 'tab-cells'),
    };
    const workspace = start({ files: { ...files, 'city.md': own }, describe });
    await workspace.reports.scan();
    workspace.open('city.md', own);
    expect(rulesOf(await workspace.findings('city.md'))).toContain('rollup-mismatch');
    expect(workspace.reports.neighboursOf(uriOf('city.md')).parts?.reports).toHaveLength(2);
  });

  test('its years', async () => {
    const { reports, open } = start({ files: { '2023.md': report(2023), '2024.md': own } });
    await reports.scan();
    open('2024.md', own);
    await reports.fetchYears(uriOf('2024.md'));
    expect(reports.index.yearsOf(uriOf('2024.md')).map(({ year, isAtHand }) => [year, isAtHand])).toEqual([
      [2023, true],
      [2024, true],
    ]);
  });
});

describe('while a neighbour is being fetched', () => {
  async function fetching() {
    const workspace = start({ files: { '2023.md': less(report(2023)), '2024.md': report(2024) } });
    await workspace.reports.scan();
    workspace.open('2024.md', report(2024));
    workspace.gate.isShut = true;
    const fetched = workspace.reports.fetchAround(uriOf('2024.md'));
    await settle();
    workspace.gate.isShut = false;
    const [letGo] = workspace.gate.held;
    if (!fetched || !letGo) throw new Error('nothing is being fetched');
    return { ...workspace, fetched, letGo };
  }

  test('its file changes: what was read before that does not count', async () => {
    const { write, letGo, fetched, findings } = await fetching();
    await write('2023.md', report(2023));
    letGo();
    await fetched;
    expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
  });

  test('its file changes, and nobody has told yet: then it counts when that is told', async () => {
    const { reports, texts, letGo, fetched, findings, affected } = await fetching();
    texts.set(uriOf('2023.md'), report(2023));
    letGo();
    await fetched;
    expect(rulesOf(await findings('2024.md'))).toContain('carry-over-mismatch');
    affected.length = 0;
    await reports.filesChanged([uriOf('2023.md')]);
    expect(affected).toContain(uriOf('2024.md'));
    expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
  });

  test('it is opened: what the editor has counts', async () => {
    const { open, letGo, fetched, findings, reports } = await fetching();
    open('2023.md', report(2023));
    letGo();
    await fetched;
    expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
    expect(reports.fetchAround(uriOf('2024.md'))).toBeUndefined();
  });

  test('it is opened and closed again: the file counts', async () => {
    const { open, close, letGo, fetched, findings } = await fetching();
    open('2023.md', report(2023));
    await close('2023.md');
    letGo();
    await fetched;
    expect(rulesOf(await findings('2024.md'))).toContain('carry-over-mismatch');
  });

  test('its file goes', async () => {
    const { write, letGo, fetched, findings, reports } = await fetching();
    await write('2023.md', null);
    letGo();
    await fetched;
    expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
    expect(reports.has(uriOf('2023.md'))).toBe(false);
  });

  test('the document itself is closed', async () => {
    const { close, letGo, fetched, faults, reports } = await fetching();
    await close('2024.md');
    letGo();
    await fetched;
    expect(faults).toEqual([]);
    expect(reports.has(uriOf('2024.md'))).toBe(true);
  });

  test('settings say that it is another organ’s', async () => {
    const files = { '2023.md': less(report(2023)), '2024.md': report(2024) };
    let isOther = false;
    const workspace = start({
      files,
      describe: (document) => (isOther && document.endsWith('2023.md') ? { organ: '云川市财政局' } : {}),
    });
    await workspace.reports.scan();
    workspace.open('2024.md', report(2024));
    const described = workspace.reports.fetchAround(uriOf('2024.md'));
    isOther = true;
    await workspace.reports.describeAll();
    await described;
    expect(rulesOf(await workspace.findings('2024.md'))).not.toContain('carry-over-mismatch');
  });
});

test('a file that turns out to be another report when it is fetched is that one', async () => {
  const { reports, texts, open, findings } = start({
    files: { '2023.md': less(report(2023)), '2024.md': report(2024) },
  });
  await reports.scan();
  open('2024.md', report(2024));
  texts.set(uriOf('2023.md'), less(report(2023, '云川市财政局')));
  expect(rulesOf(await findings('2024.md'))).not.toContain('carry-over-mismatch');
  expect(reports.index.get(uriOf('2023.md'))?.digest.organ).toBe('云川市财政局');
});

test('of many files only some are kept at hand, and those around open documents', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) =>
      ([2023, 2024] as const).map((year) => [`${at}/${year}.md`, report(year, `云川市第${at}局`)]),
    ).flat(),
  );
  const { reports, open } = start({ files });
  await reports.scan();
  open('7/2024.md', report(2024, '云川市第7局'));
  await reports.fetchAround(uriOf('7/2024.md'));
  for (const uri of reports.uris) await reports.fetchAround(uri);
  const atHand = [...reports.index.reports].filter(({ digest }) => digest.isAtHand);
  expect(atHand.length).toBeLessThan(80);
  expect(reports.neighboursOf(uriOf('7/2024.md')).previous?.isAtHand).toBe(true);
  expect(reports.fetchAround(uriOf('7/2024.md'))).toBeUndefined();
}, 60_000);
