import { join } from 'node:path';
import type { GeneratedReport, TextualForm } from '../reports/reports.ts';

/** The part of the JSON of `govreport check` that tells what was found where. */
interface CheckResult {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string }[];
  }[];
}

/** What is wrong with an answer: faults that were planted and not found, and findings where nothing was planted. */
export function wrongInAnswer(
  json: string,
  reports: readonly GeneratedReport[],
  form: TextualForm,
  folder: string,
): string[] {
  const { files } = JSON.parse(json) as CheckResult;
  const found = new Map(files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
  return reports.flatMap(({ path, fault }) => {
    const name = `${path}.${form}`;
    const rules = found.get(join(folder, name));
    if (!rules) return [`${name} was not checked`];
    const wanted = fault ? [fault.rule] : [];
    return rules.join() === wanted.join()
      ? []
      : [`${name}: ${rules.join() || 'nothing'} for ${wanted.join() || 'nothing'}`];
  });
}
