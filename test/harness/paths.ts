import { join, resolve } from 'node:path';

/** The checkout. This module is bundled into `out/harness/`, two folders below it. */
export const root = resolve(import.meta.dirname, '../..');

/** What the tests write: bundles, logs, pictures. Ignored by git. */
export const out = join(root, 'out');

/** Where `test/host/install.sh` puts the pinned VS Code. */
export const host = join(root, 'test/host');
