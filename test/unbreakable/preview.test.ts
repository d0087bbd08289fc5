import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExtensionContext, Uri, WebviewPanel } from 'vscode';
import type { Ask } from '../../client/src/ask-server.ts';
import type { ToPage } from '../../client/src/preview/messages.ts';
import { pageWords } from '../../client/src/preview/page-words.ts';
import { TablePreview } from '../../client/src/preview/table-preview.ts';
import { random } from '../../scripts/bench-cells/random.ts';
import { analyze, buildPreview, editCells, printPage } from '../../server/src/core/index.ts';
import {
  type EditCellsParams,
  editCellsRequest,
  printPageRequest,
  previewRequest,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { SEED, tally } from '../support/tried.ts';
import { editor, FakeDocument } from './fake-vscode.ts';
import { type FakePage, fakePage } from './page-dom.ts';

vi.mock('vscode', async () => (await import('./fake-vscode.ts')).fakeVscode);

const tried = tally('Unbreakable: the preview', 10);

const sound = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const URI_ = 'file:///report.md';

describe('a hostile report', () => {
  /** What would do something if anybody took it for more than text. */
  const HOSTILE: readonly string[] = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '"><iframe srcdoc="<script>alert(1)</script>">',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    '[点这里](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<td style="background:url(https://example.invalid/x)">',
    '</td></tr></table><form action=https://example.invalid><input name=x>',
    '<!--',
    ']]>',
    '</textarea></title></style></script>',
    '&lt;script&gt;',
    '&#60;script&#62;',
    '&amp;lt;b&amp;gt;',
    '{value}{year}{change}',
    ['$', '{alert(1)}'].join(''),
    '{{constructor.constructor("alert(1)")()}}',
    '\u202e321\u202c',
    '\u2066x\u2069\u200f',
    '\u0000\u0007\u001b[31m',
    '__proto__',
    'constructor',
    '9'.repeat(10_000),
    '长'.repeat(20_000),
    '<b>'.repeat(3_000),
    '\ud83d',
  ];

  /** The report with a text in its title, its headings, a label, its cells and its prose. */
  function withText(report: string, text: string): string {
    return report
      .replace('云川市人民政府', `云川市${text}`)
      .replace('五、存在的主要问题及改进情况', `五、存在${text}问题及改进情况`)
      .replace(/1431/, text)
      .replace(/2024(?=年1月1日)/, `${text}2024`)
      .replace(/3440/, `${text}3440`);
  }

  /** A page as the panel opens it, with the code of the page itself. */
  async function openPage(): Promise<FakePage> {
    const page = fakePage({ uri: URI_, words: pageWords() });
    vi.resetModules();
    for (const [name, value] of Object.entries(page.globals)) vi.stubGlobal(name, value);
    await import('../../client/webview/page.ts');
    return page;
  }

  const TAGS = new Set(
    'body div header main aside p h1 h2 nav ol li button span strong section table tbody tfoot tr th td input'.split(
      ' ',
    ),
  );
  const HARMLESS =
    /^(?:class|role|lang|scope|colspan|rowspan|tabindex|title|type|id|aria-[a-z]+|data-[a-z-]+)$/;

  test('is drawn of the same kinds of elements as a sound one, and its words are text', async () => {
    let drawn = 0;
    const page = await openPage();
    for (const text of HOSTILE)
      for (const writing of ['pipes', 'tab-cells', 'html'] as const) {
        const built = buildReport(figuresOf('宿迁市 2024'), writing);
        const model = buildPreview(
          analyze(withText(built.text, text), { notation: built.notation }),
          'zh-CN',
        );
        if (!model) continue;
        page.post({ type: 'update', uri: URI_, version: ++drawn, model });
        const made = page.body.all();
        const strange = [
          ...made.map(({ tagName }) => tagName).filter((tag) => !TAGS.has(tag)),
          ...made.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => !HARMLESS.test(name)),
        ];
        expect([text.slice(0, 40), strange]).toEqual([text.slice(0, 40), []]);
        const shown = page.body.textContent;
        const said = [
          model.title ?? '',
          ...model.tables.flatMap(({ rows }) => rows.flat().map((cell) => cell.text)),
        ];
        expect(said.filter((words) => !shown.includes(words))).toEqual([]);
      }
    expect(drawn).toBeGreaterThan(40);
    tried('hostile reports drawn by the code of the page', drawn);
  });

  test('is printed as a page of the same elements as a sound one', () => {
    const kinds = (html: string): string[] => {
      const found = new Set<string>();
      const parser = new Parser({
        onopentag: (tag, attributes) => {
          for (const name of Object.keys(attributes)) found.add(`${tag} ${name}`);
          found.add(tag);
        },
      });
      parser.end(html);
      return [...found].sort();
    };
    // A paragraph that is cut in two by mark-up may be a heading.
    const usual = new Set(['h3']);
    const reports = (['pipes', 'tab-cells', 'html', 'html-in-markdown'] as const).map((writing) =>
      buildReport(figuresOf('宿迁市 2024'), writing),
    );
    for (const { text, notation } of reports)
      for (const kind of kinds(printPage(analyze(text, { notation }).report))) usual.add(kind);
    let printed = 0;
    for (const { text: whole, notation } of reports)
      for (const text of HOSTILE) {
        const { report } = analyze(withText(whole, text), { notation });
        if (!report.isReport) continue;
        printed++;
        const strange = kinds(printPage(report)).filter((kind) => !usual.has(kind));
        expect([text.slice(0, 40), strange]).toEqual([text.slice(0, 40), []]);
      }
    expect(printed).toBeGreaterThan(80);
    tried('hostile reports printed', printed);
  });

  test('a flood of messages to the page: no exception, and nothing is asked of the extension', async () => {
    const page = await openPage();
    const model = buildPreview(analyze(sound, { notation: 'markdown' }), 'zh-CN');
    const ids =
      model?.tables.flatMap(({ rows }) => rows.flat().flatMap(({ value }) => value?.id ?? [])) ?? [];
    const id = fc.oneof(fc.constantFrom(...ids), fc.string());
    const mine = fc.oneof(
      fc.record({ type: fc.constant('caret'), cell: fc.option(id) }),
      fc.record({ type: fc.constant('refused'), reason: fc.string(), cells: fc.array(id) }),
      fc.record({ type: fc.constant('unavailable') }),
      fc.record({ type: fc.constant('lastYear'), lastYear: fc.constant(null) }),
      fc.record({ type: fc.constant('years'), years: fc.constant(null) }),
      fc.record({ type: fc.string() }),
    );
    const message = fc.oneof(
      fc.anything(),
      mine.map((fields) => ({ ...fields, uri: URI_ })),
      mine.map((fields) => ({ ...fields, uri: 'file:///other.md' })),
    );
    page.post({ type: 'update', uri: URI_, version: 1, model });
    const before = page.sent.length;
    const flood = fc.sample(message, { seed: SEED, numRuns: 10_000 });
    for (const each of flood) page.post(each);
    expect(page.sent.slice(before)).toEqual([]);
    page.post({ type: 'update', uri: URI_, version: 2, model });
    expect(page.sent.at(-1)).toEqual({ type: 'rendered', uri: URI_, version: 2, values: 200 });
    tried('messages of any shape to the page', flood.length);
  }, 60_000);
});

describe('the panel', () => {
  let heard: (message: unknown) => Promise<void> | null;
  let told: ToPage[];
  let document: FakeDocument;
  let preview: TablePreview;
  let asked: string[];
  /** By how many versions the server is behind. */
  let lag: number;
  /** Called before the server answers. */
  let meanwhile: () => void;

  const ask: Ask = async <R>(request: string, params: unknown): Promise<R | undefined> => {
    asked.push(request);
    meanwhile();
    const open = editor.documents.find(({ uri }) => uri.toString() === (params as { uri: string }).uri);
    if (!open) return null as R;
    const version = open.version - lag;
    const analysis = analyze(open.getText(), { notation: 'markdown' });
    if (request === previewRequest) return { version, model: buildPreview(analysis, 'zh-CN') } as R;
    if (request === printPageRequest) return { html: null } as R;
    if (request !== editCellsRequest) return null as R;
    const result = editCells(analysis, (params as EditCellsParams).cells);
    return ('refused' in result
      ? { version, edits: [], refused: '不行' }
      : { version, edits: result.edits, refused: null }) as unknown as R;
  };

  beforeEach(async () => {
    told = [];
    asked = [];
    meanwhile = () => undefined;
    lag = 0;
    editor.applied = 0;
    editor.commands = [];
    document = new FakeDocument(URI_, sound);
    editor.documents = [document];
    const panel = {
      visible: true,
      viewColumn: 2,
      reveal: () => undefined,
      onDidChangeViewState: () => ({ dispose: () => undefined }),
      webview: {
        cspSource: 'self',
        asWebviewUri: String,
        postMessage: async (message: ToPage) => void told.push(message),
        onDidReceiveMessage: (listener: typeof heard) => {
          heard = listener;
          return { dispose: () => undefined };
        },
      },
    } as unknown as WebviewPanel;
    const context = { extensionUri: 'extension:' } as unknown as ExtensionContext;
    preview = new TablePreview(context, panel, document.uri as unknown as Uri, ask);
    await heard({ type: 'ready' });
  });

  const edit = (version: number, text = '1432') =>
    heard({ type: 'edit', uri: URI_, version, cells: [{ id: '表三/r1/total', text }] });
  const last = (type: ToPage['type']) => told.filter((message) => message.type === type).at(-1);

  test('an edit of the text that is shown is made', async () => {
    const shown = last('update');
    expect(shown).toMatchObject({ version: 1 });
    await edit(1, '9876');
    expect(document.getText()).toContain('| 9876 |');
    expect(editor.applied).toBe(1);
    expect(last('update')).toMatchObject({ version: 2 });
    tried('edits of a panel that is not stale');
  });

  test('an edit of an older text is refused, and what the text says now is drawn', async () => {
    document.replace(sound.replace('云川市', '云山市'));
    const before = document.getText();
    await edit(1);
    expect(document.getText()).toBe(before);
    expect(editor.applied).toBe(0);
    expect(last('refused')).toMatchObject({
      cells: ['表三/r1/total'],
      reason: expect.stringMatching(/changed/),
    });
    expect(last('update')).toMatchObject({ version: 2 });
    await edit(2, '9876');
    expect(document.getText()).toContain('| 9876 |');
    tried('edits of a stale panel');
  });

  test('a text that changes while the server is asked is not edited by its answer', async () => {
    meanwhile = () => {
      meanwhile = () => undefined;
      document.replace(`前言\n\n${sound}`);
    };
    const asking = edit(1);
    await asking;
    // The server answered for the new text; where that is the one in the editor the edit is right, else there is none.
    const text = document.getText();
    expect(text.startsWith('前言\n\n')).toBe(true);
    expect(text.replace('| 1432 |', '| 1431 |').replace('前言\n\n', '').length).toBe(sound.length);
    tried('edits of a stale panel');
  });

  test('an answer for another version than the editor’s is refused', async () => {
    // The server answers for a text that the editor has left.
    lag = 1;
    await edit(1);
    expect(editor.applied).toBe(0);
    tried('edits of a stale panel');
  });

  test('a fix of an older text is refused', async () => {
    document.replace(sound.replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况'));
    await preview.refresh();
    const shown = last('update');
    const finding =
      shown?.type === 'update'
        ? (shown.model?.findings.findIndex(({ fixes }) => fixes.length > 0) ?? -1)
        : -1;
    expect(finding).toBeGreaterThanOrEqual(0);
    document.replace(document.getText().replace('云川市', '云山省云山市'));
    const before = document.getText();
    await heard({ type: 'fix', uri: URI_, version: 2, finding, fix: 0 });
    expect(document.getText()).toBe(before);
    expect(editor.applied).toBe(0);
    expect(last('refused')).toBeDefined();
    await heard({ type: 'fix', uri: URI_, version: 3, finding, fix: 0 });
    expect(document.getText()).toContain('五、存在的主要问题及改进情况');
    tried('edits of a stale panel', 2);
  });

  test.each([
    ['closed', () => editor.close(document)],
    ['deleted', () => editor.close(document)],
  ])('a document that was %s: said, nothing opened and nothing written', async (_, goes) => {
    goes();
    for (const message of [
      { type: 'edit', uri: URI_, version: 1, cells: [{ id: '表三/r1/total', text: '5' }] },
      { type: 'fix', uri: URI_, version: 1, finding: 0, fix: 0 },
      { type: 'undo', uri: URI_ },
      { type: 'reveal', uri: URI_, version: 1, range: { start: 0, end: 5 }, focus: true },
    ]) {
      told.length = 0;
      await heard(message);
      expect(told).toEqual([{ type: 'unavailable', uri: URI_ }]);
    }
    expect(editor.applied).toBe(0);
    expect(editor.commands).toEqual([]);
    tried('messages of a panel whose document is gone', 4);
  });

  test('an untitled document that was closed is not opened anew, empty', async () => {
    editor.close(document);
    told.length = 0;
    await edit(1);
    expect(told).toEqual([{ type: 'unavailable', uri: URI_ }]);
  });

  test('a flood of messages from the page: what asks for nothing does nothing', async () => {
    const next = random(SEED);
    const version = fc.oneof(fc.constant(1), fc.integer(), fc.double(), fc.string(), fc.constant(undefined));
    const cell = fc.oneof(
      fc.record({
        id: fc.oneof(fc.constant('表三/r1/total'), fc.string()),
        text: fc.oneof(fc.constant(7), fc.constant(null)),
      }),
      fc.anything(),
    );
    const type = fc.constantFrom(
      'edit',
      'fix',
      'reveal',
      'rendered',
      'lastYear',
      'print',
      'nothing',
      '__proto__',
    );
    const odd = fc.record(
      {
        type,
        uri: fc.constantFrom(URI_, 'file:///other.md', ''),
        version,
        cells: fc.oneof(fc.array(cell), fc.anything()),
        finding: version,
        fix: version,
        range: fc.anything(),
        wanted: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    // An undo is asked for by its name alone; a valid edit is an edit.
    const message = fc.oneof(
      fc.anything(),
      odd,
      fc.constantFrom(null, undefined, 0, '', [], {}, { type: 'edit' }),
    );
    const flood = fc.sample(message, { seed: SEED, numRuns: 10_000 });
    await Promise.all(
      flood.map(async (each) => {
        await heard(each);
        if (next() < 0.001) await preview.refresh();
      }),
    );
    expect(editor.applied).toBe(0);
    expect(document.getText()).toBe(sound);
    expect(editor.commands).toEqual([]);
    expect(told.filter(({ type: kind }) => kind === 'unavailable')).toEqual([]);
    // It hears as well as before.
    await edit(1, '9876');
    expect(document.getText()).toContain('| 9876 |');
    tried('messages of any shape from the page', flood.length);
  }, 60_000);
});
