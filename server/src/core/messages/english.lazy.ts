// Most readers read Chinese.
export { english } from './english.ts';
