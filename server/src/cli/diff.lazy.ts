// Wanted by `fix --dry-run`.
export { createTwoFilesPatch } from 'diff';
