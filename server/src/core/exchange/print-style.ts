/**
 * How an official document is set, after GB/T 9704—2012: A4, 37 mm above and 28 mm on the binding side, a type area of
 * 156 × 225 mm, 仿宋 in size 三号 (16 pt), 22 lines a page, headings in 黑体 and 楷体, the page number between dashes at
 * the outer edge in size 四号 (14 pt).
 */
export const printStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", serif; padding-right: 1em; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", serif; padding-left: 1em; } }
body { margin: 0 auto; max-width: 156mm; color: #000; background: #fff; text-align: justify;
  font: 16pt/28.9pt FangSong_GB2312, FangSong, STFangsong, "仿宋", "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 28.9pt; text-align: center; text-wrap: balance; font: 22pt/36pt FZXiaoBiaoSong-B05S, "方正小标宋简体", SimSun, "宋体", "Noto Serif CJK SC", serif; }
h2 { margin: 0; text-indent: 2em; break-after: avoid; font: 16pt/28.9pt SimHei, "黑体", STHeiti, "Noto Sans CJK SC", sans-serif; }
h3 { margin: 0; text-indent: 2em; break-after: avoid; font: 16pt/28.9pt KaiTi_GB2312, KaiTi, STKaiti, "楷体", "Noto Serif CJK SC", serif; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
table { width: 100%; margin: 8pt 0; border-collapse: collapse; table-layout: auto; font-size: 10.5pt; line-height: 1.35; }
thead { display: table-header-group; }
.matrix, .flat, .blocks tbody { break-inside: avoid; }
.blocks tr, td { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 3pt; font-weight: normal; text-align: center; overflow-wrap: break-word; }
th.label { text-align: left; }
th.label[rowspan] { width: 3.2em; text-align: center; overflow-wrap: normal; }
.matrix { font-size: 9pt; line-height: 1.25; }
.matrix th, .matrix td { padding: 1.5pt 2pt; }
.matrix th.header, .flat th.header { min-width: 2em; }
.signature { margin-top: 28.9pt; text-align: right; padding-right: 2em; break-inside: avoid; }
.signature p { text-indent: 0; }
@media screen { body { padding: 37mm 26mm 35mm 28mm; } }
`.trim();
