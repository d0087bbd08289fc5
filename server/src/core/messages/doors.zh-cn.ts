/** What the command line and the language server say themselves. */
export const doorsZhCN = {
  'severity.error': '错误',
  'severity.warning': '警告',
  'severity.info': '提示',
  'cli.help': `govreport：核对政府信息公开工作年度报告

用法
  govreport check 路径… [--format pretty|json|sarif|github] [--fail-on error|warning|info|never]
                       [--baseline 文件 | --write-baseline 文件]
      核对文件、文件夹或通配符；“-” 读标准输入
      --write-baseline 把现有问题记入基线文件，--baseline 只报告基线以外的问题
  govreport fix 路径… [--dry-run]
      就地改正可以放心改正的问题；--dry-run 只显示改动
  govreport facts 路径 [--format json|csv]
      列出读到的每一个数值
  govreport compare 路径 路径 [--format pretty|json|csv] [--all]
      对比两个年度的年报：上年、本年、增减，以及勾稽关系要求的数；先后次序不限
      --all 连同两年都是 0 或未填的数一起列出（json、csv 总是列出全部）
  govreport convert 路径 --to md [-o 文件]
      转为规范的 Markdown
  govreport new --from 上年年报 [--to md|txt] [-o 文件]
  govreport new --organ 机关名称 --year 年份 [--to md|txt] [-o 文件]
      新建年报，待填和待核对的内容都在【】中；--from 以上年年报为底稿，表格换成新一年的格式，结转的数照填
      默认写成 Markdown，-o 的文件名以 .txt 结尾时写成纯文本；不覆盖已有文件
  govreport rules [--format json]
      列出全部核对规则

选项
  --lang zh-CN|en   输出语言，默认 zh-CN
  --help, -h        显示帮助
  --version         显示版本

读取 .txt .md .markdown .html .htm .govreport，UTF-8、UTF-16 或 GB18030 编码。不是年度报告的文件不作核对。
各规则的级别在 .govreportrc.json 中设置，以离文件最近的上级文件夹中的为准。
退出码：0 没有达到 --fail-on（默认 error）级别的问题；1 有问题；2 用法错误，或有路径无法读取、没有可以核对的文件、两份年报无法对比。
设置环境变量 NO_COLOR 可关闭颜色。

--lang en --help prints this text in English.`,
  'cli.no-command': '缺少命令。运行 govreport --help 查看用法',
  'cli.unknown-command': '没有“{name}”命令。运行 govreport --help 查看用法',
  'cli.bad-option': '{detail}。运行 govreport --help 查看用法',
  'cli.unknown-option': '没有选项 {option}。运行 govreport --help 查看用法',
  'cli.option-needs-value': '选项 {option} 后面缺少取值。运行 govreport --help 查看用法',
  'cli.option-takes-none': '选项 {option} 不带取值。运行 govreport --help 查看用法',
  'cli.bad-choice': '--{option} 只能是 {choices}，不能是“{value}”',
  'cli.not-its-option': '{name} 没有选项 --{option}。运行 govreport --help 查看用法',
  'cli.no-arguments': '{name} 后面不能有别的内容。运行 govreport --help 查看用法',
  'cli.no-path': '没有给出路径。运行 govreport --help 查看用法',
  'cli.one-path': '这个命令一次只处理一个文件',
  'cli.two-paths': 'compare 需要两个文件，各是一个年度的年报',
  'cli.to-required': 'convert 需要 --to md',
  'cli.not-found': '{path}：没有这个文件，也没有匹配的文件',
  'cli.no-files': '{path}：文件夹中没有可以核对的文件',
  'cli.unreadable': '{path}：无法读取（{detail}）',
  'cli.broken': '{path}：程序出错，未处理（{detail}）。请向开发者报告此问题',
  'cli.unwritable': '{path}：无法写入（{detail}）',
  'system.EACCES': '没有权限，EACCES',
  'system.EBUSY': '正被其他程序使用，EBUSY',
  'system.EDQUOT': '磁盘配额已用完，EDQUOT',
  'system.EIO': '磁盘读写出错，EIO',
  'system.EISDIR': '是文件夹，EISDIR',
  'system.ELOOP': '链接循环指向自己，ELOOP',
  'system.EMFILE': '打开的文件过多，EMFILE',
  'system.ENAMETOOLONG': '文件名过长，ENAMETOOLONG',
  'system.ENOENT': '文件不存在，ENOENT',
  'system.ENOSPC': '磁盘已满，ENOSPC',
  'system.ENOTDIR': '上级不是文件夹，ENOTDIR',
  'system.ENXIO': '不是可读写的文件，ENXIO',
  'system.EPERM': '不允许此操作，EPERM',
  'system.EROFS': '磁盘只读，EROFS',
  'cli.not-regular': '{path}：不是普通文件（管道、设备等），未改动',
  'cli.changed-meanwhile': '{path}：处理期间被其他程序改动，未写入',
  'cli.output-lost': '结果没有写完（{detail}）',
  'cli.bad-encoding': '{path}：不是 UTF-8、UTF-16 或 GB18030 编码的文本，未处理',
  'cli.binary': '{path}：不是文本文件，未处理。Word、PDF 等文件请先另存为纯文本或网页',
  'cli.too-large': '{path}：文件超过 {limit} MB，未处理',
  'cli.stdin-fix': 'fix 不能处理标准输入',
  'cli.not-report': '不是政府信息公开工作年度报告，未核对',
  'cli.not-report-file': '{path}：不是政府信息公开工作年度报告',
  'cli.clean': '没有发现问题',
  'cli.summary': '{files} 个文件：{errors} 个错误，{warnings} 个警告，{infos} 个提示',
  'cli.fixed': '{path}：已改正 {count} 处',
  'cli.fix-summary': '{files} 个文件中改正了 {count} 处',
  'cli.would-fix': '{files} 个文件中可以改正 {count} 处（未写入）',
  'new-report.bad-year': '年份应为 {first} 年或以后的四位数',
  'new-report.no-organ': '标题中要写机关名称',
  'lsp.scan': '正在读取年报',
  'lsp.report-name': '{organ} {year}年',
  'lsp.fix-all': '改正所有可以放心改正的问题',
} as const;
