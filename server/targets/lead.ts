/**
 * The words before a number, read from the number backwards: comparator, verb, hedge, adverbs, base — and what is left is the
 * subject. “村委会成员中女性比例 | 力争 | 达到” + 30%.
 */
import { anyOf, runOf } from '../base/matches';
import { language } from '../data';
import { FIVE_YEAR_PLAN, readFiveYears } from '../plan/title';
import { END_OF_YEAR, STAGE } from './deadlines';
import type { Operator } from './target';
import { A_MONTH, AT_LEAST, AT_MOST, BESIDE, EACH, FALL, RATIOS, RISE, SHARE_WORDS } from './words';

export interface Lead {
  /** What stands before the verb; '' when the clause opens with the verb. */
  readonly subject: string;
  /** Said by a comparator before the number (不低于, 不超过, 约). */
  readonly op: Operator | undefined;
  /** Said by the verb: 降至 is at most, 提高到 at least. */
  readonly verb: 'reach' | 'fall' | 'rise' | undefined;
  readonly change: 'increase' | 'decrease' | undefined;
  readonly base: string | undefined;
  /** 由80%提高到…: the value before. */
  readonly from: number | undefined;
  readonly hedge: string | undefined;
  /** 分别 or 均/都: the value belongs to each of several subjects. */
  readonly each: 'respectively' | 'all' | undefined;
  /** A verb that makes or provides (配备, 建设) stands before a counted thing. */
  readonly creates: boolean;
  /** 以乡（镇、街道）为单位 */
  readonly basis: string | undefined;
  /** 女性占一半: the subject is a share. */
  readonly share: boolean;
}

/** A lead of which nothing was read. */
const NOTHING: Lead = {
  subject: '',
  op: undefined,
  verb: undefined,
  change: undefined,
  base: undefined,
  from: undefined,
  hedge: undefined,
  each: undefined,
  creates: false,
  basis: undefined,
  share: false,
};

type Writable = { -readonly [K in keyof Lead]: Lead[K] };

/** A time before the plan’s own: 2020年, “十三五”, 上一规划期, 基期（2020年）, 目前. */
const YEAR = `(?:\\d{4}年|${FIVE_YEAR_PLAN}(?:规划)?(?=期?[末间])|上一?个?规划周?期|基[线期](?:（\\d{4}年）)?|上年|上一年|上期|上一?届|现有|现在|目前|当前|原有)`;
const OF_YEAR = '(?:底|期?[末间])?(?:的)?(?:数据|水平|实际|数值)?';
/** 以2020年为基数, 以2020年数据为基数, 较2020年, 在2020年基础上, 在现有基础上. */
const BASE = new RegExp(
  `(?:(?:以|比(?<!${RATIOS})|较|${BESIDE}|与|同)${YEAR}${OF_YEAR}(?:为基[数期准础]|相比)?|(?:在|以)?${YEAR}${OF_YEAR}(?:为基[数期准础]|相比|的?基础上|基数上?))(?:再)?$`,
);

const UNIT = anyOf(Object.keys(language.units).filter(Boolean));
const BASE_ALONE = new RegExp(
  `(?<=^|[，；])(?:(?:与|同|较|比|${BESIDE})${YEAR}${OF_YEAR}(?:相比)?|[以在]${YEAR}${OF_YEAR}(?:[\\d.]+(?:${UNIT})?)?(?:为基[数期准础]|的?(?:基础|基数)上))，$`,
);
/** The base that such words name: its year, else what they say (上年, 现有). */
export function baseIn(words: string): string | undefined {
  const [, last] = readFiveYears(words) ?? []; // of “十三五” it is 2020年
  return /\d{4}年/.exec(words)?.[0] ?? (last === undefined ? new RegExp(YEAR).exec(words)?.[0] : `${last}年`);
}
/** 与2020年相比，下降8%: the base of a clause, said in one of its own before it. */
export const baseBefore = (text: string): string | undefined => baseIn(BASE_ALONE.exec(text)?.[0] ?? '');

/** A clause with a base that names what it is the base of, as others write it: 死亡率以2020年15/10万为基数 for 以2020年死亡率15/10万为基数. */
export const withBaseLast = (clause: string): string => clause.replace(NAMED_BASE, '$2$1$3');
const NAMED_BASE = new RegExp(`^([以在]20\\d\\d年${END_OF_YEAR}的?)([^\\d，]{3,20})([\\d.]+(?:${UNIT})?(?:为基[数期准础]|的?基础上))$`);

/** 23%, 2.3:1 */
const ONE = `[\\d.]+(?:[:：][\\d.]+|${UNIT})?`;

const at = (words: readonly string[]) => new RegExp(`(?:${anyOf(words)})$`);
const single = language.adverbs.filter((w) => w.length === 1);
const STEPS: ReadonlyArray<readonly [RegExp, (lead: Writable, word: string) => void]> = [
  [
    /不?(?:[高低]于|高出|超过)(?:\d{4}年|[^，、]{0,6}平均)(?:水平)?$/, // 高于全省平均水平0.5岁, 不超过其1个百分点
    (lead, word) => {
      const beside = word.replace('不', '');
      lead.base ??= baseIn(word) ?? beside.slice(2);
      lead.change ??= beside.startsWith('低') ? 'decrease' : 'increase';
      if (beside !== word) lead.op ??= '<=';
    },
  ],
  [
    /[比较][^，、\d]{0,8}平均(?:水平)?[高低]$/, // 比全国平均水平高2个百分点
    (lead, word) => {
      lead.base ??= word.slice(1, -1);
      lead.change ??= word.endsWith('低') ? 'decrease' : 'increase';
    },
  ],
  [
    at(AT_LEAST),
    (lead) => {
      lead.op ??= '>=';
    },
  ],
  [
    at(AT_MOST),
    (lead) => {
      lead.op ??= '<=';
    },
  ],
  [
    at(language.moreThan),
    (lead) => {
      lead.op ??= '>';
    },
  ],
  [
    at(language.lessThan),
    (lead) => {
      lead.op ??= '<';
    },
  ],
  [
    new RegExp(`(?<![签附最邻临])(?:${anyOf(language.about)})$`),
    (lead) => {
      lead.op ??= '~';
    },
  ],
  [
    new RegExp(
      `(?:(?:在|以)${YEAR}(?:底|末)?的?[\\d.]+(?:${UNIT})?(?:的?(?:基础上|基数上)|为基[数期准础])|(?:较|比|与|同)${YEAR}(?:底|末)?的[\\d.]+(?:${UNIT})?(?:相比)?)$`,
    ),
    (lead, word) => {
      lead.base ??= baseIn(word);
    },
  ],
  [
    BASE,
    (lead, word) => {
      lead.base ??= baseIn(word);
    },
  ],
  [
    new RegExp(
      `[由从](?:\\d{4}年|目前|现在|现有|当前)?[底末]?的?(?:不足|不到|约|近)?${EACH}${ONE}${A_MONTH}(?:[、和][\\d.]+(?:${UNIT})?)*$`,
    ),
    (lead, word) => {
      const numbers = word
        .replaceAll('/10万', '')
        .replace(/\d{4}年/, '')
        .match(/\d[\d.]*/g);
      lead.from ??= numbers?.length === 1 ? Number(numbers[0]) : undefined;
    },
  ],
  [
    new RegExp(`(?<=率|${SHARE_WORDS}|水平|寿命|均|都|\\d年[底末]?)在$`),
    (lead) => {
      lead.verb ??= 'reach';
    },
  ],
  [new RegExp(`(?<=${anyOf([...FALL, ...RISE])})\\d{4}年(?:底|末)?的?$`), () => {}], // 下降到2030年的
  [/(?:到|至|在)?\d{4}年(?:底|末)?(?:前|以前|[、和与及](?:到)?)?$/, () => {}],
  [new RegExp(`(?:到|至|在)?(?:${STAGE}|${FIVE_YEAR_PLAN}(?:规划)?(?:期?末|期间|时期))$`), () => {}],
  [new RegExp(`${runOf(language.vague)}并$`), () => {}], // 逐步提高并稳定在
  [/^即$/, () => {}], // 下降1/5，即降到8‰
  [/[国省市县]定(?:目标|指标|标准)值?$/, () => {}], // 保持在省定目标5‰以下
  [/^\d{4}年(?:底|末)?的$/, () => {}], // 2030年的95% after 2025年的85%、
  [
    /以[^，以]{1,20}为单位$/,
    (lead, word) => {
      lead.basis ??= word;
    },
  ],
  [
    at(FALL),
    (lead) => {
      lead.verb ??= 'fall';
    },
  ],
  [
    at(RISE),
    (lead) => {
      lead.verb ??= 'rise';
    },
  ],
  [
    /占到?$/,
    (lead) => {
      lead.verb ??= 'reach';
      lead.share = true;
    },
  ],
  [
    at(language.reach),
    (lead) => {
      lead.verb ??= 'reach';
    },
  ],
  [
    at(language.hedges),
    (lead, word) => {
      lead.hedge ??= word;
    },
  ],
  [
    /分别$/,
    (lead) => {
      lead.each ??= 'respectively';
    },
  ],
  [
    /(?<![人平户]|(?<!\d)[年月日])均$|(?<!首)都$|双双$|(?<=率)各$/,
    (lead) => {
      lead.each ??= 'all';
    },
  ],
  [/(?:每[人生户])?(?:平均)?每(?:年|天|日|周|月|学年|学期)$|(?<!\d)[年月日]均$/, () => {}],
  [/[二两三四五]个$|[一二两三四五\d]年内$|(?:[一二两三四五十\d]{1,2}年)?累计$|(?<=[于到至达])人均$/, () => {}], // 三个95%
  [at(language.adverbs.filter((w) => w.length > 1)), () => {}],
  [new RegExp(`(?<![${language.adverbGuards}]|(?<!\\d)年)(?:${anyOf(single)})$`), () => {}],
];
const CREATE = at(language.create);
const CHANGE: ReadonlyArray<readonly [RegExp, 'increase' | 'decrease']> = [
  [at(language.increase), 'increase'],
  [at(language.decrease), 'decrease'],
];

/** Reads the words before a number. `counts` allows verbs that make or provide. */
export function readLead(text: string, counts: boolean): Lead {
  const lead: Writable = { ...NOTHING };
  let rest = text;
  for (let more = true; more;) {
    more = false;
    for (const [pattern, note] of steps(lead, counts)) {
      const match = pattern.exec(rest);
      if (!match || !match[0]) continue;
      note(lead, match[0]);
      rest = rest.slice(0, match.index);
      more = true;
      break;
    }
  }
  return { ...lead, subject: rest };
}

function* steps(lead: Writable, counts: boolean): Generator<readonly [RegExp, (lead: Writable, word: string) => void]> {
  yield* STEPS;
  if (lead.verb === undefined && lead.change === undefined) {
    for (const [pattern, change] of CHANGE)
      yield [
        pattern,
        (l) => {
          l.change = change;
        },
      ];
  }
  if (counts)
    yield [
      CREATE,
      (l) => {
        l.creates = true;
      },
    ];
}

const PACE_BEFORE = /^(.+)以(?:年均|每年)?$/;
const PACE_BEHIND = new RegExp(`^的(?:速度|速率|幅度)(?:(${anyOf(language.increase)})|${anyOf(language.decrease)})`);
/** The lead of a pace, which stands on both sides of its number: 死亡率以年均 + 5% + 的速度下降. Undefined for others. */
export function paceAround(before: string, behind: string): Lead | undefined {
  const [, words] = PACE_BEFORE.exec(before) ?? [];
  const said = PACE_BEHIND.exec(behind);
  return words && said ? { ...readLead(words, false), change: said[1] ? 'increase' : 'decrease' } : undefined;
}

/** A lead with the base and the hedge of the clause before it, or with the base of what it goes on with: …下降10%，2030年下降20%. */
export const withEarlier = (lead: Lead, { base, hedge }: Lead, goesOn: Lead | undefined): Lead => ({
  ...lead,
  base: lead.base ?? base ?? (lead.change ? goesOn?.base : undefined),
  hedge: lead.hedge ?? hedge,
});
