import type { Diagnostic } from 'vscode-languageserver/node';
import { type Outcome, type Table, times, withGoal } from '../figures.ts';
import { quantile } from '../measure/statistics.ts';
import { echo, echoPush, govreport, govreportPush, json, markdown, markdownlint } from '../peers/servers.ts';
import { type Server, ServerProcess } from '../protocol/server-process.ts';
import { Chance } from '../reports/chance.ts';
import { lengthen } from '../reports/long-report.ts';
import { generateReports } from '../reports/reports.ts';
import { type Edit, editsOf } from './edits.ts';

interface Goals {
  readonly p50: number;
  readonly p95?: number;
  readonly processor?: number;
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly languageId: string;
  readonly servers: readonly Server[];
  readonly edits: number;
  readonly goals: Goals;
}

/** Edits before those that count: a server that has just started is slow. In multiples of four. */
const WARM_UP_SHARE = 0.25;
/** Seconds after which a server that is far behind gets no further edits. */
const PATIENCE = 30;
/** For what a server puts off until nobody types any more. */
const AFTERWARDS_MILLISECONDS = 600;
const NORMAL: Goals = { p50: 1.3, p95: 1.5, processor: 1.6 };

/** From an edit of one character to the diagnostics of the text after it, over standard input and output. */
export async function edit(): Promise<Outcome> {
  const report = generateReports(1)[0];
  if (!report) throw new Error('no report');
  const text = report.write('txt');
  const long = (bytes: number): string => lengthen(report, bytes);
  const alone = [echo, govreport, json];
  const cases: readonly Case[] = [
    {
      name: 'a report of usual size, plain text',
      text,
      languageId: 'govreport',
      servers: [echo, govreport, json, echoPush, govreportPush],
      edits: 400,
      goals: NORMAL,
    },
    {
      name: 'a report of usual size, Markdown',
      text: report.write('md'),
      languageId: 'markdown',
      servers: [echo, govreport, json, markdown, echoPush, markdownlint],
      edits: 400,
      goals: NORMAL,
    },
    {
      name: '60 KB',
      text: long(60e3),
      languageId: 'govreport',
      servers: alone,
      edits: 200,
      goals: { p50: 1.5 },
    },
    {
      name: '600 KB',
      text: long(600e3),
      languageId: 'govreport',
      servers: alone,
      edits: 80,
      goals: { p50: 2 },
    },
    { name: '5 MB', text: long(5e6), languageId: 'govreport', servers: alone, edits: 24, goals: { p50: 3 } },
  ];
  const outcomes: Outcome[] = [];
  for (const each of cases) outcomes.push(await measure(each));
  return {
    tables: outcomes.flatMap(({ tables }) => tables),
    invalid: outcomes.flatMap(({ invalid }) => invalid),
  };
}

/** A server with one document, and what it has taken so far. */
class Contender {
  readonly #uri: string;
  readonly #base: number;
  readonly #edits: Iterator<Edit>;
  readonly process: ServerProcess;
  readonly seconds: number[] = [];
  readonly wrong: string[] = [];
  #version = 1;
  #spent = 0;
  #processor = 0;

  private constructor(process: ServerProcess, uri: string, base: number, edits: Iterator<Edit>) {
    this.process = process;
    this.#uri = uri;
    this.#base = base;
    this.#edits = edits;
  }

  static async start(server: Server, { text, languageId }: Case): Promise<Contender> {
    const process = await ServerProcess.start(server);
    const isJson = server === json;
    const content = isJson ? asJson(text) : text;
    const uri = `file:///bench/report.${isJson ? 'json' : languageId === 'markdown' ? 'md' : 'txt'}`;
    const first = await process.open(uri, isJson ? 'json' : languageId, content);
    return new Contender(process, uri, first.length, editsOf(content, new Chance(7)));
  }

  get isTired(): boolean {
    return this.#spent > PATIENCE;
  }

  async warmUp(edits: number): Promise<void> {
    for (let count = 0; count < edits && !this.isTired; count++) await this.#send();
    this.#processor = (await this.process.cost()).processor;
  }

  async next(): Promise<void> {
    if (this.isTired) return;
    this.seconds.push(await this.#send());
  }

  /** Milliseconds of processors that an edit took, with all that was done for it later. */
  async processorAnEdit(): Promise<number> {
    return ((await this.process.cost()).processor - this.#processor) / this.seconds.length;
  }

  async #send(): Promise<number> {
    const { change, text, isWrong } = this.#edits.next().value as Edit;
    const start = performance.now();
    const diagnostics = await this.process.edit(this.#uri, ++this.#version, change, text);
    const taken = (performance.now() - start) / 1000;
    this.#spent += taken;
    this.#judge(diagnostics, isWrong);
    return taken;
  }

  /** A digit too many has to be told, and when it is gone nothing may be left of it. */
  #judge(diagnostics: readonly Diagnostic[], isWrong: boolean): void {
    if (!this.process.server.name.startsWith('govreport')) return;
    const more = diagnostics.length - this.#base;
    if (isWrong ? more < 1 : more !== 0)
      this.wrong.push(
        `${more} more findings than at first after ${isWrong ? 'a digit too many' : 'a harmless edit'}`,
      );
  }
}

async function measure(subject: Case): Promise<Outcome> {
  const contenders: Contender[] = [];
  for (const server of subject.servers) contenders.push(await Contender.start(server, subject));
  try {
    const warmUp = Math.ceil((subject.edits * WARM_UP_SHARE) / 4) * 4;
    for (const contender of contenders) await contender.warmUp(warmUp);
    for (let count = 0; count < subject.edits; count++) for (const each of contenders) await each.next();
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MILLISECONDS));
    const kilobytes = Buffer.byteLength(subject.text) / 1000;
    return {
      tables: [
        await tableOf(
          `Edit to diagnostics: ${subject.name} (${kilobytes.toFixed(0)} KB)`,
          contenders,
          subject.goals,
        ),
      ],
      invalid: [...new Set(contenders.flatMap(({ wrong }) => wrong))].map(
        (each) => `${subject.name}: ${each}`,
      ),
    };
  } finally {
    for (const { process } of contenders) process.stop();
  }
}

async function tableOf(title: string, contenders: readonly Contender[], goals: Goals): Promise<Table> {
  const measured = await Promise.all(
    contenders.map(async (each) => ({
      server: each.process.server,
      edits: each.seconds.length,
      p50: quantile(each.seconds, 0.5) * 1000,
      p95: quantile(each.seconds, 0.95) * 1000,
      processor: await each.processorAnEdit(),
    })),
  );
  return {
    title,
    columns: ['', 'edits', 'p50', 'of the floor', 'p95', 'of the floor', 'processor an edit', 'of the floor'],
    rows: measured.map((own) => {
      const floor = measured.find(({ server }) => server === (own.server.way === 'pull' ? echo : echoPush));
      const beside = (key: keyof Goals): string => {
        const ratio = own[key] / (floor?.[key] ?? Number.NaN);
        const goal = goals[key];
        return own.server.name.startsWith('govreport') && goal !== undefined
          ? withGoal(ratio, goal)
          : times(ratio);
      };
      const cells = (key: keyof Goals): string[] => [`${own[key].toFixed(2)} ms`, beside(key)];
      return [own.server.name, String(own.edits), ...cells('p50'), ...cells('p95'), ...cells('processor')];
    }),
  };
}

/** The lines of a text as a list in JSON, so that the same edits can be made in it. */
function asJson(text: string): string {
  return `[\n${text
    .split('\n')
    .map((line) => JSON.stringify(line))
    .join(',\n')}\n]\n`;
}
