/** Whose report of which year a file holds by its name (`云川市水利局2024年政府信息公开年报.md`); null if it says nothing of one. */
export function reportNamed(
  fileName: string,
): { readonly organ: string | undefined; readonly year: number | undefined } | null {
  const name = fileName.replace(/\.[a-z]{1,12}$/i, '');
  if (!/年报|年度报告/.test(name)) return null;
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1];
  const before = name.split(/(?<!\d)20\d{2}(?!\d)|政府信息公开|信息公开|年报|年度报告/)[0] ?? '';
  const organ = /[\p{Script=Han}（）]{2,40}$/u.exec(before.replace(/[\s\-_—·《〈【]+$/u, ''))?.[0];
  return { organ, year: year === undefined ? undefined : Number(year) };
}
