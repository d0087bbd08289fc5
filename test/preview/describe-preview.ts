import type { PreviewModel, PreviewTable } from '../../server/src/core/index.ts';

/** A preview as people can read it in a snapshot: table by table, what is printed, stated and marked. */
export function describePreview(model: PreviewModel): string {
  const { title, organ, year, form, sections, tables, findings } = model;
  return [
    [title, organ, year, form].join(' | '),
    ...sections.map((section) =>
      `${section.range ? '·' : '×'} ${section.heading} ${section.findings.join()}`.trimEnd(),
    ),
    ...tables.flatMap(describeTable),
    ...findings.map(({ severity, rule, text, cells, fixes }, index) =>
      `#${index} ${severity} ${rule}: ${text} [${cells.length}] ${fixes.map(({ title }) => title).join(' / ')}`.trimEnd(),
    ),
  ].join('\n');
}

function describeTable(table: PreviewTable): string[] {
  return [
    '',
    `${table.name} ${table.title} 〔${table.form}〕 ${table.state}`,
    ...(table.reason ? [table.reason] : []),
    ...(table.verdict ? [table.verdict.text] : []),
    ...(table.findings.length > 0 ? [`findings ${table.findings.join()}`] : []),
    ...table.rows.map((row) =>
      row
        .map(({ kind, text, columnSpan, rowSpan, value }) => {
          const spans = columnSpan * rowSpan === 1 ? '' : `{${columnSpan}×${rowSpan}}`;
          if (!value) return `${kind === 'label' ? '' : kind === 'caption' ? '§' : '^'}${text}${spans}`;
          const marks = value.findings.map((finding) => `#${finding}`).join('');
          const computed = value.computed.length > 0 ? `→${value.computed.join('/')}` : '';
          return `${value.state === 'stated' ? text || '␣' : value.state}${marks}${computed}${spans}`;
        })
        .join(' | '),
    ),
    ...(table.balance
      ? [`${table.balance.label}: ${table.balance.columns.map(({ text }) => text).join(' | ')}`]
      : []),
  ];
}
