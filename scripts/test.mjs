// `npm test`: everything. `npm run test:host`: only what runs in a real VS Code. The last line sums the counts of
// all steps; a step without counts of its own counts as one failure when it fails.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const unitReport = 'out/unit.json';

const ofCode = [
  { name: '类型检查 typecheck', command: 'npm run --silent typecheck' },
  { name: '代码规范 lint', command: 'npm run --silent lint' },
  {
    name: '单元测试 unit tests',
    command: `npm run --silent test:unit -- --reporter=default --reporter=json --outputFile.json=${unitReport}`,
    counts: readUnitCounts,
    namesOfFailed: readUnitFailures,
  },
];

/**
 * In a real VS Code. `vital`: without it the steps after it make no sense. `tries`: a busy workbench loses a key now and
 * then; a run that fails is run once more, and both are told.
 */
const ofHost = [
  { name: '构建 build', command: 'npm run --silent build && node scripts/build-tests.mjs', vital: true },
  { name: '浏览器 browser', command: 'sh test/host/install-browser.sh', vital: true },
  { name: 'VS Code', command: 'sh test/host/install.sh', vital: true },
  {
    name: 'Node 扩展主机 Node extension host',
    command: 'node out/harness/run-suite.mjs node',
    counts: readLastCounts,
    namesOfFailed: readFailLines,
    tries: 2,
  },
  {
    name: 'Web 扩展主机 web extension host',
    command: 'node out/harness/run-suite.mjs web',
    counts: readLastCounts,
    namesOfFailed: readFailLines,
    tries: 2,
  },
  {
    name: '界面 user interface',
    command: 'node out/harness/run-ui.mjs',
    counts: readLastCounts,
    namesOfFailed: readFailLines,
    tries: 2,
  },
  {
    name: '表格预览 table preview',
    command: 'node out/harness/run-preview.mjs',
    counts: readLastCounts,
    namesOfFailed: readFailLines,
    tries: 2,
  },
  {
    name: '文中编辑 editing',
    command: 'node out/harness/run-editing.mjs',
    counts: readLastCounts,
    namesOfFailed: readFailLines,
    tries: 2,
  },
];

const steps = process.argv[2] === 'host' ? ofHost : [...ofCode, ...ofHost];
const total = { passed: 0, failed: 0 };
const report = [];
/** What failed, said again at the end: of a long log often only the end is kept. */
const failures = [];

rmSync(unitReport, { force: true });
for (const { name, command, counts, namesOfFailed, vital, tries = 1 } of steps) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  let { code, output } = await run(command);
  let tried = 1;
  while (code !== 0 && tried < tries) {
    console.log(`\n── ${name}：再试一次 once more`);
    failures.push(...(namesOfFailed?.(output) ?? []));
    ({ code, output } = await run(command));
    tried++;
  }
  const { passed, failed } = counts?.(output) ?? { passed: 0, failed: 0 };
  total.passed += passed;
  if (code !== 0) failures.push(...(namesOfFailed?.(output) ?? []));
  total.failed += code === 0 ? failed : Math.max(failed, 1);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  report.push(
    `${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${counts ? `${passed}/${passed + failed}  ` : ''}${seconds} s${tried > 1 ? `  第 ${tried} 次 (try ${tried})` : ''}`,
  );
  if (code !== 0 && vital) break;
}

if (failures.length > 0) console.log(`\n${failures.join('\n\n')}`);
console.log(`\n${report.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a command, shows what it prints and returns it with the exit code. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function readLastCounts(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [0, 0, 1];
  return { passed: Number(passed), failed: Number(failed) };
}

/** vitest's own figures; none when it did not get so far as to write them. */
function readUnitCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The unit tests that failed, each with the beginning of what it said. */
function readUnitFailures() {
  try {
    const { testResults } = JSON.parse(readFileSync(unitReport, 'utf8'));
    return testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}\n${message.slice(0, 1500)}`] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map((test) => `${name}\n${test.fullName}\n${test.failureMessages.join('\n').slice(0, 1500)}`),
    ]);
  } catch {
    return [];
  }
}

/** What the runs in VS Code say of a check that failed, with the lines after it. */
function readFailLines(output) {
  return [...output.matchAll(/^\s*(?:FAIL|\d+\) ).*(?:\n(?!ok ).*){0,6}/gm)].map(([lines]) => lines);
}
