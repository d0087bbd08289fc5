import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedReport, TextualForm } from '../reports/reports.ts';

/** Writes reports below a folder; gives the number of bytes. */
export function writeReports(reports: readonly GeneratedReport[], form: TextualForm, folder: string): number {
  let bytes = 0;
  for (const report of reports) {
    const file = join(folder, `${report.path}.${form}`);
    const text = report.write(form);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
