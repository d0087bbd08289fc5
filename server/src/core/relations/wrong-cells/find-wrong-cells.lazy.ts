// Wanted as soon as a sum is wrong, and not before.
export { findWrongCells } from './find-wrong-cells.ts';
