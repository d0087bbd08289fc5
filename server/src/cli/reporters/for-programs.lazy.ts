// The reports that programs read.
export { reportGithub } from './github.ts';
export { reportJson } from './json.ts';
export { reportSarif } from './sarif.ts';
