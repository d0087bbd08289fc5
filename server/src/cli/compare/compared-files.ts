import type { Analysis, Comparison } from '../../core/index.ts';

/** Two files and what their comparison says. */
export interface ComparedFiles {
  readonly before: ReadFile;
  readonly after: ReadFile;
  readonly comparison: Comparison;
}

interface ReadFile {
  readonly path: string;
  readonly analysis: Analysis;
}
