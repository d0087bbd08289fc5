import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Chance } from '../reports/chance.ts';

/** An edit of one character. */
export interface Edit {
  readonly change: TextDocumentContentChangeEvent;
  /** What the text is afterwards. */
  readonly text: string;
  /** Whether a figure of it is wrong then. */
  readonly isWrong: boolean;
}

const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
];

/**
 * Edits of one character without end, at other places every time: a word is begun in the prose, a digit too many typed
 * into a cell and taken out again, the word taken back. After four of them the text is what it was.
 */
export function* editsOf(text: string, chance: Chance): Generator<Edit> {
  const ends = [...text.matchAll(/。/g)].map(({ index }) => index);
  while (true) {
    const inProse = chance.pick(ends);
    const begun = insert(text, inProse, '实');
    yield begun;
    const row = begun.text.indexOf(chance.pick(ROWS));
    const inCell = row + begun.text.slice(row).search(/\d/);
    const wrong = insert(begun.text, inCell, String(chance.whole(1, 9)));
    yield { ...wrong, isWrong: true };
    yield remove(wrong.text, inCell);
    yield remove(begun.text, inProse);
  }
}

function insert(text: string, at: number, typed: string): Edit {
  const position = TextDocument.create('', '', 0, text).positionAt(at);
  return {
    change: { range: { start: position, end: position }, text: typed },
    text: text.slice(0, at) + typed + text.slice(at),
    isWrong: false,
  };
}

function remove(text: string, at: number): Edit {
  const document = TextDocument.create('', '', 0, text);
  return {
    change: { range: { start: document.positionAt(at), end: document.positionAt(at + 1) }, text: '' },
    text: text.slice(0, at) + text.slice(at + 1),
    isWrong: false,
  };
}
