import { message, type Locale, renderMessage } from '../../messages/message.ts';
import { nameInRelation, signed } from '../../relations/equation.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import type { GivenTerm, PlacedCell, RelationInstance } from '../../relations/relation-instances.ts';
import { arithmeticValue, isUnfilled } from '../../report/report.ts';
import { withoutDust } from '../../relations/same-figure.ts';

/** Sides with more figures than these leave out those that are 0, and then the names. */
const MOST_NAMES = 8;

/** A relation with the figures of today and whether it holds: `✗ 总计 1413≠自然人 1408＋商业企业 21，相差 -16`. */
export function equationLine(result: RelationResult, locale: Locale): string {
  const { instance, status, stated, computed } = result;
  const equation = instance.total
    ? equationText(instance, instance.total, status === 'fails' ? '≠' : '＝')
    : signText(result);
  switch (status) {
    case 'holds':
      return say(instance.total ? 'holds' : 'positive', { equation }, locale);
    case 'fails': {
      const difference = signed(withoutDust((stated ?? 0) - (computed ?? 0)));
      return say(instance.total ? 'fails' : 'negative', { equation, difference }, locale);
    }
    case 'blank-total':
      return say('blank', { equation, computed: computed ?? '—' }, locale);
    default:
      return say('unknown', { equation }, locale);
  }
}

function say(
  id: 'holds' | 'positive' | 'fails' | 'negative' | 'blank' | 'unknown',
  args: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  return renderMessage(message(`hover.equation.${id}`, args), locale);
}

interface Figure {
  readonly name: string;
  readonly text: string;
  readonly isZero: boolean;
}

/** Every figure on the side where it is added: 第一项加第二项 on one, 第三项加第四项 on the other. */
function equationText(instance: RelationInstance, total: PlacedCell, sign: '＝' | '≠'): string {
  const figures = [
    ...instance.terms.map(({ at, sign }) => ({ sign, ...figureOf(instance, at) })),
    ...instance.given.map((given) => ({ sign: given.sign, ...givenFigure(instance, given) })),
  ];
  const left = [figureOf(instance, total), ...figures.filter(({ sign }) => sign < 0)];
  return `${sumOf(left)}${sign}${sumOf(figures.filter(({ sign }) => sign > 0))}`;
}

/** A relation without a total: its terms must not come to less than nothing. */
function signText({ instance, computed }: RelationResult): string {
  const terms = instance.terms.map(({ at, sign }, index) => {
    const { name, text } = figureOf(instance, at);
    return `${sign < 0 ? '－' : index === 0 ? '' : '＋'}${name} ${text}`;
  });
  return `${terms.join('')}＝${computed ?? '？'}`;
}

function sumOf(figures: readonly Figure[]): string {
  const shown = figures.length <= MOST_NAMES ? figures : figures.filter(({ isZero }) => !isZero);
  if (shown.length === 0) return '0';
  return shown.map(shown.length <= MOST_NAMES ? named : ({ text }) => text).join('＋');
}

function named({ name, text }: Figure): string {
  return `${name} ${text}`;
}

function figureOf(instance: RelationInstance, at: PlacedCell): Figure {
  const value = arithmeticValue(at.cell);
  return {
    name: nameInRelation(instance, at),
    // A blank counts as 0, but is none.
    text: isUnfilled(at.cell) ? '—' : String(value ?? '？'),
    isZero: value === 0,
  };
}

function givenFigure({ relation }: RelationInstance, { cell }: GivenTerm): Figure {
  const label = relation.along === 'row' ? cell.column : (cell.row.split('／').at(-1) ?? '');
  return { name: `${cell.year}年年报${label}`, text: String(cell.value ?? '？'), isZero: cell.value === 0 };
}
