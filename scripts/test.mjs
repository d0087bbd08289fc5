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
  },
];

/** In a real VS Code. `vital`: without it the steps after it make no sense. */
const ofHost = [
  { name: '构建 build', command: 'npm run --silent build && node scripts/build-tests.mjs', vital: true },
  { name: '浏览器 browser', command: 'sh test/host/install-browser.sh', vital: true },
  { name: 'VS Code', command: 'sh test/host/install.sh', vital: true },
  {
    name: 'Node 扩展主机 Node extension host',
    command: 'node out/harness/run-suite.mjs node',
    counts: readLastCounts,
  },
  {
    name: 'Web 扩展主机 web extension host',
    command: 'node out/harness/run-suite.mjs web',
    counts: readLastCounts,
  },
  { name: '界面 user interface', command: 'node out/harness/run-ui.mjs', counts: readLastCounts },
  { name: '表格预览 table preview', command: 'node out/harness/run-preview.mjs', counts: readLastCounts },
];

const steps = process.argv[2] === 'host' ? ofHost : [...ofCode, ...ofHost];
const total = { passed: 0, failed: 0 };
const report = [];

rmSync(unitReport, { force: true });
for (const { name, command, counts, vital } of steps) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { code, output } = await run(command);
  const { passed, failed } = counts?.(output) ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += code === 0 ? failed : Math.max(failed, 1);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  report.push(
    `${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${counts ? `${passed}/${passed + failed}  ` : ''}${seconds} s`,
  );
  if (code !== 0 && vital) break;
}

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
