// What the table preview and the comparison show.
export { compareReports } from '../compare/compare-reports.ts';
export { yearFigures } from '../years/year-figures.ts';
export { buildPreview } from './build-preview.ts';
export { editCells } from './edit-cells.ts';
export { statedValues } from './last-year.ts';
