import type { Explanation } from './explanations.zh-cn.ts';
import type { RuleId } from './rule-id.ts';

/** The same in English. */
export const explanationsEn: Readonly<Record<RuleId, Explanation>> = {
  'encoding-suspect': {
    why: 'Read in another encoding than it was written in, a text has none of the words that title, sections and tables are known by; calling all of them missing would help nobody.',
    mend: 'In VS Code click the encoding in the status bar, choose “Reopen with Encoding”, then the one named (UTF-8 or GB18030). If the text stays garbled it was saved in the wrong encoding: use the original file.',
  },
  'title-missing': {
    why: 'The title says whose report it is and of which year; readers and those who add reports up go by it.',
    mend: 'Put 〔organ〕〔year〕年政府信息公开工作年度报告 on a line of its own above the text.',
  },
  'section-missing': {
    why: 'Article 50 of the Regulation lists what the report has to hold; none of it may be left out.',
    mend: 'Add the section. Where there is nothing to report keep the heading and say 无. The quick fix inserts heading and empty table.',
  },
  'section-order': {
    why: 'The format fixes order and numbers of the six parts; another order misleads readers and programs.',
    mend: 'Put the parts in the order 一 to 六 and number them accordingly.',
  },
  'section-duplicate': {
    why: 'With a part there twice nobody can tell which one counts.',
    mend: 'Merge them and keep one.',
  },
  'section-empty': {
    why: 'A heading with nothing below it reports nothing.',
    mend: 'Say what there is to say, or 无.',
  },
  'section-heading-nonstandard': {
    why: 'The headings are fixed by the format, the same for every organ.',
    mend: 'Use the quick fix to put in the standard heading.',
  },
  'table-missing': {
    why: 'Parts 二, 三 and 四 have to give their figures in the tables of the format, not in prose, pictures or attachments.',
    mend: 'Insert the table and fill it in.',
  },
  'table-unreadable': {
    why: 'The text does not tell which row and column a figure belongs to. Nothing was checked rather than guessed.',
    mend: 'Write the table as a Markdown table or with one cell a line, then check again.',
  },
  'format-year-mismatch': {
    why: 'Reports of 2019 and 2020 follow 〔2019〕60号, those from 2021 on 〔2021〕30号; they count differently.',
    mend: 'Use the table of the right format and fill it in anew.',
  },
  'table-shape': {
    why: 'A cell too few or too many moves the values behind it to other columns.',
    mend: 'Compare with the header and add or delete the cell.',
  },
  'table-row-missing': {
    why: 'Every row of the format stays, with 0 where there is nothing.',
    mend: 'Add the row.',
  },
  'table-row-extra': {
    why: 'A row of one’s own can’t be added up with other reports.',
    mend: 'Delete it or count it under a row of the format; explain in prose.',
  },
  'table-row-order': {
    why: 'The form fixes the order of the rows; in another order figures are put in wrong rows and can’t be added up by place.',
    mend: 'Put the rows in the order of the form. The quick fix moves whole rows: look at the result.',
  },
  'table-header-nonstandard': {
    why: 'Headers are fixed by the format; other words mislead readers and programs about the column.',
    mend: 'Use the quick fix to put in the standard header.',
  },
  'table-label-nonstandard': {
    why: 'Row labels are fixed by the format, the same for every organ. Blanks, brackets, quotes, punctuation and width alone are not reported.',
    mend: 'Use the quick fix to put in the standard label; figures stay.',
  },
  'table-note-missing': {
    why: 'The form prints in the corner of 表三 how its rows balance; the note belongs to the table.',
    mend: 'The quick fix fills it into a blank corner; otherwise add the cell.',
  },
  'cell-not-number': {
    why: 'The tables hold figures; words can be neither checked nor added up.',
    mend: 'Write a number; explain in prose.',
  },
  'cell-not-integer': {
    why: 'There are no fractions of a case.',
    mend: 'Check and write a whole number.',
  },
  'cell-negative': {
    why: 'Counts and amounts are never negative; only 本年增/减 may be.',
    mend: 'Check and correct.',
  },
  'cell-placeholder': {
    why: 'A dash, a slash or 无 may be a 0 or something nobody counted; readers can’t tell. It counts as 0.',
    mend: 'Write 0 where there is none.',
  },
  'cell-number-format': {
    why: 'Tables are added up by programs: full-width digits, separators, blanks and units make figures misread or unreadable.',
    mend: 'The quick fix writes plain digits; notes in brackets stay.',
  },
  'fee-unit': {
    why: 'In the tables of 〔2021〕30号 fees are in 万元; in 元 the amount is ten thousand times too large.',
    mend: 'Convert to 万元 and write the figure alone. The quick fix converts: look at the result.',
  },
  'procurement-unit-missing': {
    why: 'The form of 2019 prints no unit in this header: without one nobody can tell 元 from 万元.',
    mend: 'Write 元 or 万元 behind the amount.',
  },
  'delta-sign': {
    why: 'Without a sign a change may be either way.',
    mend: 'Write + for more, - for fewer; 0 for no change.',
  },
  'cell-blank': {
    why: 'A blank may mean 0 or may have been forgotten. It counts as 0.',
    mend: 'Write 0 where there is nothing.',
  },
  'likely-wrong-cell': {
    why: 'Each figure stands in several sums: along its row, down its column, in the balance. A wrong one breaks them all; the cell whose change makes everything hold is named instead of each broken sum. Where the figures can’t tell, the sums are reported.',
    mend: 'Check the figure against your records. The quick fix writes what the sums ask for, or swaps two cells: confirm it. With this rule off, each broken sum is reported.',
  },
  'applications-balance': {
    why: 'Printed in the table: what came in and was carried over equals what was dealt with and is carried on.',
    mend: 'Check these figures and find the wrong one.',
  },
  'applications-outcomes-total': {
    why: '（七）总计 is the sum of the outcomes （一） to （六）.',
    mend: 'Check outcomes and total. A total is offered only where it breaks no other relation.',
  },
  'applications-row-total': {
    why: 'The total of a row is the sum of its kinds of applicants.',
    mend: 'Check the cells of the row and its total.',
  },
  'applications-total-blank': {
    why: 'With its parts filled in, a blank total reads like 0.',
    mend: 'Use the quick fix to fill in the sum.',
  },
  'applications-only-total-filled': {
    why: '表三 asks for each kind of applicant; totals alone are not what the format wants.',
    mend: 'Fill in the kinds of applicants.',
  },
  'litigation-total': {
    why: 'Each of the three totals is the sum of its four outcomes.',
    mend: 'Check outcomes and total.',
  },
  'delta-underflow': {
    why: 'Last year’s items and this year’s change make this year’s items, never fewer than none.',
    mend: 'Check last year’s figure and the sign of the change.',
  },
  'published-exceeds-total': {
    why: 'The total made public includes what was made public this year.',
    mend: 'Check both figures.',
  },
  'valid-stock-underflow': {
    why: 'Valid less issued plus repealed is last year’s stock, never fewer than none.',
    mend: 'Check whether the three figures stand in the right columns.',
  },
  'carry-over-mismatch': {
    why: '上年结转 is what last year’s report carried over. Both reports are public: anybody can hold one against the other.',
    mend: 'Check both years’ records and correct the report that is wrong.',
  },
  'stock-mismatch': {
    why: 'What is in force is last year’s stock, with what was issued and without what was repealed. Documents that expire, and re-counts, break this rightly: it only warns.',
    mend: 'Check the three figures. Where the difference is right, say so in the text or silence the finding.',
  },
  'project-stock-mismatch': {
    why: '上一年项目数量 of 2020 is what the report of 2019 ends with: its own 上一年项目数量 and its change.',
    mend: 'Check the lists of both years and correct the figure that is wrong.',
  },
  'prior-data-identical': {
    why: 'A table that is last year’s to the last figure was hardly ever filled in anew.',
    mend: 'Check the figures one by one. Where they are right, silence the finding.',
  },
  'prior-text-similar': {
    why: 'The report is about this year. The format asks that reports do not repeat each other, and such that stay the same for years have been criticised in public.',
    mend: 'Go through the passages listed and write what was done, found and mended this year.',
  },
  'figure-swing': {
    why: 'Ten times last year’s figure, or a tenth of it, is often a digit too many or too few, or 元 for 万元. It may be true as well.',
    mend: 'Check figure and unit; where it is true, a word of explanation helps the reader.',
  },
  'rollup-mismatch': {
    why: 'The settings say which reports this one adds up: cell by cell they should come to its figures.',
    mend: 'Check the reports that are linked; take organs that do not belong there out of rollups in the settings.',
  },
  'regulation-authority': {
    why: 'By the Legislation Law only provinces, cities with districts and autonomous prefectures make 规章 locally; counties, towns, sub-districts and local departments can’t. 行政规范性文件 are no 规章.',
    mend: 'Look whether 行政规范性文件 were put into the row 规章. Where the name does not tell (the government of a 市) nothing is said.',
  },
  'extraction-artifact': {
    why: 'Left behind by a conversion; readers see it, or it gets in the way of searching. A row of a table and a heading are one line in Markdown: torn by a line break they fall to pieces when published.',
    mend: 'Use the quick fix to remove it, or to join the lines.',
  },
  'prose-table-mismatch': {
    why: 'The same count in text and table should agree. The text may count something else, so this only warns.',
    mend: 'Correct the text or the table; where they count different things say so, or switch the rule off here.',
  },
  'prose-denies-nonzero': {
    why: 'The text says that there were none while a table counts some.',
    mend: 'Correct the text or the table.',
  },
  'prose-balance': {
    why: 'Received plus carried over equals dealt with plus carried on, in the text as well.',
    mend: 'Compare the four figures with 表三.',
  },
  'breakdown-sum': {
    why: 'What a total is made of adds up to it. A list of some of the items should say 等 or 主要.',
    mend: 'Check items and total, or say that the list is not complete.',
  },
  'percent-share': {
    why: 'A share follows from two figures; rounding and cutting off are both accepted.',
    mend: 'Compute it again.',
  },
  'growth-percent': {
    why: 'The rate of growth follows from the figure and its change.',
    mend: 'Compute change ÷ last year’s figure.',
  },
  'section-extra': {
    why: 'The Regulation says what the report holds; it should neither lack anything nor go beyond it.',
    mend: 'Move the content to the part it belongs to, or to 六、其他需要报告的事项.',
  },
  'subsection-numbering': {
    why: 'A number left out or used twice makes readers think that something is missing.',
    mend: 'Check whether a paragraph was lost; if not, the quick fix renumbers.',
  },
  'overview-aspects-missing': {
    why: '总体情况 sums up five aspects: publication, applications, management of information, platforms, supervision.',
    mend: 'Add what is not mentioned, and say so where nothing was done.',
  },
  'gov-assessment-missing': {
    why: 'By Article 50 the report of a government also gives the results of assessment, public appraisal and accountability.',
    mend: 'State the results under 监督保障, and say so where nobody was held to account.',
  },
  'overview-too-long': {
    why: 'The overview should be short and to the point; notices usually ask for a thousand characters at most, in principle.',
    mend: 'Shorten background and process, keep results and figures.',
  },
  'problems-empty': {
    why: 'The report has to name its main problems, not achievements only.',
    mend: 'Name this year’s main problems.',
  },
  'improvements-missing': {
    why: 'This part is about problems and about improvement.',
    mend: 'Say for each problem what has been or will be done.',
  },
  'fee-disclosure-missing': {
    why: 'Since fees for handling applications are regulated, reports usually say in part 六 what was charged.',
    mend: 'Give number and amount, or say 本年度未收取信息处理费.',
  },
  'fee-notice-contradiction': {
    why: 'Nobody can fail to pay a fee that was never asked for: the text or 表三 is wrong.',
    mend: 'Check the number of fee notices and this row of 表三.',
  },
  'template-residue': {
    why: 'A blank of a template says that something is not filled in yet.',
    mend: 'Fill it in, or delete it. In a report begun from last year’s put this year’s in the place of 【…】, or keep what is still right with the quick fix.',
  },
  spacing: {
    why: 'Needless blanks part numbers from their units and upset line breaks; mostly left by layout or conversion.',
    mend: 'Use the quick fix to remove them.',
  },
  punctuation: {
    why: 'Chinese text uses full-width punctuation, each mark once.',
    mend: 'Use the quick fix.',
  },
  'repeated-word': {
    why: 'A word twice in a row is mostly left over from editing.',
    mend: 'Use the quick fix to remove one of them.',
  },
  'report-year-unknown': {
    why: 'Format, period and due date depend on the year; without it they can’t be checked.',
    mend: 'Name the year in the title: …2025年政府信息公开工作年度报告.',
  },
  'title-nonstandard': {
    why: 'The Regulation asks for a 政府信息公开工作年度报告. A summary of work or a report on 政务公开 may pass for none.',
    mend: 'Use the fix and check organ and year.',
  },
  'title-year-redundant': {
    why: '年度报告 says it already; 2025年 in front is enough.',
    mend: 'Use the quick fix to delete the second 度.',
  },
  'cover-letter': {
    why: 'The report is for the public. The letter with which it was sent to the authority in charge is not the report.',
    mend: 'Leave out addressee and 现将…报上; keep the report.',
  },
  'preamble-part-count': {
    why: 'The format has six parts. A preamble that says otherwise is mostly left over from before.',
    mend: 'Compare number and names with the parts below.',
  },
  'preamble-old-terms': {
    why: 'Since 2019 the report has six parts, among them no 收费及减免情况. The preamble was not brought up to date.',
    mend: 'Use the names of the six parts, or leave the sentence out.',
  },
  'basis-outdated': {
    why: 'From 2021 on the format is 国办公开办函〔2021〕30号; the Regulation since 2019 is 国务院令第711号, its articles on the report 49 and 50.',
    mend: 'Check, then use the fix.',
  },
  'doc-number-malformed': {
    why: 'A document number is the code of the organ, the year in 〔〕 and a number; brackets get lost in conversions.',
    mend: 'Use the quick fix.',
  },
  'year-inconsistent': {
    why: 'Title and period are of one year; where they differ, one of them was not brought up to date.',
    mend: 'Find out the year and correct the wrong one.',
  },
  'period-incomplete': {
    why: 'The figures have to cover the whole year before, from 1 January to 31 December.',
    mend: 'Check from when to when the figures are; a mere slip is mended by the fix.',
  },
  'period-missing': {
    why: 'Readers have to know from when to when the figures are.',
    mend: 'Add a sentence to the preamble.',
  },
  'stale-year': {
    why: 'A sentence that opens with the year before is mostly left over from last year’s report.',
    mend: 'Check year and figures. If last year is meant, say how it bears on this one.',
  },
  'future-year': {
    why: 'The report is on a year that is over; a later one is mostly a slip.',
    mend: 'Check the year. Those of plans are not meant.',
  },
  'relative-year': {
    why: 'The report is published the year after and kept for long: 今年 and 去年 are read as different years.',
    mend: 'Name the year.',
  },
  'signature-organ-mismatch': {
    why: 'Another organ in the signature mostly comes from a borrowed text.',
    mend: 'Check the names; short forms are not meant.',
  },
  'sign-date-early': {
    why: 'A report on the whole year can’t be finished before it is over; in January the year is easily miswritten.',
    mend: 'Check the year of the signature.',
  },
  'sign-date-late': {
    why: 'Article 49: departments from the county upwards publish by 31 January, governments by 31 March.',
    mend: 'Check the date. If it was late, publish in time next year.',
  },
  'sign-date-format': {
    why: 'The date of a document has Arabic numerals, the full year, and no leading zeros.',
    mend: 'Use the quick fix.',
  },
  'signature-missing': {
    why: 'Readers have to know who wrote it and when. Web pages with a date of publication are not meant.',
    mend: 'Add organ and date below the text.',
  },
  'suppression-unused': {
    why: 'What the directive silences is not there any more, or the rule’s name is misspelt. Left in place it would hide the same mistake when it comes back.',
    mend: 'Remove the directive, or correct the name. The quick fix removes names that silence nothing.',
  },
  'config-invalid': {
    why: 'What is wrong in the settings has no effect: rules meant to be off still run, and others may not run as they should.',
    mend: 'Correct .govreportrc.json. It has to be plain JSON without comments or trailing commas; the list of rules has their names, and the levels are off, info, warning, error and default.',
  },
};
