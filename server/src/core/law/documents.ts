import { form2019 } from '../forms/gb-2019-60.ts';
import { form2021 } from '../forms/gb-2021-30.ts';
import type { LawDocument, LawDocumentId } from './law-document.ts';

const REGULATION = '中华人民共和国政府信息公开条例';
const REGULATION_NAMES = ['政府信息公开条例', '信息公开条例'];
const FORMAT = '中华人民共和国政府信息公开工作年度报告格式';
const FORMAT_NAMES = ['政府信息公开工作年度报告格式', '政府信息公开年度报告格式', '年度报告格式'];

/** The law of the annual report and what it replaced. Of each pair of versions the one in force comes first. */
export const lawDocuments: readonly LawDocument[] = [
  {
    id: 'regulation',
    title: REGULATION,
    names: REGULATION_NAMES,
    number: '国务院令第711号',
    date: '2019-04-03',
    isRevision: true,
    inForceFrom: '2019-05-15',
    reportYears: { from: 2019, to: null },
  },
  {
    id: 'regulation-2007',
    title: REGULATION,
    names: REGULATION_NAMES,
    number: '国务院令第492号',
    date: '2007-04-05',
    inForceFrom: '2008-05-01',
    reportYears: { from: 2008, to: 2018 },
    replacedBy: 'regulation',
    movedArticles: { 第三十一条: '第四十九条', 第三十二条: '第五十条' },
  },
  {
    id: 'format-2021',
    title: FORMAT,
    names: FORMAT_NAMES,
    number: form2021.documentNumber,
    notice:
      '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    date: '2021-09-26',
    reportYears: form2021.years,
  },
  {
    id: 'format-2019',
    title: `${FORMAT}（试行）`,
    names: [...FORMAT_NAMES.map((name) => `${name}（试行）`), FORMAT, ...FORMAT_NAMES],
    number: form2019.documentNumber,
    notice: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    date: '2019',
    reportYears: form2019.years,
    replacedBy: 'format-2021',
  },
  {
    id: 'fee-measures',
    title: '政府信息公开信息处理费管理办法',
    names: ['信息处理费管理办法'],
    number: '国办函〔2020〕109号',
    notice: '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知',
    date: '2020-11-17',
    inForceFrom: '2021-01-01',
    reportYears: { from: 2021, to: null },
  },
];

const byId = new Map(lawDocuments.map((document) => [document.id, document]));

/** A document of the list by its id. */
export function lawDocument(id: LawDocumentId): LawDocument {
  const document = byId.get(id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

/** What is in force in the place of a document: itself, or what replaced it. */
export function successorOf(document: LawDocument): LawDocument {
  return document.replacedBy === undefined ? document : successorOf(lawDocument(document.replacedBy));
}
