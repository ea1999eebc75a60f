/** Every number of the goals and measures that is part of no target, with the reason why it is none. */
import { FORMERLY } from './clause';
import { anyOf } from '../base/matches';
import { perText } from '../base/memo';
import { firstWhere } from '../base/search';
import { language } from '../data';
import { spanOf, type Span } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { isUnit, SERIAL, type Head, type Heading } from '../plan/rows';
import { passagesOf } from './passages';
import { isPast, presentIn, sentencesIn, stateYear } from './sentences';
import { cellsOf, headAbove, headOf, type Cell } from './tables';
import type { Passage, Target, TargetSection } from './target';
import { TENTHS } from './values';
import { AT_LEAST, FALL, RISE, SHARE_WORDS, UNITS } from './words';

/** Why a number is no target. `unread`: nothing tells, so it may be one that was missed. */
export type SetAside =
  'age' | 'year' | 'past' | 'condition' | 'name' | 'ordinal' | 'document' | 'period' | 'share-of-text' | 'table-head' | 'unread';

export interface NumberNote {
  readonly span: Span;
  readonly text: string;
  readonly why: SetAside;
}

const NUMERAL = '[一二三四五六七八九十百千万两]{1,4}';
const COUNTED = anyOf([...UNITS, ...['岁', '年', '次', '种', '类', '级', '批', '轮', '条', '周']]);
/** 四分之一, 百分之九十, 九成, 一半: no name has them. */
const IN_PARTS = /分之|^百分百$|成半?$|^一半$|成[一二三四五六七八九]$/;
/** Digits with what belongs to them, Chinese numerals with a unit, shares in words, and 零. */
const NUMBER = new RegExp(
  [
    '(?<![A-Za-z])[lIOo\\d]{0,4}[lIOo][lIOo\\d]{0,4}[%‰]', // l00%, 8O%
    `(?<![A-Za-z][\\d.]{0,4})\\d+(?:[.,:：/]\\d+)*(?:[-—～~至]\\d+(?:\\.\\d+)?)?(?:${COUNTED}|个)?(?:以上|以下|以内)?`,
    `(?:百|千|十?万)分之[一二三四五六七八九十百零点]+|百分百|[二三四五六七八九十]分之[一二两三四五六七八九]`,
    TENTHS,
    `一半(?=[以，。；、的]|左右)`,
    `(?<![一二三四五六七八九十百千万两])${NUMERAL}(?:${COUNTED})`,
    `${anyOf(language.zeros)}|(?<=[为至到])零(?=[，。；、）])`,
  ].join('|'),
  'g',
);

const PROMISING: readonly TargetSection[] = ['goal', 'measure'];

/**
 * The numbers of `sections`, and of 主要目标 and tables ahead of the domains, that stand outside of all targets, in the order of the text.
 * Linear.
 */
export function numbersOf(plan: Plan, targets: readonly Target[], sections: readonly TargetSection[] = PROMISING): NumberNote[] {
  const since = plan.period?.[0] ?? 0;
  const taken = [...targets].sort((a, b) => a.span.start - b.span.start);
  const isPromising = (one: Passage) => sections.includes(one.section) || one.isAim || isOverallRow(one, plan.source);
  const promising = passagesOf(plan).filter(isPromising);
  let head: Head = [];
  return promising
    .flatMap((passage) => {
      const cells = cellsOf(passage.flow, plan.source);
      head = headOf(cells) ?? (cells.length > 1 ? head : []);
      return numbersIn(passage, cells, headAbove(head, cells), since);
    })
    .filter(({ span }) => !isTaken(span, taken))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A row of the 目标表 in 总体目标. */
const isOverallRow = ({ flow, section }: Passage, source: string): boolean =>
  section === 'overall' && cellsOf(flow, source).length >= FEWEST_CELLS;
const FEWEST_CELLS = 3;

/** Those of them of which nothing tells why: they are compared with nothing. */
export const missedIn = (plan: Plan, targets: readonly Target[], sections = PROMISING): readonly NumberNote[] =>
  numbersOf(plan, targets, sections).filter(({ why }) => why === 'unread');

/** Targets are sorted by their start and hardly overlap: only those near the place are looked at. */
function isTaken({ start, end }: Span, targets: readonly Target[]): boolean {
  const next = firstWhere(targets.length, (i) => targets[i]!.span.start > start);
  return targets.slice(Math.max(0, next - 8), next + 1).some(({ span }) => span.start < end && start < span.end);
}

function numbersIn({ flow }: Passage, cells: readonly Cell[], head: Head, since: number): NumberNote[] {
  if (!numbersSaid(flow.text).length) return [];
  const isHead = headOf(cells) !== undefined;
  return cells.flatMap(({ text: cell, from }, column) => {
    const heading = head.length === cells.length ? head[column] : undefined;
    const ofColumn = cells.length > 1 ? setAsideIn(cell, column, heading, since) : undefined;
    const setAside = isHead ? 'table-head' : ofColumn;
    return numbersSaid(cell).map(({ index, text, sentence, told, first, later }) => ({
      span: spanOf(flow, from + index, from + index + text.length),
      text,
      why: setAside ?? first ?? (isPast(sentence, since) || told < since ? 'past' : later),
    }));
  });
}

/** Why no number in a cell of a row is a target: its own number, a unit, how things stand. */
function setAsideIn(cell: string, column: number, heading: Heading | undefined, since: number): SetAside | undefined {
  if (column === 0 && SERIAL.test(cell)) return 'ordinal';
  if (isUnit(cell)) return 'name';
  return heading?.column === 'base' || (heading?.year ?? since) < since ? 'past' : undefined;
}

/** The numbers of a paragraph, and what their own sentence tells of them: before it is known whether it is past (`first`), and after. */
const numbersSaid = perText((paragraph) =>
  sentencesIn(paragraph).flatMap(({ from, text: sentence }) =>
    Array.from(sentence.matchAll(NUMBER), ({ index, 0: text }) => {
      const [before, after] = [sentence.slice(0, index), sentence.slice(index + text.length)];
      const reason = (reasons: readonly Reason[]) => reasons.find(([, holds]) => holds(text, before, after))?.[0];
      const told = index < presentIn(sentence) ? 0 : stateYear(before);
      return { index: from + index, text, sentence, told, first: reason(REASONS), later: reason(LATER_REASONS) ?? ('unread' as const) };
    }),
  ),
);

const QUOTES = ['“”', '《》', '‘’'];

/** How large what stands before the bracket is. */
const SIZE = new RegExp(`^\\d+(?:${COUNTED}|个)及?以[上下内]）`);

/** 至少 + 30分钟, 缩短 + 40分钟 */
const IS_AMOUNT = new RegExp(`(?:${anyOf([...AT_LEAST, ...language.increase, ...language.decrease, ...RISE, ...FALL])})$`);

/** 按1:4000的比例配备 */
const IN_SHARES = new RegExp(`^(?:以上|以下|以内)?的(?:${SHARE_WORDS}|[\\u4e00-\\u9fff]{1,3}比)`);
/** 80% of 走进80%的企业 or 全县范围内80%以上的社区…: so many of them, not 占比超过80%的企业. */
const isShareOfWhom = (number: string, before: string, after: string): boolean =>
  /%|分之/.test(number) && (OPENS_CLAUSE.test(before) || (OF_WHOM.test(after) && !IS_MEASURED.test(before)));
const OPENS_CLAUSE = /(?:^|[，；：])(?:其中|[^，；：]{0,6}范围内|全[国省市州县区旗])?$/;
const OF_WHOM = new RegExp(
  `^(?:以上|以下|以内)?的[^，。；的]{0,10}(?:${anyOf([...language.holders, ...language.people])}|[${language.institutions}])(?:[，。；为]|$)`,
);
/** 占比达到, not 建到 + 80%的村. */
const IS_MEASURED = new RegExp(`(?:${anyOf([...language.reach, ...language.moreThan, ...language.lessThan])})(?<![^达][到至])$`);
/** 建成三个基地, 每村一名 */
const MADE = new RegExp(`(?:${anyOf(language.create.filter((word) => word.length > 1))}|每个?[村乡镇县社区街道]{1,3})$`);

const IS_TOTAL = new RegExp(`(?:${anyOf(language.totals)})$`);
const isMade = (number: string, before: string): boolean => IS_TOTAL.test(number) && MADE.test(before);

/** 育儿假每年 + 10天 */
const isEachYear = (number: string, before: string): boolean =>
  /(?:天|小时|分钟)$/.test(number) && /每[年月周天]$|[人生]均年[^，]{0,4}$/.test(before);

/** A reason, and whether it holds for a number with what stands before and after it in its sentence. */
type Reason = readonly [why: SetAside, holds: (number: string, before: string, after: string) => boolean];
const REASONS: readonly Reason[] = [
  ['document', (number, before, after) => /[〔[]$/.test(before) || /^(?:〕|号)/.test(after) || /号$/.test(number)],
  ['ordinal', (_, before, after) => /第$|(?:专栏|附件|附[表图录]|^[表图])$/.test(before) || /^(?:届|等奖)/.test(after)],
  [
    'name',
    (_, before, after) => QUOTES.some(([open, close]) => before.lastIndexOf(open!) > before.lastIndexOf(close!) && after.includes(close!)),
  ],
  ['age', (number, _, after) => /岁|月龄/.test(number) || /^(?:周岁|岁|月龄|个月)/.test(after)],
  ['year', (number, _, after) => /^(?:19|20)\d\d(?:年|[-—～~至]|$)|^\d{1,2}[月日]$/.test(number) || /^(?:月|日)/.test(after)],
];
/** 五大工程, 三个方面; 70项主要目标, 89条策略措施: what the plan itself has. */
const OF_THE_PLAN = new RegExp(`^(?:大|个?(?:${anyOf(language.aspects)}))`);
const GOALS = /^(?:主要|具体|发展|策略)?(?:目标|措施|指标|任务)/;
const LATER_REASONS: readonly Reason[] = [
  [
    'period',
    (number, before, after) =>
      !IS_AMOUNT.test(before) &&
      !/假(?:期|各|均|为)?$/.test(before) && // 产假158天
      !isEachYear(number, before) &&
      (/每$/.test(before) || /^(?:个|为)?(?:周期|月|天|周|年)/.test(after) || /(?:[年月天周]|工作日|小时|分钟)$/.test(number)),
  ],
  ['past', (_, before) => FORMERLY.test(before)],
  ['condition', (number, before, after) => /（$/.test(before) && SIZE.test(number + after)], // 大班额（56人及以上）
  [
    'condition',
    (number, before, after) =>
      !(IN_SHARES.test(after) || isShareOfWhom(number, before, after) || isMade(number, before)) &&
      /^(?:以上|以下|以内)?[^，。；]{0,12}的/.test(after),
  ],
  [
    'name', // 7×24小时, 2价疫苗, 1—2年级, 200米范围内
    (number, before, after) =>
      before.endsWith('×') || /^[价级]/.test(after) || (number.endsWith('米') && /^(?:范围)?[之以]?内/.test(after)),
  ],
  ['name', (number, _, after) => /^[\d.]+$/.test(number) && /^[\u4e00-\u9fff]{0,8}(?:日|热线|平台|电话)/.test(after)], // 12338热线, 6.5世界环境日
  [
    'name',
    (number, before, after) =>
      OF_THE_PLAN.test(after) ||
      (/[条项]$/.test(number) && GOALS.test(after)) ||
      /^对1/.test(after) || // 1对1帮扶
      /1对$/.test(before) ||
      (/^[一二三四五六七八九十百千万两].*[^倍]$/.test(number) && !IN_PARTS.test(number) && !isMade(number, before)),
  ],
];
