import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const DOCUMENT = 'docs/performance.md';

/** Replaces what stands between the marks of a part, and says on what it was measured: in general words, no machine. */
export function writeIntoDocument(part: string, figures: string): void {
  const [begin, end] = [`<!-- ${part}:begin -->\n`, `<!-- ${part}:end -->`];
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has no marks for ${part}`);
  const machine = `${process.platform}, ${process.arch}, ${cpus().length} processors, Node ${process.version}`;
  writeFileSync(DOCUMENT, `${before}${begin}\n${figures}\n\nMeasured on ${machine}.\n\n${end}${after}`);
}
