// Wanted where a workspace is looked through, when the first report has been checked.
export { lookAtReport } from './look-at-report.ts';
