// A generated workspace of 10,000 reports in the built server, over stdio: how long the first reading takes, what memory
// it needs, and how soon an edited report and its neighbour have fresh diagnostics afterwards, beside the same in a
// workspace of these two alone. `npm run bench:workspace [number of reports]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const COUNT = Number(process.argv[2] ?? 10_000);
const YEARS = [2021, 2022, 2023, 2024, 2025];
const EDITS = 40;
/** Edits before the times count: a server that has just started is slow. */
const WARM_UP = 15;
const TELL_MEMORY =
  "process.on('SIGUSR2',()=>{gc();const m=process.memoryUsage();process.stderr.write(String(m.heapUsed+m.external))})";
const sample = readFileSync('samples/yunchuan-2023.md', 'utf8');

const small = await measure(2);
const large = await measure(COUNT);
console.log(`${COUNT} reports (${large.megabytes.toFixed(0)} MB of text)`);
line('first reading of all', large.scan, 's');
line('memory a report', ((large.memory - small.memory) * 1024) / COUNT, 'KB');
line('memory of the server', large.memory, 'MB');
line('workspace diagnostics, first answer', large.first, 's');
line('workspace diagnostics, nothing changed', large.unchanged * 1000, 'ms');
line('edit to diagnostics, the edited report', large.own, 'ms');
line('  in a workspace of two', small.own, 'ms');
line('edit to diagnostics, report and neighbour', large.both, 'ms');
line('  in a workspace of two', small.both, 'ms');

function line(name, value, unit) {
  console.log(`${value.toFixed(1).padStart(9)} ${unit.padEnd(3)} ${name}`);
}

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'govreport-bench-'));
  const options = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`];
  const server = spawn(process.execPath, [...options, 'dist/server.js', '--stdio']);
  try {
    const megabytes = generate(folder, count) / 1e6;
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const base = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: base,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
      initializationOptions: { scope: 'workspace' },
    });
    await connection.sendNotification('initialized', {});
    const pull = async (uri) =>
      (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;
    const [own, next] = [2023, 2024].map((year) => `${base}/0/${year}.md`);
    for (const uri of [own, next])
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: report(0, Number(uri.slice(-7, -3))) },
      });
    // The figures of last year are asked for when the workspace has been read: the answer is the end of the reading.
    const start = performance.now();
    await connection.sendRequest('govreport/lastYear', { uri: own });
    const scan = (performance.now() - start) / 1000;
    const memory = await memoryOf(server);
    const workspace = async (known) => {
      const since = performance.now();
      const { items } = await connection.sendRequest('workspace/diagnostic', {
        previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId })),
      });
      return { items, seconds: (performance.now() - since) / 1000 };
    };
    const first = await workspace([]);
    const again = await workspace(first.items);
    if (again.items.some(({ kind }) => kind !== 'unchanged')) throw new Error('something changed by itself');
    const times = { own: [], both: [] };
    let figure = 3511;
    for (let version = 2; version < 2 + EDITS; version++) {
      const text = report(0, 2023).replace('| 3511 |', `| ${++figure} |`);
      const since = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: own, version },
        contentChanges: [{ text }],
      });
      await pull(own);
      times.own.push(performance.now() - since);
      await pull(next);
      times.both.push(performance.now() - since);
    }
    return {
      megabytes,
      scan,
      memory,
      first: first.seconds,
      unchanged: again.seconds,
      own: median(times.own.slice(WARM_UP)),
      both: median(times.both.slice(WARM_UP)),
    };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Five years of one organ in a folder; two reports alone are two years of the first. */
function generate(folder, count) {
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    const [organ, year] =
      count === 2 ? [0, 2023 + at] : [Math.floor(at / YEARS.length), YEARS[at % YEARS.length]];
    const text = report(organ, year);
    mkdirSync(join(folder, String(organ)), { recursive: true });
    writeFileSync(join(folder, String(organ), `${year}.md`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function report(organ, year) {
  return sample
    .replaceAll('云川市', `云川${organ}市`)
    .replaceAll('2024', '#')
    .replaceAll('2023', String(year))
    .replaceAll('#', String(year + 1));
}

/** What the server holds when all that is not needed has been collected, in MB. */
async function memoryOf(server) {
  const told = new Promise((resolve) =>
    server.stderr.once('data', (text) => resolve(Number(text) / 1024 / 1024)),
  );
  server.kill('SIGUSR2');
  return told;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
