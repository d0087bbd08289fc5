import type { RuleId } from './rule-id.ts';

/** Why a rule is there and how to mend what it finds: for its page and for reports to programs. */
export interface Explanation {
  readonly why: string;
  readonly mend: string;
}

export const explanationsZhCN: Readonly<Record<RuleId, Explanation>> = {
  'title-missing': {
    why: '年报标题要写明机关和年度，读者和汇总单位靠它辨认是谁、哪一年的年报。',
    mend: '在正文之前单独一行写“〔机关名称〕〔年份〕年政府信息公开工作年度报告”。',
  },
  'section-missing': {
    why: '《条例》第五十条规定了年报应当包括的内容，缺少任何一个部分都不合规定。',
    mend: '补上这一部分；没有情况的也要保留标题，并写明“无”。快速修复会插入标题和空表。',
  },
  'section-order': {
    why: '格式规定了六个部分的次序和序号，次序不同会使读者和汇总软件对错部分。',
    mend: '按一至六的次序排列，序号与标题相符。',
  },
  'section-duplicate': {
    why: '同一部分出现两次，读者不知以哪一处为准。',
    mend: '合并内容，只保留一处。',
  },
  'section-empty': {
    why: '标题下没有内容，等于没有报告这一部分。',
    mend: '写明情况；确无情况的写“无”。',
  },
  'section-heading-nonstandard': {
    why: '六个部分的标题由格式统一规定，各机关应当一致。',
    mend: '用快速修复改为格式规定的标题。',
  },
  'table-missing': {
    why: '第二、三、四部分的数据必须用格式规定的表格填报，不能只用文字、图片或附件代替。',
    mend: '插入表格并填写数据。',
  },
  'table-unreadable': {
    why: '表格的文本形式无法可靠地对应到行和列，为避免误报，没有核对。',
    mend: '改用 Markdown 表格或每格一行的文本，再核对一次。',
  },
  'format-year-mismatch': {
    why: '2019、2020年年报使用〔2019〕60号格式，2021年起使用〔2021〕30号格式，两种格式的统计口径不同。',
    mend: '换用当年适用的表格，按新的口径填写。',
  },
  'table-shape': {
    why: '一行多了或少了单元格，后面的数值就会落到别的列下。',
    mend: '对照表头补上或删去单元格。',
  },
  'table-row-missing': {
    why: '格式规定的行都要保留，没有数据的填 0。',
    mend: '补上这一行。',
  },
  'table-row-extra': {
    why: '格式以外的行使各机关的数据无法汇总。',
    mend: '删去这一行，或并入格式规定的行；需要说明的写在正文里。',
  },
  'cell-not-number': {
    why: '统计表只填数字，文字无法核对和汇总。',
    mend: '填写数字；说明写在正文里。',
  },
  'cell-not-integer': {
    why: '件数没有小数。',
    mend: '核对后填写整数。',
  },
  'cell-negative': {
    why: '件数和金额不会小于 0；只有“本年增/减”可以是负数。',
    mend: '核对后改正。',
  },
  'cell-blank': {
    why: '空白可能是 0，也可能是漏填，读者无法区分。核对时按 0 计。',
    mend: '没有的填 0。',
  },
  'applications-balance': {
    why: '表内注明：第一项加第二项之和，等于第三项加第四项之和。收到的申请要么办结，要么结转。',
    mend: '核对新收、结转、办理结果各项，找出填错的数。',
  },
  'applications-outcomes-total': {
    why: '（七）总计是（一）至（六）各项之和。',
    mend: '核对各项结果和总计。仅当改正后不破坏其他关系时，才提供改写总计的修复。',
  },
  'applications-row-total': {
    why: '每一行的总计是各类申请人之和。',
    mend: '核对本行各列和总计。',
  },
  'applications-total-blank': {
    why: '各列已填而总计空白，容易被当作 0。',
    mend: '用快速修复填入各项之和。',
  },
  'applications-only-total-filled': {
    why: '表三要求按申请人类别分别填写，只填总计不合格式。',
    mend: '补填各类申请人的数量。',
  },
  'litigation-total': {
    why: '行政复议、未经复议直接起诉、复议后起诉三组的总计，各是四种结果之和。',
    mend: '核对四种结果和总计。',
  },
  'delta-underflow': {
    why: '上一年项目数量加本年增/减就是本年项目数量，不会小于 0。',
    mend: '核对上一年数量和增减的正负号。',
  },
  'published-exceeds-total': {
    why: '对外公开总数量包括本年新公开的数量。',
    mend: '核对两个数。',
  },
  'valid-stock-underflow': {
    why: '现行有效件数减去本年制发、加上本年废止，是上年末的现行有效件数，不会小于 0。',
    mend: '核对制发、废止、现行有效三个数是否填错了列。',
  },
  'extraction-artifact': {
    why: '这是从 Word 或网页转换时留下的标记，读者看得到或会影响检索。',
    mend: '用快速修复删除。',
  },
  'prose-table-mismatch': {
    why: '同一个数在正文和统计表中不一致，读者不知以哪个为准；这是年报最常见的差错。正文可能另有统计口径，因此只作提醒。',
    mend: '核对后改正文或改表。口径不同的，在正文中说明，或在此处停用本规则。',
  },
  'prose-denies-nonzero': {
    why: '正文说没有收到申请或没有发生复议、诉讼，统计表却填了数。',
    mend: '核对后改正文或改表。',
  },
  'prose-balance': {
    why: '新收加上年结转，应等于办结加结转下年度，正文中的数也应当如此。',
    mend: '对照表三核对这四个数。',
  },
  'breakdown-sum': {
    why: '“其中”列出的各项加起来应等于总数。只列部分项目的，写“等”或“主要包括”。',
    mend: '核对各项和总数；只列一部分的，写明“等”。',
  },
  'percent-share': {
    why: '占比由两个数算出，算错或沿用上年的占比容易被读者发现。四舍五入和去尾都认可。',
    mend: '按分子、分母重新计算。',
  },
  'growth-percent': {
    why: '增减幅度由本年数和增减数算出。四舍五入和去尾都认可。',
    mend: '按“增减数÷上年数”重新计算。',
  },
  'section-extra': {
    why: '年报内容由《条例》第五十条规定，不能遗漏，也不宜泛化。',
    mend: '把内容并入相应的部分，或写入“六、其他需要报告的事项”。',
  },
  'subsection-numbering': {
    why: '序号缺漏或重复，会让读者以为少了内容。',
    mend: '核对是否漏了一段；没有漏的，用快速修复顺次改正序号。',
  },
  'overview-aspects-missing': {
    why: '总体情况要概述主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
    mend: '补写没有提到的方面；没有开展的也要说明。',
  },
  'gov-assessment-missing': {
    why: '《条例》第五十条规定，各级人民政府的年报还应当包括工作考核、社会评议和责任追究结果情况。',
    mend: '在“监督保障”中写明结果；没有发生责任追究的，写“未发生责任追究情形”。',
  },
  'overview-too-long': {
    why: '总体情况应当主题明确、简明客观，各地通知一般要求原则上不超过一千字。',
    mend: '压缩工作过程和背景的叙述，保留结果和数据。',
  },
  'problems-empty': {
    why: '年报应当写明存在的主要问题，不能只写成绩或只写“无”。',
    mend: '如实写出本年度的主要问题。',
  },
  'improvements-missing': {
    why: '这一部分既要写问题，也要写改进情况。',
    mend: '对照每个问题写明已采取或将采取的改进措施。',
  },
  'fee-disclosure-missing': {
    why: '《政府信息公开信息处理费管理办法》施行后，年报一般都在第六部分说明信息处理费收取情况。',
    mend: '写明发出收费通知的件数和金额；没有收取的，写“本年度未收取信息处理费”。',
  },
  'fee-notice-contradiction': {
    why: '逾期未按收费通知缴费的前提是发出过收费通知，正文和表三有一处不对。',
    mend: '核对收费通知的件数和表三这一行。',
  },
  'template-residue': {
    why: '占位文字说明有内容还没有填写，不能就这样公布。',
    mend: '填写实际内容，或删去不需要的占位文字。',
  },
  spacing: {
    why: '多余空格使数字与单位分开、换行错位，多为排版或转换时留下的。',
    mend: '用快速修复删除。',
  },
  punctuation: {
    why: '中文正文使用全角标点，标点不应重复。',
    mend: '用快速修复改正。',
  },
  'repeated-word': {
    why: '同一词语连写两次，多为修改时遗留。',
    mend: '用快速修复删去一个；有意重复的不必改。',
  },
};
