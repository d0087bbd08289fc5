// Wanted by what writes files; `check` writes one only if a baseline is asked for.
export { writeAtomically } from './write-atomically.ts';
