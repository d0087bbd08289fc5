import { TabStops } from '../../exchange/tab-stops.ts';
import { subheadingPrefix, tableNotation } from '../../exchange/report-style.ts';
import { tableSkeleton } from '../../exchange/section-skeleton.ts';
import { labelKey } from '../../text/label-key.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';
import type { Scene } from './scene.ts';
import type { TypedLine } from './typed-text.ts';

/** The captions within the table of the part that the report lacks (第二十条第（五）项), each with its rows. */
export function captionItems(scene: Scene, typed: TypedLine): Completion[] {
  const { report, section, form } = scene;
  const name = section?.form.table;
  const bound = report.tables.find(({ table }) => table.name === name);
  const table = bound?.table ?? form.tables.find((each) => each.name === name);
  const notation = tableNotation(report);
  const hasLooseRows = section?.blocks.some(
    (block) => block.kind === 'table' && block.notation === 'loose-rows',
  );
  const isLineByLine = !hasLooseRows && (notation === 'pipes' || notation === 'tab-rows');
  if (!section || !table || table.layout !== 'blocks' || report.document.notation === 'html') return [];
  if (!isLineByLine) return [];
  const written = new Set(
    section.blocks.flatMap((block) => (block.kind === 'line' ? [labelKey(block.text.text)] : [])),
  );
  const stated = new Set(bound?.rows.map(({ block }) => block));
  const prefix = subheadingPrefix(report);
  const mark = typed.marks === '' && notation === 'pipes' && prefix ? `#${prefix}` : '';
  return table.blocks.flatMap((block) => {
    const { caption } = block;
    if (caption === undefined || stated.has(block) || written.has(labelKey(caption))) return [];
    const item = { range: typed.fragment, filterText: filterText(caption) };
    const [first = '', ...rest] = tableSkeleton({ ...table, blocks: [block] }, notation, new TabStops());
    const head = notation === 'pipes' ? `${mark}${caption}` : first;
    return [
      { ...item, kind: 'caption' as const, label: caption, body: head },
      {
        ...item,
        kind: 'table' as const,
        label: `${caption}＋表`,
        body: [head, ...rest].join(report.source.eol),
      },
    ];
  });
}
