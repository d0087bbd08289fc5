// Wanted when somebody asks what can be done about a finding.
export { suppressHere, suppressInFile } from './suppression-edits.ts';
