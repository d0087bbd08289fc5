import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { host } from './paths.ts';

const needed = 24;

/**
 * The Node that runs the pinned VS Code, which needs 24 where the project itself is content with 20: the one
 * named by VSCODE_HOST_NODE, the one installed beside VS Code (Linux), or the one running this if new enough.
 */
export function findHostNode(): string {
  const installed = join(host, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  if (process.env.VSCODE_HOST_NODE) return process.env.VSCODE_HOST_NODE;
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath;
  throw new Error(
    `此平台需要 Node ${needed} 或更新版本：请用它运行，或以环境变量 VSCODE_HOST_NODE 指明其路径。\n` +
      `Node ${needed} or later is needed on this platform: run with it, or name it in VSCODE_HOST_NODE.`,
  );
}
