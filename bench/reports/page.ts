/** A report's lines of HTML as a web site gives them, between what stands on every page. */
export function frame(body: string, title: string): string {
  const menu = ['首页', '机构概况', '信息公开', '办事服务', '互动交流', '数据开放'];
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>table { border-collapse: collapse } td, th { border: 1px solid #666; padding: 4px }</style>
</head>
<body>
<ul class="menu">
${menu.map((entry, index) => `<li><a href="/column/${index}/">${entry}</a></li>`).join('\n')}
</ul>
<div class="article">
${body}</div>
<div class="footer"><a href="/about/">关于我们</a> <a href="/map/">网站地图</a></div>
</body>
</html>
`;
}
