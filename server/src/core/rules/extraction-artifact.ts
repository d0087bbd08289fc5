import type { TextEdit } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import { isReferenceDefinition, referenceLabels } from '../syntax/references.ts';
import type { Line } from '../syntax/blocks.ts';
import { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { ofWords } from '../text/words.ts';
import { type Draft, defineRule } from './rule.ts';
import { tornLines } from './torn-lines.ts';

/**
 * What Word and text extraction leave behind: bookmark and image marks, characters nobody sees. A zero width joiner
 * is none of them: it holds emoji together.
 */
const ARTIFACT = /\[(?:bookmark|image|embedded|media):[^\]\n]{0,120}\]|[\u00ad\u200b\u2060\ufeff\ufffc]+/g;
const LEAD = /^[\u00ad\u200b\u2060\ufeff\ufffc]*/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\ufffc]/g;

export const extractionArtifact = defineRule(
  { id: 'extraction-artifact', severity: 'warning', fix: 'safe', tag: 'style', source: '通行做法' },
  function* ({ report }) {
    yield* tornLines(report);
    if (!mayHoldArtifacts(report)) return;
    const byLine = new Map<number, Artifact[]>();
    for (const artifact of artifactsOf(report)) {
      const { line } = report.source.positionAt(artifact.ranges[0]?.start ?? 0);
      const known = byLine.get(line);
      if (known) known.push(artifact);
      else byLine.set(line, [artifact]);
    }
    for (const artifacts of byLine.values()) yield artifactsOfLine(artifacts);
  },
);

/** Asked of the whole text first: most have none. Mark-up may cut one into pieces, and an entity stand for one. */
function mayHoldArtifacts({ source, document }: Report): boolean {
  return (document.notation === 'text' ? SIGNS : ANY_SIGNS).some((sign) => source.holds(sign));
}

const INVISIBLES = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\ufffc'];
const ANY_SIGNS = ['[', '&', ...INVISIBLES];
const SIGNS = ['[bookmark:', '[image:', '[embedded:', '[media:', ...INVISIBLES];

const holdsSign = ofWords((words) => SIGNS.some((sign) => words.includes(sign)));

interface Artifact {
  readonly text: string;
  /** Where it stands, mark-up in between left out. */
  readonly ranges: readonly Range[];
}

/** Only what readers see is searched: not the insides of tags and scripts, nor marks that Markdown gives a meaning to. */
function* artifactsOf(report: Report): Iterable<Artifact> {
  const labels = report.document.notation === 'html' ? new Set<string>() : referenceLabels(report.document);
  for (const text of textsOf(report)) {
    if (!holdsSign(text)) continue;
    for (const match of text.text.matchAll(ARTIFACT)) {
      const ranges = text.sourceRanges(makeRange(match.index, match.index + match[0].length));
      // A byte order mark at the very start is how files are marked, not text.
      if (ranges.length === 0 || (ranges[0]?.start === 0 && match[0] === '\ufeff')) continue;
      const next = text.text.charAt(match.index + match[0].length);
      const isLink = report.document.notation === 'markdown' && (next === '(' || next === '[');
      if (!isLink && !labels.has(match[0])) yield { text: match[0], ranges };
    }
  }
}

function* textsOf({ document, source }: Report): Iterable<MappedText> {
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield cell.text;
    } else if (document.notation === 'html') {
      yield block.text;
    } else if (!isReferenceDefinition(block)) {
      if (block.range.start < block.text.anchor) yield leadOf(block, source);
      yield block.text;
    }
  }
}

/** Invisible characters count as blanks before the marks of a heading. */
function leadOf({ range, text }: Line, source: SourceText): MappedText {
  const lead = LEAD.exec(source.text.slice(range.start, text.anchor))?.[0].length ?? 0;
  return MappedText.verbatim(source.text, range.start, range.start + lead);
}

function artifactsOfLine(artifacts: readonly Artifact[]): Draft {
  const [first] = artifacts;
  const visible = (first?.text ?? '').replace(
    INVISIBLE,
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const edits: TextEdit[] = artifacts.flatMap(({ ranges }) =>
    ranges.map((range) => ({ range, newText: '' })),
  );
  return {
    message: message('extraction-artifact', { text: visible }),
    range: makeRange(first?.ranges[0]?.start ?? 0, first?.ranges.at(-1)?.end ?? 0),
    fixes: [{ title: message('fix.remove', { text: visible }), safety: 'safe', edits, preferred: true }],
  };
}
