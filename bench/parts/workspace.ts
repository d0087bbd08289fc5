import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { type Outcome, withGoal } from '../figures.ts';
import { type Cost, runTimed } from '../measure/run-timed.ts';
import { median, medianRatio } from '../measure/statistics.ts';
import { govreport } from '../peers/servers.ts';
import { BENCH } from '../places.ts';
import { type ServerCost, ServerProcess, tellsCost } from '../protocol/server-process.ts';
import { Chance } from '../reports/chance.ts';
import { type GeneratedReport, generateReports } from '../reports/reports.ts';
import { type Edit, editsOf } from './edits.ts';
import { wrongFindings } from './found-faults.ts';
import { writeReports } from './write-reports.ts';

const COUNT = 10_000;
const ROUNDS = 3;
const EDITS = 120;
/** Edits before those that count: a server that has just started is slow. */
const WARM_UP = 40;
const GOALS = { index: 2.5, kilobytes: 6, edit: 1.1 };
/** What last year hands on: a digit too many there is wrong in the next year's report, too. */
const HANDED_ON = ['四、结转下年度继续办理'];

/** Ten thousand reports in a workspace, five years of each organ, and one of them being edited. */
export async function workspace(folder: string): Promise<Outcome> {
  const reports = generateReports(COUNT);
  const [large, small] = [join(folder, 'large'), join(folder, 'small')];
  console.error('workspace: writing');
  const bytes = writeReports(reports, 'md', large);
  const pair = reports.slice(0, 2);
  writeReports(pair, 'md', small);
  const scan = { command: [process.execPath, join(BENCH, 'limits/scan.mjs'), large, '.md'] };
  const scans: Cost[] = [];
  const indexes: OpenWorkspace['index'][] = [];
  let opened: OpenWorkspace | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    console.error(`workspace: reading, round ${round + 1}`);
    opened?.process.stop();
    scans.push(await runTimed(scan, join(folder, 'scanned')));
    opened = await OpenWorkspace.open(large, pair);
    indexes.push(opened.index);
  }
  if (!opened) throw new Error('no rounds');
  const few = await OpenWorkspace.open(small, pair);
  const kilobytes = ((opened.cost.memory - few.cost.memory) * 1024) / COUNT;
  console.error('workspace: editing');
  for (let count = 0; count < WARM_UP + EDITS; count++)
    for (const each of [opened, few]) await each.edit(count >= WARM_UP);
  console.error('workspace: all diagnostics');
  const invalid = [...opened.wrong, ...few.wrong, ...(await wrongInWorkspace(opened, reports, large))];
  for (const each of [opened, few]) each.process.stop();

  const ratio = (key: 'wall' | 'processor'): string =>
    withGoal(
      medianRatio(
        indexes.map((each) => each[key]),
        scans.map((each) => each[key]),
      ),
      GOALS.index,
    );
  const seconds = (
    values: readonly { readonly wall: number; readonly processor: number }[],
    key: 'wall' | 'processor',
  ) => `${median(values.map((each) => each[key])).toFixed(2)} s`;
  const edited = (name: string, of: (each: OpenWorkspace) => readonly number[]): string[] => {
    const [own, alone] = [median(of(opened)), median(of(few))];
    return [name, `${own.toFixed(2)} ms`, `${alone.toFixed(2)} ms`, withGoal(own / alone, GOALS.edit)];
  };
  const isSmall = kilobytes <= GOALS.kilobytes;
  return {
    tables: [
      {
        title: `A workspace of ${COUNT} reports in Markdown (${(bytes / 1e6).toFixed(0)} MB)`,
        columns: ['', 'govreport', 'bare scan', 'of it'],
        rows: [
          ['reading all, wall', seconds(indexes, 'wall'), seconds(scans, 'wall'), ratio('wall')],
          [
            'reading all, processor',
            seconds(indexes, 'processor'),
            seconds(scans, 'processor'),
            ratio('processor'),
          ],
          [
            'memory a report',
            `${kilobytes.toFixed(1)} KB`,
            '',
            `(≤ ${GOALS.kilobytes} KB: ${isSmall ? 'reached' : 'not reached'})`,
          ],
        ],
      },
      {
        title: `Edit to diagnostics in it`,
        columns: ['', `among ${COUNT}`, 'among two', 'of it'],
        rows: [
          edited('the edited report, p50', ({ own }) => own),
          edited('report and neighbour, p50', ({ both }) => both),
        ],
      },
    ],
    invalid: [...new Set(invalid)],
  };
}

/** A server in a workspace, in which a report and that of the next year are open. */
class OpenWorkspace {
  readonly process: ServerProcess;
  /** What reading everything took, in seconds. */
  readonly index: { readonly wall: number; readonly processor: number };
  readonly cost: ServerCost;
  readonly own: number[] = [];
  readonly both: number[] = [];
  readonly wrong: string[] = [];
  readonly #uris: readonly string[];
  readonly #edits: Iterator<Edit>;
  #version = 1;
  #base: readonly [own: number, neighbour: number] = [0, 0];

  private constructor(
    process: ServerProcess,
    uris: readonly string[],
    text: string,
    index: OpenWorkspace['index'],
    cost: ServerCost,
  ) {
    this.process = process;
    this.#uris = uris;
    this.#edits = editsOf(text, new Chance(11), HANDED_ON);
    this.index = index;
    this.cost = cost;
  }

  static async open(folder: string, pair: readonly GeneratedReport[]): Promise<OpenWorkspace> {
    const root = pathToFileURL(folder).href;
    const process = await ServerProcess.start(
      { ...govreport, initializationOptions: { scope: 'workspace' } },
      root,
      ['--expose-gc', ...tellsCost],
    );
    const uris = pair.map(({ path }) => `${root}/${path}.md`);
    const texts = uris.map((_, index) => readFileSync(join(folder, `${pair[index]?.path}.md`), 'utf8'));
    for (const [index, uri] of uris.entries()) await process.open(uri, 'markdown', texts[index] ?? '');
    const before = await process.cost();
    const start = performance.now();
    // The figures of last year are asked for when the workspace has been read: the answer is the end of the reading.
    await process.connection.sendRequest('govreport/lastYear', { uri: uris[0] });
    const wall = (performance.now() - start) / 1000;
    const cost = await process.cost();
    const index = { wall, processor: (cost.processor - before.processor) / 1000 };
    const opened = new OpenWorkspace(process, uris, texts[0] ?? '', index, cost);
    const [own = [], neighbour = []] = [await process.pull(uris[0] ?? ''), await process.pull(uris[1] ?? '')];
    opened.#base = [own.length, neighbour.length];
    return opened;
  }

  /** One edit of the report; its diagnostics, then those of its neighbour. */
  async edit(counts: boolean): Promise<void> {
    const [uri = '', next = ''] = this.#uris;
    const { change, text, isWrong } = this.#edits.next().value as Edit;
    const start = performance.now();
    const own = await this.process.edit(uri, ++this.#version, change, text);
    const ownTime = performance.now() - start;
    const neighbour = await this.process.pull(next);
    const bothTime = performance.now() - start;
    this.#judge(own, this.#base[0], isWrong, 'the edited report');
    this.#judge(neighbour, this.#base[1], isWrong, 'its neighbour');
    if (!counts) return;
    this.own.push(ownTime);
    this.both.push(bothTime);
  }

  /** A digit too many has to be told in both reports, and when it is gone nothing may be left of it. */
  #judge(diagnostics: readonly Diagnostic[], base: number, isWrong: boolean, whose: string): void {
    const more = diagnostics.length - base;
    if (isWrong ? more < 1 : more !== 0)
      this.wrong.push(
        `${more} more findings in ${whose} after ${isWrong ? 'a digit too many' : 'a harmless edit'}`,
      );
  }
}

/** Whether the diagnostics of the whole workspace are the faults that were planted. */
async function wrongInWorkspace(
  { process }: OpenWorkspace,
  reports: readonly GeneratedReport[],
  folder: string,
): Promise<string[]> {
  const { items } = await process.connection.sendRequest<{
    readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[];
  }>('workspace/diagnostic', { previousResultIds: [] });
  const found = new Map(items.map(({ uri, items: said }) => [uri, said.map(({ code }) => code)]));
  const root = pathToFileURL(folder).href;
  return wrongFindings(found, reports, (path) => `${root}/${path}.md`);
}
