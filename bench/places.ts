import { join } from 'node:path';

// The bench is bundled to out/bench and run in the project's folder.
export const ROOT = process.cwd();
export const BENCH = join(ROOT, 'bench');
export const CLI = join(ROOT, 'dist/cli.js');
export const SERVER = join(ROOT, 'dist/server.js');
export const ECHO = join(ROOT, 'out/bench/echo.js');
