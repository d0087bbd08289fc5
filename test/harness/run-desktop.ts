// Runs the suite in a desktop VS Code, where one is: the program named by VSCODE_EXECUTABLE, or, only when asked
// for with VSCODE_DESKTOP=download, one fetched from its makers. Without either it says so and passes.
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { runToExit } from './cleanup.ts';
import { out, root } from './paths.ts';
import { makeWorkspace } from './workspace.ts';

async function findDesktop(): Promise<string | undefined> {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  return process.env.VSCODE_DESKTOP === 'download' ? downloadAndUnzipVSCode('stable') : undefined;
}

runToExit(async () => {
  const vscodeExecutablePath = await findDesktop();
  if (!vscodeExecutablePath) {
    console.log('跳过：未指定桌面版 VS Code（设 VSCODE_EXECUTABLE，或 VSCODE_DESKTOP=download）');
    console.log('Skipped: no desktop VS Code named (set VSCODE_EXECUTABLE, or VSCODE_DESKTOP=download)');
    return 0;
  }
  const folder = await makeWorkspace();
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(out, 'suite/node/index.js'),
    launchArgs: [folder, '--disable-extensions', '--locale', 'zh-cn'],
  });
});
