import { describe, expect, test } from 'vitest';
import { findCitations } from '../../server/src/core/law/citations.ts';
import { lawDocument, lawDocuments, successorOf } from '../../server/src/core/law/documents.ts';
import { isInForceFor } from '../../server/src/core/law/law-document.ts';

/** Each document named in a text of that report year, with the words that name it. */
function named(text: string, year: number | null = 2024): string[] {
  return findCitations(text, year).map(
    ({ document, range }) => `${document.id}: ${text.slice(range.start, range.end)}`,
  );
}

describe('documents that a text names', () => {
  test('an opening as most reports have it', () => {
    expect(
      named(
        '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。',
      ),
    ).toEqual([
      'regulation: 《中华人民共和国政府信息公开条例》',
      'regulation: 国务院令第711号',
      'regulation: 《条例》',
      'format-2021: 《中华人民共和国政府信息公开工作年度报告格式》',
      'format-2021: 国办公开办函〔2021〕30号',
    ]);
  });

  test('the number beside a title says which version is meant, otherwise the year', () => {
    const title = '《中华人民共和国政府信息公开条例》';
    expect(named(`${title}（中华人民共和国国务院令第492号）`)[0]).toBe(`regulation-2007: ${title}`);
    expect(named(title)).toEqual([`regulation: ${title}`]);
    const format = '《政府信息公开工作年度报告格式》';
    expect(named(format, 2020)).toEqual([`format-2019: ${format}`]);
    expect(named(format, 2021)).toEqual([`format-2021: ${format}`]);
    expect(named(format, null)).toEqual([`format-2021: ${format}`]);
    expect(named('《中华人民共和国政府信息公开工作年度报告格式(试行)》', 2023)[0]).toMatch(/^format-2019/);
  });

  test('numbers that lost their brackets are those of the document all the same', () => {
    for (const number of ['国办公开办函202130号', '国办公开办函[2021]30号', '国办公开办函〔202130号'])
      expect(named(number)).toEqual([`format-2021: ${number}`]);
    expect(named('国办函〔2020〕109号')).toEqual(['fee-measures: 国办函〔2020〕109号']);
  });

  test('other documents are nobody’s', () => {
    expect(named('《重大行政决策程序暂行条例》（国务院令第713号）、国办函〔2021〕5号')).toEqual([]);
    expect(findCitations('《条例》', 2024, false)).toEqual([]);
  });
});

describe('the list of documents', () => {
  test('what was replaced leads to what is in force', () => {
    for (const document of lawDocuments) expect(successorOf(document).reportYears.to).toBeNull();
    expect(successorOf(lawDocument('format-2019')).id).toBe('format-2021');
  });

  test('each year has one regulation and one format', () => {
    for (let year = 2019; year < 2030; year++)
      for (const kind of ['regulation', 'format'])
        expect(lawDocuments.filter((one) => one.id.startsWith(kind) && isInForceFor(one, year))).toHaveLength(
          1,
        );
  });
});
