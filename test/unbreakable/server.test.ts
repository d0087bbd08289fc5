import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { random } from '../../scripts/bench-cells/random.ts';
import { analyze, ruleCatalogue } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { SERVER } from '../support/built.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { SEED, tally } from '../support/tried.ts';
import { framed, initialize, type RawClient, type Received, startRaw } from './raw-client.ts';

const tried = tally('Unbreakable: the server', 25);

const folder = temporaryFolder();

/** A report with 表三 alone, and a number in it by which every text is told from every other. */
const table3 = buildReport(figuresOf('宿迁市 2024'), 'pipes')
  .text.replace(/\n## 一、[\s\S]*?(?=\n## 三、)/, '\n')
  .replace(/\n## 四、[\s\S]*$/, '\n');
const FIGURE = '| 2 | 0 | 1431 |';
const textOf = (serial: number, organ = '云川市人民政府'): string =>
  table3.replaceAll('云川市人民政府', organ).replace(FIGURE, `| 2 | 0 | ${serial} |`);
/** The numbers of texts begin here, so that nothing else in an answer is taken for one. */
const FIRST = 7_000_001;
const serialsIn = (answer: unknown): number[] =>
  [...JSON.stringify(answer).matchAll(/70\d{5}/g)].map(([serial]) => Number(serial));

test('the small report has the one finding that tells its number', () => {
  expect(table3).toContain(FIGURE);
  const findings = analyze(textOf(FIRST), { notation: 'markdown' }).findings;
  expect(serialsIn(findings)).toContain(FIRST);
});

/** What a client may ask about a document. */
const METHODS = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/completion',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/foldingRange',
  'textDocument/hover',
  'textDocument/inlayHint',
  'textDocument/codeLens',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/selectionRange',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/prepareRename',
  'textDocument/rename',
  'workspace/symbol',
  'workspace/diagnostic',
  'govreport/newReport',
  'govreport/nextReport',
  'govreport/preview',
  'govreport/editCells',
  'govreport/lastYear',
  'govreport/nextYear',
  'govreport/compare',
  'govreport/years',
  'govreport/printPage',
  'govreport/toMarkdown',
  'govreport/cells',
  'govreport/pasteTable',
  'govreport/rules',
] as const;

/** Parameters that fit each of them. */
function paramsFor(uri: string, line: number, character: number): object {
  const position = { line, character };
  const range = { start: position, end: { line: line + 3, character: 5 } };
  return {
    textDocument: { uri },
    uri,
    position,
    positions: [position],
    range,
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    newName: '云川市财政局',
    query: '云川',
    previousResultIds: [],
    organ: '云川市财政局',
    year: 2024,
    cells: [{ id: '表三/r1/total', text: '5' }],
    offset: line * 20 + character,
    text: '1\t2\n3\t4\n',
  };
}

/** Cancelled, overtaken by a change of the text, not worth an answer any more: answers all of them. */
const REFUSALS: readonly number[] = [-32800, -32801, -32802];

const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  0,
  'text',
  [],
  {},
  { textDocument: null, uri: null },
  { textDocument: { uri: 5 }, uri: 5, position: 'x', cells: 7, query: null },
  { textDocument: { uri: 'untitled:1' }, uri: 'untitled:1', position: { line: -1, character: 1e300 } },
  { textDocument: { uri: 'untitled:1' }, uri: 'untitled:1', range: { start: {}, end: null }, cells: [null] },
  { textDocument: { uri: '%%%' }, uri: '%%%', cells: [{ id: {}, text: [] }], previousResultIds: [null] },
  { textDocument: { uri: 'file:///%00' }, uri: '__proto__', positions: [{}], context: null, offset: 'x' },
];

/** Messages that are no message, each with a right header. */
const JUNK: readonly string[] = [
  '{"jsonrpc":',
  '',
  'null',
  '42',
  '"text"',
  '[]',
  '{}',
  '[{"jsonrpc":"2.0","id":"b","method":"govreport/rules"}]',
  '{"jsonrpc":"2.0","id":null,"method":"govreport/rules"}',
  '{"jsonrpc":"2.0","id":{},"method":"govreport/rules"}',
  '{"jsonrpc":"1.0","id":"v","method":5}',
  '{"jsonrpc":"2.0","id":"none","result":1}',
  '{"jsonrpc":"2.0","method":"__proto__","params":{"__proto__":{"uri":"x"}}}',
  '{"jsonrpc":"2.0","method":"no/such"}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"none"}}',
  '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":null}',
  '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:torn"}}}',
  '{"jsonrpc":"2.0","method":"textDocument/didClose","params":{}}',
  '{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":5}}',
  '{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":7}',
  '{"jsonrpc":"2.0","method":"window/workDoneProgress/cancel","params":{"token":"x"}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"jsonrpc":"2.0","method":"no/such","params":"${'长'.repeat(200_000)}"}`,
];

/** A document as the client knows it: every text it was ever given, and which version had which. */
interface Kept {
  readonly uri: string;
  version: number;
  serial: number;
  text: string;
  isOpen: boolean;
}

interface Asked {
  readonly method: string;
  readonly kept: Kept | null;
  /** The number of the text when it was asked: nothing older may be answered. */
  readonly since: number;
  readonly wasOpen: boolean;
  readonly mayFail: boolean;
}

describe('a storm', () => {
  const MESSAGES = 10_000;

  test('10,000 messages in any order: each request is answered once, and for the text as it is', async () => {
    const next = random(SEED);
    const below = (count: number): number => Math.floor(next() * count);
    const one = <T>(things: readonly T[]): T => things[below(things.length)] as T;

    const asked = new Map<number, Asked>();
    const answered = new Map<number, number>();
    const faults: string[] = [];
    const versionsOf = new Map<number, number>();
    const textsOf = new Map<number, string>();
    let checkedAnswers = 0;
    let checkedVersions = 0;

    const hear = (message: Received): void => {
      if (message.method !== undefined || typeof message.id !== 'number') return;
      const question = asked.get(message.id);
      answered.set(message.id, (answered.get(message.id) ?? 0) + 1);
      if (!question) faults.push(`an answer to nothing: ${message.id}`);
      else judge(message, question);
    };
    const judge = ({ result, error }: Received, { method, kept, since, wasOpen, mayFail }: Asked): void => {
      if (error && !mayFail && !REFUSALS.includes(error.code) && !/rename|Report|newReport/i.test(method))
        faults.push(`${method}: ${error.message}`);
      if (!kept || error || result == null) return;
      for (const serial of serialsIn(result)) {
        checkedAnswers++;
        // The numbers rise with the texts. Of documents that hear of each other any text may be told.
        if (serial > kept.serial && !/symbol|diagnostic$|lastYear|years|compare|nextYear/.test(method))
          faults.push(`${method}: ${serial} is of another document`);
        if (method !== 'workspace/diagnostic' && wasOpen && serial < since)
          faults.push(`${method}: ${serial} is older than ${since}`);
      }
      const { version } = result as { version?: unknown };
      const told = method === 'govreport/preview' ? serialsIn(result).at(0) : undefined;
      if (told === undefined || version === undefined) return;
      checkedVersions++;
      if (versionsOf.get(told) !== version) faults.push(`${method}: ${told} is not of version ${version}`);
    };

    const client = startRaw({ hear });
    onTestFinished(() => void client.child.kill('SIGKILL'));
    await initialize(client);

    const documents = Array.from({ length: 12 }, (_, at): Kept => {
      return { uri: `untitled:${at}`, version: 0, serial: 0, text: '', isOpen: false };
    });
    let serials = FIRST;
    let ids = 0;
    const renew = (kept: Kept, version: number): void => {
      kept.version = version;
      kept.serial = ++serials;
      kept.text = textOf(kept.serial, `云川${documents.indexOf(kept)}市人民政府`);
      versionsOf.set(kept.serial, version);
      textsOf.set(kept.serial, kept.text);
    };
    const notify = (method: string, params: unknown): void => client.send({ jsonrpc: '2.0', method, params });

    const open = (kept: Kept): void => {
      renew(kept, 1);
      kept.isOpen = true;
      const { uri, version, text } = kept;
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
    };
    const change = (kept: Kept): void => {
      if (!kept.isOpen) {
        // Of a document that is not open nothing changes.
        notify('textDocument/didChange', {
          textDocument: { uri: kept.uri, version: below(9) },
          contentChanges: [{ text: 'x' }],
        });
        return;
      }
      const before = kept.text;
      const was = String(kept.serial);
      // Now and then the version stays, or goes back.
      const version = next() < 0.9 ? kept.version + 1 : Math.max(1, kept.version - below(3));
      renew(kept, version);
      const line = before.split('\n').findIndex((each) => each.includes(was));
      const start = { line, character: before.split('\n')[line]?.indexOf(was) ?? 0 };
      const end = { line, character: start.character + was.length };
      const contentChanges =
        next() < 0.7 ? [{ range: { start, end }, text: String(kept.serial) }] : [{ text: kept.text }];
      notify('textDocument/didChange', { textDocument: { uri: kept.uri, version }, contentChanges });
    };
    const close = (kept: Kept): void => {
      kept.isOpen = false;
      notify('textDocument/didClose', { textDocument: { uri: kept.uri } });
    };
    const ask = (): void => {
      const method = one(METHODS);
      const isNonsense = next() < 0.15;
      const kept = next() < 0.9 ? one(documents) : null;
      const params = isNonsense
        ? one(NONSENSE)
        : paramsFor(kept?.uri ?? 'untitled:unknown', below(60), below(60));
      const id = ++ids;
      asked.set(id, {
        method,
        kept: isNonsense ? null : kept,
        since: kept?.serial ?? 0,
        wasOpen: kept?.isOpen ?? false,
        mayFail: isNonsense,
      });
      client.send({ jsonrpc: '2.0', id, method, params });
      if (next() < 0.2) notify('$/cancelRequest', { id: next() < 0.8 ? id : below(ids) });
    };

    for (let sent = 0; sent < MESSAGES; sent++) {
      const dice = next();
      if (dice < 0.03) open(one(documents.filter(({ isOpen }) => !isOpen)) ?? one(documents));
      else if (dice < 0.15) change(one(documents));
      else if (dice < 0.17) close(one(documents));
      else if (dice < 0.172) void client.ask('govreport/recheck', {});
      else if (dice < 0.22) client.sendBytes(framed(one(JUNK)));
      else ask();
      // Answers come in between, so that they can be told from late ones.
      if (sent % 100 === 99) await client.settle();
    }
    await client.settle();
    await expect.poll(() => [...asked.keys()].filter((id) => !answered.has(id))).toEqual([]);
    expect(faults.slice(0, 5)).toEqual([]);
    expect([...answered.values()].filter((times) => times !== 1)).toEqual([]);
    expect(client.isGone()).toBe(false);

    // After all that every document is answered for as if it were the first: beside an analysis of our own.
    for (const kept of documents) {
      if (!kept.isOpen) open(kept);
      const { result } = await client.ask('textDocument/diagnostic', { textDocument: { uri: kept.uri } });
      const told = (result as { items: { code: string }[] }).items.map(({ code }) => code);
      const own = analyze(kept.text, { notation: 'markdown' }).findings.map(({ rule }) => rule);
      const within = (codes: readonly string[]): string[] => codes.filter((code) => !isAcross(code)).sort();
      expect(within(told)).toEqual(within(own));
      expect(Math.max(...serialsIn(result))).toBe(kept.serial);
    }
    expect((await client.ask('shutdown', null)).error).toBeUndefined();
    client.send({ jsonrpc: '2.0', method: 'exit' });
    expect(await client.exited).toBe(0);
    // Without these the test would prove nothing.
    expect(checkedAnswers).toBeGreaterThan(500);
    expect(checkedVersions).toBeGreaterThan(50);
    tried('messages in any order', MESSAGES);
    tried('of them requests, each answered once', asked.size);
    tried('numbers in answers held against the text', checkedAnswers);
    tried('versions in answers held against the text', checkedVersions);
  }, 120_000);
});

/** Rules that look at other reports: here they are years and parts of invented ones. */
function isAcross(code: string): boolean {
  const tag = ruleCatalogue.find(({ id }) => id === code)?.tag;
  return tag === 'neighbours';
}

describe('what can’t be cut into messages', () => {
  const broken: Readonly<Record<string, string | Uint8Array>> = {
    'a header without a length': 'Content-Type: x\r\n\r\n{}',
    'a length below nothing': 'Content-Length: -5\r\n\r\n{}',
    'a length that no message has': 'Content-Length: 99999999999\r\n\r\n{}',
    'a header without an end': 'x'.repeat(5000),
    'a length that is no number': 'Content-Length: abc\r\n\r\n{}',
    'no header': '\r\n\r\n{}',
    'a line that is no header': 'hello world\r\n\r\n',
    'a length that is too short': 'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}',
    'a length that is too long': 'Content-Length: 40\r\n\r\n{}',
    'any bytes': Uint8Array.from({ length: 300 }, (_, at) => at % 256),
    'another protocol': 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  };

  test.each(Object.entries(broken))(
    '%s: the server says so and ends, it does not go deaf',
    async (_, bytes) => {
      const client = startRaw();
      onTestFinished(() => void client.child.kill('SIGKILL'));
      await initialize(client);
      client.sendBytes(bytes);
      client.send({ jsonrpc: '2.0', id: 1, method: 'govreport/rules', params: {} });
      client.send({ jsonrpc: '2.0', id: 2, method: 'govreport/rules', params: {} });
      expect(await client.exited).toBe(1);
      expect(client.errors()).toMatch(/^govreport: .+\n$/s);
      tried('streams that are broken');
    },
  );

  test('a message that arrives byte by byte, and many at once', async () => {
    const client = startRaw();
    onTestFinished(() => void client.child.kill('SIGKILL'));
    await initialize(client, { capabilities: undefined });
    const asking = client.ask('govreport/rules', {});
    for (const byte of framed({ jsonrpc: '2.0', method: 'no/such', params: '一二三' }))
      client.sendBytes(Uint8Array.of(byte));
    client.sendBytes(Buffer.concat(Array.from({ length: 500 }, () => framed('{}'))));
    expect((await asking).error).toBeUndefined();
    expect((await client.ask('govreport/rules', {})).error).toBeUndefined();
    tried('streams that are broken', 2);
  });
});

describe('a client that vanishes', () => {
  test('closes its end', async () => {
    const client = startRaw();
    await initialize(client);
    client.child.stdin?.end();
    expect(await client.exited).toBe(1);
    tried('clients that vanish');
  });

  test('closes its end after a shutdown', async () => {
    const client = startRaw();
    await initialize(client);
    await client.ask('shutdown', null);
    client.child.stdin?.end();
    expect(await client.exited).toBe(0);
    tried('clients that vanish');
  });

  test('reads no more', async () => {
    const client = startRaw();
    await initialize(client);
    client.child.stdout?.destroy();
    client.send({ jsonrpc: '2.0', id: 1, method: 'govreport/rules', params: {} });
    expect(await client.exited).toBe(1);
    tried('clients that vanish');
  });

  test('is killed before it has said anything', async () => {
    const client = startRaw();
    client.child.stdin?.destroy();
    expect(await client.exited).toBe(1);
    tried('clients that vanish');
  });

  test('is killed while somebody else holds the server’s input open', async () => {
    // A process that waits, whose number the server is given as that of its client.
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = startRaw();
    onTestFinished(() => void client.child.kill('SIGKILL'));
    await initialize(client, { processId: editor.pid });
    editor.kill('SIGKILL');
    expect(await client.exited).toBe(1);
    tried('clients that vanish');
  });
});

describe('a workspace with traps', () => {
  test('pipes, links in a circle, locked folders and huge files where reports and settings are looked for', async () => {
    const root = join(folder, 'workspace');
    mkdirSync(join(root, 'inner'), { recursive: true });
    mkdirSync(join(root, 'locked'), { mode: 0 });
    for (const name of ['.govreportrc.json', 'inner/.govreportrc.json', 'pipe.md'])
      execFileSync('mkfifo', [join(root, name)]);
    symlinkSync('.', join(root, 'round'));
    symlinkSync('a.md', join(root, 'a.md'));
    writeFileSync(join(root, 'huge.md'), '');
    truncateSync(join(root, 'huge.md'), 4 * 1024 ** 3);
    writeFileSync(join(root, 'zero.md'), Buffer.alloc(1000));
    writeFileSync(join(root, 'other.md'), textOf(FIRST + 1));
    const client = startRaw();
    onTestFinished(() => void client.child.kill('SIGKILL'));
    const rootUri = pathToFileURL(root).href;
    await initialize(client, { rootUri, initializationOptions: { scope: 'workspace' } });
    const uri = `${rootUri}/inner/report.md`;
    client.send({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: textOf(FIRST) } },
    });
    const own = await client.ask('textDocument/diagnostic', { textDocument: { uri } });
    expect(serialsIn(own.result)).toContain(FIRST);
    const all = await client.ask('workspace/diagnostic', { previousResultIds: [] });
    expect(serialsIn(all.result)).toEqual(expect.arrayContaining([FIRST, FIRST + 1]));
    tried('traps in a workspace', 8);
  });
});

describe('memory', () => {
  const CYCLES = 10_000;
  const TELL =
    "process.on('SIGUSR2',()=>{gc();gc();const m=process.memoryUsage();process.stderr.write('heap '+(m.heapUsed+m.external)+'\\n')})";

  test('10,000 documents opened and closed leave nothing behind', async () => {
    const preload = `data:text/javascript,${encodeURIComponent(TELL)}`;
    const client = startRaw({ nodeOptions: ['--expose-gc', '--import', preload] });
    onTestFinished(() => void client.child.kill('SIGKILL'));
    await initialize(client);
    const megabytes = async (): Promise<number> => {
      await client.settle();
      const before = client.errors().length;
      client.child.kill('SIGUSR2');
      await expect.poll(() => client.errors().length).toBeGreaterThan(before);
      return Number(/heap (\d+)\n$/.exec(client.errors())?.[1]) / 2 ** 20;
    };
    const measured: number[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const uri = `file:///nowhere/${cycle}/report.md`;
      // Few texts: what the engine remembers of words, up to a limit, is no leak.
      const serial = FIRST + (cycle % 7);
      const text = textOf(serial, `云川${cycle % 7}市人民政府`);
      client.send({
        jsonrpc: '2.0',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
      });
      // What is read leaves more behind than what is not.
      if (cycle % 25 === 0) {
        const { result } = await client.ask('textDocument/diagnostic', { textDocument: { uri } });
        expect(serialsIn(result)).toContain(serial);
      }
      client.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } });
      if (cycle % (CYCLES / 8) === CYCLES / 8 - 1) measured.push(await megabytes());
    }
    const rounded = measured.map((size) => size.toFixed(1));
    tried('documents opened and closed', CYCLES);
    console.log(`heap in MB after each eighth: ${rounded.join(' ')}`);
    const early = Math.max(...measured.slice(0, 2));
    const late = Math.max(...measured.slice(-2));
    // A hundred bytes a document would be 0.75 MB.
    expect(late - early).toBeLessThan(0.75);
  }, 120_000);
});

describe('an engine that breaks down', () => {
  /** The server as it is, but for a rule and a reader that break down at a word. */
  async function brokenServer(): Promise<string> {
    const breaking: Plugin = {
      name: 'breaking',
      setup: ({ onLoad }) => {
        onLoad({ filter: /core\/rules\/cell-blank\.ts$/ }, () => ({
          loader: 'ts',
          contents: `import { defineRule } from './rule.ts';
            export const cellBlank = defineRule(
              { id: 'cell-blank', severity: 'info', fix: 'none', tag: 'style', source: '' },
              ({ report }) => { if (report.source.text.includes('RULE')) throw new Error('rule boom'); return []; });`,
        }));
        onLoad({ filter: /core\/report\/read-report\.ts$/ }, async ({ path }) => {
          const { readFile } = await import('node:fs/promises');
          const source = await readFile(path, 'utf8');
          const renamed = source.replace('export function readReport(', 'function readSound(');
          if (renamed === source) throw new Error('readReport is written in another way now');
          return {
            loader: 'ts',
            contents: `${renamed}
              export const readReport: typeof readSound = (text, ...rest) => {
                if (text.includes('READER')) throw new Error('reader boom');
                return readSound(text, ...rest);
              };`,
          };
        });
      },
    };
    const outfile = join(folder, 'broken-server.cjs');
    await build({
      entryPoints: [join(SERVER, '../../server/src/server.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      plugins: [breaking],
      logLevel: 'warning',
    });
    return outfile;
  }

  async function start(): Promise<{ client: RawClient; logged: string[] }> {
    const logged: string[] = [];
    const hear = ({ method, params }: Received): void => {
      if (method === 'window/logMessage') logged.push((params as { message: string }).message);
    };
    const client = startRaw({ server: await brokenServer(), hear });
    onTestFinished(() => void client.child.kill('SIGKILL'));
    await initialize(client);
    return { client, logged };
  }

  const open = (client: RawClient, uri: string, text: string): void =>
    client.send({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
  const problems = async (client: RawClient, uri: string) => {
    const { result } = await client.ask('textDocument/diagnostic', { textDocument: { uri } });
    return (result as { items: { code: string; message: string }[] }).items;
  };

  test('a rule: one finding more, all others as before', async () => {
    const { client } = await start();
    open(client, 'untitled:sound', textOf(FIRST));
    open(client, 'untitled:rule', textOf(FIRST).concat('\nRULE\n'));
    const sound = (await problems(client, 'untitled:sound')).map(({ code }) => code);
    const found = await problems(client, 'untitled:rule');
    expect(found.map(({ code }) => code).filter((code) => !isAcross(code))).toEqual([
      'internal-error',
      ...sound.filter((code) => !isAcross(code)),
    ]);
    expect(found[0]?.message).toContain('cell-blank');
    tried('rules, readers and handlers that break down');
  });

  test('a reader: one diagnostic; every request is answered, each fault is one line in the log', async () => {
    const { client, logged } = await start();
    open(client, 'untitled:reader', textOf(FIRST).concat('\nREADER\n'));
    open(client, 'untitled:sound', textOf(FIRST + 1));
    // Let the check in the background have its fault first.
    await expect.poll(() => logged.length).toBeGreaterThan(0);
    expect(await problems(client, 'untitled:reader')).toHaveLength(1);
    for (const method of METHODS) {
      // What asks for no document is not hit; nextYear asks for what is known of it.
      if (/newReport|rules|workspace/.test(method)) continue;
      await client.settle();
      const before = logged.length;
      const { error } = await client.ask(method, paramsFor('untitled:reader', 3, 3));
      await client.settle();
      const lines = logged.slice(before);
      expect([method, lines.filter((line) => !line.includes('reader boom'))]).toEqual([method, []]);
      const faults = { 'textDocument/diagnostic': 2, 'govreport/nextYear': 0 }[method as string] ?? 1;
      expect([method, lines.length]).toEqual([method, faults]);
      if (error) expect(error.message).toContain('reader boom');
      tried('rules, readers and handlers that break down');
    }
    const sound = await problems(client, 'untitled:sound');
    expect(serialsIn(sound)).toContain(FIRST + 1);
  });
});
