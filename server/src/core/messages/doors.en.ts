import type { doorsZhCN } from './doors.zh-cn.ts';

/** The same in English. */
export const doorsEn: Record<keyof typeof doorsZhCN, string> = {
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'info',
  'cli.help': `govreport: checks 政府信息公开工作年度报告, the annual report on government information disclosure

Usage
  govreport check PATH… [--format pretty|json|sarif|github] [--fail-on error|warning|info|never]
                        [--baseline FILE | --write-baseline FILE]
      checks files, folders and globs; "-" reads standard input;
      --write-baseline lists what is found, --baseline reports only what is not listed there
  govreport fix PATH… [--dry-run]
      applies the safe fixes in place; --dry-run only shows them
  govreport facts PATH [--format json|csv]
      lists every value read
  govreport compare PATH PATH [--format pretty|json|csv] [--all]
      two years of reports beside each other: last year, this year, the change, and what relations ask for;
      in whichever order; --all lists figures that are 0 or blank in both years too (json and csv always do)
  govreport convert PATH --to md [-o FILE]
      rewrites a report in canonical Markdown
  govreport new --from LAST [--to md|txt] [-o FILE]
  govreport new --organ NAME --year YEAR [--to md|txt] [-o FILE]
      a new report; what is to be filled in or looked over stands in 【】. With --from it begins from last year's:
      tables in the format of the new year, figures carried over filled in, the prose kept
      Markdown by default, plain text for an -o that ends with .txt; never replaces a file
  govreport rules [--format json]
      lists the rules

Options
  --lang zh-CN|en   language of the output, zh-CN by default
  --help, -h        shows this help
  --version         shows the version

Reads .txt .md .markdown .html .htm .govreport in UTF-8, UTF-16 or GB18030. Files that are no annual reports are left alone.
Levels of rules are set in .govreportrc.json, the nearest one in the folders above a file.
Exit codes: 0 nothing at or above --fail-on (default error); 1 findings; 2 wrong usage, or a path that can't be read or holds nothing to check, or reports that can't be compared.
Set NO_COLOR to turn colours off.`,
  'cli.no-command': 'No command given. Run govreport --help',
  'cli.unknown-command': 'No such command: {name}. Run govreport --help',
  'cli.bad-option': '{detail}. Run govreport --help',
  'cli.unknown-option': 'there is no option {option}. Run govreport --help',
  'cli.option-needs-value': 'option {option} needs a value. Run govreport --help',
  'cli.option-takes-none': 'option {option} takes no value. Run govreport --help',
  'cli.bad-choice': '--{option} takes {choices}, not “{value}”',
  'cli.not-its-option': '{name} has no option --{option}. Run govreport --help',
  'cli.no-arguments': '{name} takes nothing after it. Run govreport --help',
  'cli.no-path': 'No path given. Run govreport --help',
  'cli.one-path': 'This command takes one file at a time',
  'cli.two-paths': 'compare takes two files, each the report of one year',
  'cli.to-required': 'convert needs --to md',
  'cli.not-found': '{path}: no such file, and nothing matches',
  'cli.no-files': '{path}: nothing to check in this folder',
  'cli.unreadable': '{path}: can’t be read ({detail})',
  'cli.broken': '{path}: govreport broke down on it ({detail}); left alone. Please report this',
  'cli.unwritable': '{path}: can’t be written ({detail})',
  'system.EACCES': 'no permission, EACCES',
  'system.EBUSY': 'in use by another program, EBUSY',
  'system.EDQUOT': 'disk quota used up, EDQUOT',
  'system.EIO': 'the disk reports an error, EIO',
  'system.EISDIR': 'it is a folder, EISDIR',
  'system.ELOOP': 'links lead round in a circle, ELOOP',
  'system.EMFILE': 'too many open files, EMFILE',
  'system.ENAMETOOLONG': 'the name is too long, ENAMETOOLONG',
  'system.ENOENT': 'no such file, ENOENT',
  'system.ENOSPC': 'the disk is full, ENOSPC',
  'system.ENOTDIR': 'what it should lie in is no folder, ENOTDIR',
  'system.ENXIO': 'no file to read or write, ENXIO',
  'system.EPERM': 'not permitted, EPERM',
  'system.EROFS': 'the disk is read-only, EROFS',
  'cli.not-regular': '{path}: no ordinary file (a pipe, a device); left alone',
  'cli.changed-meanwhile': '{path}: changed by another program in the meantime; not written',
  'cli.output-lost': 'the results were not written to their end ({detail})',
  'cli.bad-encoding': '{path}: not text in UTF-8, UTF-16 or GB18030; left alone',
  'cli.binary':
    '{path}: not a text file; left alone. Save Word, PDF and other such files as plain text or HTML first',
  'cli.too-large': '{path}: larger than {limit} MB; left alone',
  'cli.stdin-fix': 'fix can’t work on standard input',
  'cli.not-report': 'not an annual report, not checked',
  'cli.not-report-file': '{path}: not an annual report',
  'cli.clean': 'nothing found',
  'cli.summary': '{files} files: {errors} errors, {warnings} warnings, {infos} infos',
  'cli.fixed': '{path}: {count} places put right',
  'cli.fix-summary': '{count} places put right in {files} files',
  'cli.would-fix': '{count} places could be put right in {files} files (nothing written)',
  'new-report.bad-year': 'The year has to be {first} or later, in four digits',
  'new-report.no-organ': 'The name of the organ is needed for the title',
  'lsp.scan': 'Reading annual reports',
  'lsp.report-name': '{organ} {year}',
  'lsp.fix-all': 'Put right everything that is safe to put right',
};
