import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const PROSE_RULES = /^(?:prose-|breakdown-|percent-|growth-)/;

/** What the rules about prose find in a sentence under 总体情况: rule, stated, due. */
function findingsOf(sentence: string, figures = '宿迁市 2024', writing: Writing = 'pipes'): string[] {
  const { text, notation } = buildReport(figuresOf(figures), writing, '云川市人民政府');
  const changed = text.replace('全年按时公开', `${sentence}全年按时公开`);
  return analyze(changed, { notation })
    .findings.filter(({ rule }) => PROSE_RULES.test(rule))
    .map(({ rule, data }) => `${rule} ${data.stated}→${data.computed}`);
}

// 宿迁市 2024: 新收 3525, 结转 121, 办结 3521, 结转下年 125; 复议 170, 诉讼 25＋52; 规范性文件 50/227/420.
describe('prose that agrees with the tables, or speaks of something else', () => {
  test.each([
    '全年新收政府信息公开申请3525件，上年结转121件。',
    '全年共收办政府信息公开申请3646件，其中，自然人申请3558件，法人或其他组织申请88件。',
    '共收到依申请公开申请３５２５件，已办结3521件，结转下年度办理125件。',
    '2024年，全市收到政府信息公开申请3,525件。',
    '全年受理申请三千五百二十五件。',
    '答复政府信息公开申请3521件，其中予以公开1431件，部分公开471件，不予公开92件，无法提供941件，不予处理117件，其他处理469件。',
    '答复政府信息公开申请3521件。其中，予以公开和部分公开1902件，占54.0%；不予公开92件，占2.6%。',
    '全年办理政府信息公开行政复议案件170件，行政诉讼案件77件。',
    '因政府信息公开引起行政复议170件，其中维持88件、纠正18件；行政诉讼77件，其中维持40件。',
    '因政府信息公开被申请行政复议、提起行政诉讼案件共247件。',
    '政府信息公开未经复议直接起诉25件，复议后起诉52件。',
    '全年制发行政规范性文件50件，废止227件，现行有效420件。',
    // Rough figures.
    '全年收到政府信息公开申请3500余件。',
    '收到政府信息公开申请约3600件，公开信息14万余条。',
    // Something else than all of this report's applications.
    '共收到22条投诉举报，已办结22条。',
    '督促和协助市政府其他部门办理依申请公开事项6起。',
    '办理因2023年度政府信息公开申请引发行政复议1件。',
    '2023年收到政府信息公开申请3511件。',
    '上年收到政府信息公开申请3511件，同比有所增加。',
    '其中网上申请2005件，信函申请120件，当面申请3件。',
    '通过网络平台收到政府信息公开申请2005件。',
    '收到建议提案32件，予以公开30件。',
    '市政府办公室收到政府信息公开申请12件。',
    '财政局受理政府信息公开申请8件。',
    '全年受理行政复议案件1320件，办理行政诉讼应诉案件88件。',
    '全市对4件申请收取信息处理费共1800元。',
    '向7件申请的申请人发出收费通知。',
    '申请数量比上年增加14件。',
    '较上年多收到政府信息公开申请14件。',
    '每收到一件申请都按时答复，办结一件申请、解决一个问题。',
    '依据《条例》第二十七条和国办公开办函〔2021〕30号，拨打12345热线。',
    '上半年收到政府信息公开申请1600件。',
    '清理行政规范性文件300件，备案行政规范性文件12件。',
    '以市政府名义制发行政规范性文件12件。',
    '公开行政许可信息3000条、行政处罚信息200条。',
    '涉及土地征收的政府信息公开申请600件。',
    '收到申请后2个工作日内转办，共转办政府信息公开申请35件。',
    '全年作出行政处罚决定2676474件，办理行政许可1573179件。',
    '公示行政处罚决定信息300件，梳理行政许可事项266项，办理行政许可事项12项。',
    '市政府未制发行政规范性文件。',
    '受理申请3646件（其中上年结转121件），办结3521件，结转下年125件。',
    '公开信息100条（其中甲类60条、乙类40条），发布解读5条。',
    '收到政府信息公开申请，1件为重复申请。',
    '二〇二三年，我市办理政府信息公开申请3607件。',
    // Denials of something else.
    '政府信息公开申请平台从无到有。',
    '未单独收到政府信息公开申请。',
    '未发生因政府信息公开引发的行政诉讼败诉案件。',
    '未收到法人或其他组织提出的政府信息公开申请。',
    '未收到政府信息公开申请收费减免的请求。',
    '没有超期答复的政府信息公开申请。',
    '未收到各类有关政府信息公开事务的申诉案。',
    '未经复议直接起诉的政府信息公开案件25件。',
    '对不属于政府信息公开申请的，未作为申请处理。',
    // Lists.
    '全年公开信息5312条，其中概况类509条、动态类2242条、目录类2561条。',
    '全年公开信息52条，其中文件36条、解读12篇、公告1篇、图解1篇、问答1篇、视频1篇。',
    '公开信息4511条，其中政策解读21条，公示公告300条。',
    '发布解读98期，其中，市级48期、甲区17期、乙县15期、丙县9期、丁县7期、戊区2期。',
    '公开信息5000条，其中：1.政策类10条；2.动态类1200条等。',
    '解答咨询3607件（市本级349件、甲县933件、乙县2325件）。',
    '公开信息120条，其中，转载上级信息20条，收到群众留言300条，已回复300条。',
    '归集文件10219件，其中市级8140件、县级2079件，开展培训3次。',
    '发布信息100条，其中重点领域60条（教育40条、医疗20条）、其他40条。',
    '公开信息12190余条，其中A类8000条、B类782条。',
    // Shares and rates.
    '办结98件，其中42件，占42.86%；1件，占1.02%；49件，占50%；6件，占6.12%。',
    '公开信息22050条，较2023年增加3722条，增长20.31%。',
    '差评数占评价总数的0.34%，播放量占比26%，主动公开率达90.2%。',
    '公开信息90条，比上年减少10条，下降10%。',
  ])('%s', (sentence) => {
    expect(findingsOf(sentence)).toEqual([]);
  });
});

describe('prose that contradicts the tables or itself', () => {
  test.each([
    ['全年新收政府信息公开申请3252件。', ['prose-table-mismatch 3252→3525']],
    ['全年共受理政府信息公开申请3252件。', ['prose-table-mismatch 3252→3525']],
    ['全年收到申请三十五件。', ['prose-table-mismatch 35→3525']],
    ['新收到78件政府信息公开申请。', ['prose-table-mismatch 78→3525']],
    ['收到政府信息公开申请3525件，已答复3512件。', ['prose-table-mismatch 3512→3521']],
    ['收到政府信息公开申请3525件，其中予以公开1413件。', ['prose-table-mismatch 1413→1431']],
    ['收到政府信息公开申请3525件，另有152件申请按规定延期到下年度答复。', ['prose-table-mismatch 152→125']],
    [
      '答复申请3521件，其中不予公开192件，属于国家秘密3件。',
      ['prose-table-mismatch 192→92', 'prose-table-mismatch 3→2'],
    ],
    [
      '政府信息公开行政复议134件，行政诉讼57件。',
      ['prose-table-mismatch 134→170', 'prose-table-mismatch 57→77'],
    ],
    ['政府信息公开行政复议170件，其中纠正81件。', ['prose-table-mismatch 81→18']],
    [
      '制发规范性文件5件，废止0件，现行有效0件。',
      ['prose-table-mismatch 5→50', 'prose-table-mismatch 0→227', 'prose-table-mismatch 0→420'],
    ],
    ['全年未收到政府信息公开申请。', ['prose-denies-nonzero 0→3525']],
    ['全年没有收到公民、法人或其他组织提出的政府信息公开申请。', ['prose-denies-nonzero 0→3525']],
    [
      '未发生因政府信息公开引起的行政复议和行政诉讼。',
      ['prose-denies-nonzero 0→170', 'prose-denies-nonzero 0→25', 'prose-denies-nonzero 0→52'],
    ],
    ['公开信息6391条，其中甲类1105条、乙类2896条、丙类2004条。', ['breakdown-sum 6391→6005']],
    ['公开信息100条，其中甲类60条、乙类50条。', ['breakdown-sum 100→110']],
    ['公开信息200条，较上年增加100条，增长50%。', ['growth-percent 50→100']],
    ['公开信息200条，其中甲类50条，占20%。', ['percent-share 20→25']],
  ] as const)('%s', (sentence, expected) => {
    expect(findingsOf(sentence)).toEqual(expected);
  });

  test('what came in and what was done with it do not balance', () => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
    const sentence = '新收到依申请公开78件，结转上年度办理3件。其中，答复75件，结转下年度继续办理3件。';
    const { findings } = analyze(text.replace('全年按时公开', `${sentence}全年按时公开`), { notation });
    expect(findings.map(({ rule }) => rule)).toContain('prose-balance');
  });
});

test('a sentence broken over lines reads as one', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'tab-cells');
  const broken = text.replace(
    '全年按时公开',
    '本年度各级机关依照规定办理群众申请，全年新收\n政府信息公开申请的办理进度按月通报，本年新收申请32\n52件。全年按时公开',
  );
  const found = analyze(broken).findings.find(({ rule }) => rule === 'prose-table-mismatch');
  expect(broken.slice(found?.range.start, found?.range.end)).toBe('32\n52件');
});
