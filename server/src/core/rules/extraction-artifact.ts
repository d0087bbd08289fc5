import type { TextEdit } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { SourceText } from '../text/source-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

/**
 * What Word and text extraction leave behind: bookmark and image marks, characters nobody sees. A zero width joiner
 * is none of them: it holds emoji together.
 */
const ARTIFACT = /\[(?:bookmark|image|embedded|media):[^\]\n]{0,120}\]|[\u200b\u2060\ufeff\ufffc]+/g;

export const extractionArtifact = defineRule(
  { id: 'extraction-artifact', severity: 'warning', fix: 'safe', tag: 'style', source: '通行做法' },
  function* ({ report }) {
    const byLine = new Map<number, Range[]>();
    for (const match of report.source.text.matchAll(ARTIFACT)) {
      // A byte order mark at the very start is how files are marked, not text.
      if (match.index === 0 && match[0] === '\ufeff') continue;
      const { line } = report.source.positionAt(match.index);
      byLine.set(line, [...(byLine.get(line) ?? []), makeRange(match.index, match.index + match[0].length)]);
    }
    for (const ranges of byLine.values()) yield artifactsOfLine(report.source, ranges);
  },
);

function artifactsOfLine(source: SourceText, ranges: readonly Range[]): Draft {
  const [first] = ranges;
  const text = first ? source.text.slice(first.start, first.end) : '';
  const visible = text.replace(
    /[\u200b\u2060\ufeff\ufffc]/g,
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const edits: TextEdit[] = ranges.map((range) => ({ range, newText: '' }));
  return {
    message: message('extraction-artifact', { text: visible }),
    range: first ?? makeRange(0, 0),
    fixes: [{ title: message('fix.remove', { text: visible }), safety: 'safe', edits, preferred: true }],
  };
}
