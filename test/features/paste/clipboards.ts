import type { PrintedCell } from '../../../server/src/core/forms/printed-layout.ts';
import { printedLayout } from '../../../server/src/core/forms/printed-layout.ts';
import type { TableForm } from '../../../server/src/core/forms/form.ts';
import type { ValueText } from '../../../server/src/core/exchange/write-table.ts';

/** A table as another program puts it on the clipboard, written after what each of them really writes. */
export const clipboards: Readonly<Record<string, (table: TableForm, value: ValueText) => string>> = {
  Word: (table, value) =>
    `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; font-family:等线;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>
${rows(table, value, (cell, text) => `<td width=71 ${spans(cell)} valign=top style='width:53.15pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>${text === '' ? '<span lang=EN-US><o:p>&nbsp;</o:p></span>' : `<span style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体'>${cut(text)}<span lang=EN-US><o:p></o:p></span></span>`}</p></td>`)}
</table><!--EndFragment--></body></html>`,
  WPS: (table, value) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="Generator" content="WPS Office"><style>@font-face{font-family:"Times New Roman";}</style></head><body><!--StartFragment--><div class="Section0"><table class="MsoTableGrid" border="1" cellspacing="0" style="border-collapse:collapse;mso-table-layout-alt:fixed;">${rows(table, value, (cell, text) => `<td ${spans(cell)} valign="center" style="width:42.6000pt;mso-border-left-alt:0.5000pt solid windowtext;"><p class="MsoNormal" style="text-align:center;"><font face="宋体"><span style="mso-spacerun:'yes';font-size:10.5000pt;">${text}</span></font><span style="mso-spacerun:'yes'"><o:p>${text === '' ? '&nbsp;' : ''}</o:p></span></p></td>`)}</table></div><!--EndFragment--></body></html>`,
  Excel: (table, value) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} td {mso-number-format:General;} .xl65 {mso-number-format:"\\#\\,\\#\\#0";} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:collapse;width:432pt'><!--StartFragment--> <col width=72 span=8 style='width:54pt'>${rows(table, value, (cell, text) => `<td class=xl65 ${spans(cell)} height=19 ${/^\d+$/.test(text) ? `x:num="${text}"` : ''} style='border-left:none'>${/^\d{4,}$/.test(text) ? `${text.slice(0, -3)},${text.slice(-3)}` : text}</td>`)}<!--EndFragment--></table></body></html>`,
  'a web page': (table, value) =>
    `<meta charset='utf-8'><table style="box-sizing: border-box; width: 800px;"><tbody>${rows(table, value, (cell, text) => `<td ${spans(cell)} style="box-sizing: border-box;"><p style="margin:0">${text.replace('商业企业', '商业<br>企业')}</p></td>`)}</tbody></table><br class="Apple-interchange-newline">`,
};

function rows(
  table: TableForm,
  value: ValueText,
  write: (cell: PrintedCell, text: string) => string,
): string {
  return printedLayout(table)
    .map(
      (row) =>
        `<tr style='mso-yfti-irow:0'>${row
          .map((cell) =>
            write(cell, cell.value ? value(cell.value.block, cell.value.row, cell.value.column) : cell.text),
          )
          .join('')}</tr>`,
    )
    .join('\n');
}

function spans({ columnSpan, rowSpan }: PrintedCell): string {
  return `${columnSpan > 1 ? `colspan=${columnSpan} ` : ''}${rowSpan > 1 ? `rowspan=${rowSpan}` : ''}`;
}

/** Word begins a new run within a word as it likes. */
function cut(text: string): string {
  return text.length < 4 ? text : `${text.slice(0, 2)}<span lang=EN-US>${text.slice(2)}</span>`;
}
