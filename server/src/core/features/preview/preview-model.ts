import type { Severity, TextEdit } from '../../findings/finding.ts';
import type { Range } from '../../text/range.ts';

/**
 * What the table preview draws: plain data in the reader's language, ready to be sent to a page that knows nothing of
 * reports. Ranges are UTF-16 offsets into the text it was made from.
 */
export interface PreviewModel {
  /** Null where the report has none that could be read. */
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** 发文字号 of the format the report year asks for; null where the year is unknown. */
  readonly form: string | null;
  readonly sections: readonly PreviewSection[];
  readonly tables: readonly PreviewTable[];
  /** What is wrong with the sections, the tables and their cells; the rest of the model points here by index. */
  readonly findings: readonly PreviewFinding[];
}

/** One of the six parts, there or not. */
export interface PreviewSection {
  /** The heading the form prints: 一、总体情况. */
  readonly heading: string;
  /** Where it stands; null where it is missing. */
  readonly range: Range | null;
  readonly findings: readonly number[];
}

export interface PreviewTable {
  /** 表二, 表三 or 表四. */
  readonly name: string;
  /** Title of the section it belongs to. */
  readonly title: string;
  /** 发文字号 of the format that this table follows. */
  readonly form: string;
  readonly state: 'read' | 'unreadable' | 'missing';
  /** Where the table stands, or should; null where even its section is missing. */
  readonly range: Range | null;
  /** Why nothing is drawn; null for a table that was read. */
  readonly reason: string | null;
  /** Line by line as the official form prints it, merged cells once; empty unless it was read. */
  readonly rows: readonly (readonly PreviewCell[])[];
  /** The relation printed in the form, column by column; null for a table that has none. */
  readonly balance: PreviewBalance | null;
  readonly verdict: PreviewVerdict | null;
  /** Findings on the table as a whole. */
  readonly findings: readonly number[];
}

export interface PreviewCell {
  readonly kind: 'caption' | 'header' | 'label' | 'value';
  /** Printed words, or the value as the report states it. */
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly value?: PreviewValue;
}

export interface PreviewValue {
  /** The same for the same cell of every report and version. */
  readonly id: string;
  /** Row and column in words: 三、本年度办理结果／（一）予以公开，自然人. */
  readonly label: string;
  /** What it counts with; null where it is blank or can't be read. */
  readonly number: number | null;
  /** `absent`: the report lacks the row; `unread`: its cells could not be told apart. */
  readonly state: 'stated' | 'absent' | 'unread';
  /** Whether a mark says that it is yet to be filled in or looked over: 【待填】, 【上年15】. */
  readonly isOpen: boolean;
  /** Where it stands; for `unread` the row; null where it is absent. */
  readonly range: Range | null;
  /** What a wrong or blank total should be by the sums it stands for, or a wrong cell by its relations; where they disagree, each. */
  readonly computed: readonly number[];
  /** Whether the relations show that the cell itself is wrong, not only that a sum does not hold. */
  readonly isNamed: boolean;
  /** Findings that stand on the cell. */
  readonly findings: readonly number[];
}

export interface PreviewBalance {
  readonly label: string;
  /** In the order of the value columns. */
  readonly columns: readonly {
    readonly state: 'holds' | 'fails' | 'unknown';
    /** 平, or the difference with its sign. */
    readonly text: string;
    readonly description: string;
  }[];
}

/** How many relations of the table were evaluated and what came out. */
export interface PreviewVerdict {
  readonly checked: number;
  readonly holding: number;
  readonly failing: number;
  readonly text: string;
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly range: Range;
  /** Ids of every cell the finding is about, the one it stands on included. */
  readonly cells: readonly string[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: 'safe' | 'review';
    readonly edits: readonly TextEdit[];
  }[];
}
