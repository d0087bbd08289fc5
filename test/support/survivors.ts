import type { Analysis } from '../../server/src/core/index.ts';

/**
 * The digits of a report that nobody is told of, each with what stands round it: those within no finding, in no cell that
 * was read, in no label, and no part of a name (numbers of documents, of laws and of lists).
 *
 * @param year the year of the report, which its title and period bear.
 */
export function survivors({ report, findings, source }: Analysis, year: number): string[] {
  const shown = [...source.text];
  const hide = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    for (let at = start; at < end; at++) shown[at] = '·';
  };
  for (const { range } of findings) hide(range);
  for (const { rows } of report.tables)
    for (const { cells, labelCell } of rows) {
      if (labelCell) hide(labelCell.text.range);
      for (const { cell } of cells) hide(cell.range);
    }
  if (report.title) hide(report.title.range);
  const text = shown
    .join('')
    // Names: “1+X”发布会, 12345热线, H5, and the report's own.
    .replace(/“[^“”]{0,20}”|12\d{3}(?=热线|等平台)|(?<=[A-Za-z])\d+(?![\d件份期])/g, '')
    .replace(new RegExp(`${year}年(?=政府信息公开)`, 'g'), '')
    .replace(/[〔（(]20\d\d[〕）)]\d+号|第\d+号/g, '')
    .replace(new RegExp(`${year}年(?=1月1日|12月31日)|(?<=1?)1月1日|12月31日`, 'g'), '')
    .replace(/(?<=^|[。；：\n])\s*\d{1,2}[.．、]/g, '');
  return [...text.matchAll(/\d+/g)].map(({ index, 0: digits }) =>
    text.slice(Math.max(0, index - 12), index + digits.length + 12).replace(/\s+/g, ' '),
  );
}
