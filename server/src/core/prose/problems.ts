import { withoutEnding } from '../text/blank.ts';

/** Words with which authors speak of problems, generously. */
const PROBLEMS =
  /问题|不足|短板|差距|薄弱|有待|尚待|亟待|亟需|待加强|待提高|待提升|待完善|仍需|还需|尚需|需要?进一步|需进|需加|需提|不够|不高|不强|不到位|不及时|不规范|不平衡|不均|不一|不全|不深|不多|不准|不完善|不健全|不清|不熟|欠缺|偏少|偏低|偏弱|滞后|缺乏|缺少|弱项|困难|参差|较少|较低|较弱|单一|存在/;

/** A short text that denies them: 无。 本年度不存在问题。 */
const DENIED = /^[^。，]{0,15}(?:无|没有|未发现|不存在|未存在|暂无)[^。，]{0,15}$/;

/** Whether 存在的主要问题 is answered at all. `words` without blanks. */
export function namesProblems(words: string): boolean {
  return PROBLEMS.test(words) && !deniesProblems(words);
}

function deniesProblems(words: string): boolean {
  return DENIED.test(withoutEnding(words, '。.\n')) && !/有待|仍需|还需|不足之处/.test(words);
}

/** A need named as a problem: 有待进一步加强. */
const NEED =
  /(?:有待|亟待|尚待|仍待|亟需|仍需|还需|尚需|需要|须|需|待)(?:进一步|继续|不断|持续)?[^，。；：\n]{0,12}/g;
const IMPROVEMENT =
  /改进|改善|整改|解决|措施|举措|下一步|今后|明年|下年|来年|计划|努力|拟|将|加强|加大|提升|提高|完善|强化|推进|推动|优化|健全|落实|规范|深化|深入|丰富|拓宽|拓展|组织|开展|创新|增加|压实|建立|继续|坚持|严格|确保|持续|进一步|培训|督促/;

/** Whether anything is said on how things are, or will be, improved. */
export function namesImprovements(words: string): boolean {
  return IMPROVEMENT.test(words.replace(NEED, ''));
}
