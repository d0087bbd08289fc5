// Tables of encodings, wanted only where a file that is no UTF-8 is put right.
export { encodeText } from './encode-text.ts';
