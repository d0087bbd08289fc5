/** What parts the cells of a row: the pipe, what is typed for it in a Chinese text, and what draws frames of tables. */
export const PIPES: readonly string[] = ['|', '｜', '│'];
const WIDE_PIPE = 0xff5c;
const FRAME = 0x2502;

/** Whether the character at an offset is a pipe, a wide one included. */
export function isPipeAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === PIPE || code === WIDE_PIPE || code === FRAME;
}

/** Whether a line without blanks at its ends has wide pipes at both ends, or so many that they are no punctuation. */
export function isWidePipeLine(text: string): boolean {
  if (!text.includes('｜') && !text.includes('│')) return false;
  if (isPipeAt(text, 0) && isPipeAt(text, text.length - 1)) return true;
  const pipes = text.split(/[|｜│]/).length - 1;
  return pipes >= 3 || (pipes === 2 && /[｜│]\s?\d/.test(text));
}

/** Offsets of the pipes between `start` and `end` that part cells: not those behind a backslash. */
export function pipesBetween(text: string, start: number, end: number): number[] {
  const pipes: number[] = [];
  const wide: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE) pipes.push(at);
    else if (code === WIDE_PIPE || code === FRAME) wide.push(at);
  }
  if (wide.length === 0) return pipes;
  // Among plain pipes a wide one may be a character of a cell.
  const parting = pipes.length === 0 ? wide : wide.filter((at) => standsApart(text, at, start, end));
  return [...pipes, ...parting].sort((a, b) => a - b);
}

const BACKSLASH = 92;
const PIPE = 124;

/** Between blanks, or at an end of its line. */
function standsApart(text: string, at: number, start: number, end: number): boolean {
  return isEdge(text, at - 1, start, end) && isEdge(text, at + 1, start, end);
}

function isEdge(text: string, at: number, start: number, end: number): boolean {
  return at < start || at >= end || /[\s|｜│]/.test(text.charAt(at));
}
