/** What is said where the text is changed on request: conversion, renaming, pasting. */
export const editingZhCN = {
  'convert.table.pipes': '把{table}改写为规范的 Markdown 表格',
  'convert.table.html': '把{table}改写为 HTML 表格（带合并单元格）',
  'convert.table.tab-rows': '把{table}改写为一行一行、用制表符分隔',
  'convert.table.tab-cells': '把{table}改写为一格一行',
  'rename.not-here': '这里不能改名。请把光标放在机关名称或报告年份上',
  'rename.unreadable': '这份年报不能完整读取，不能改名',
  'rename.bad-organ': '请输入机关全称：不超过 40 个字，只用汉字、字母、数字、括号和间隔号',
  'rename.bad-year': '请输入 {first} 年或以后的四位年份',
  'rename.sure': '机关名称或报告年份',
  'rename.review': '请确认：这里可能是别的机关或别的事情',
  'paste.fill': '贴为年报表格：填入{table}',
  'paste.insert': '贴为年报表格：插入{table}',
} as const;
