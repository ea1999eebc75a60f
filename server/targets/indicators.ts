/** Indicators 指标 by name: folding names so that two spellings of one thing are equal, and finding them in `indicators.yaml`. */
import { anyOf, sharedEnd } from '../base/matches';
import { indicators, language, namesOf, type Indicator } from '../data';
import { addTo } from '../base/groups';
import { once, perText } from '../base/memo';
import { HEAD_AT_END, headsIn, isLowerBetter, populationOf, SHARE_WORDS, SPREAD_AT_END } from './words';

const SAME = new RegExp(anyOf(Object.keys(language.sameWords)), 'g');
/** 市、县两级 means, for a county, its own level. */
const LEVELS = /(?:[省市州县区旗乡镇街道行政村社、和及]|（[^（）]{1,6}）){1,16}?([省市县区旗乡村])镇?(?:（[^（）]{1,6}）)?[两三四]级/g;
const WOMEN_OF = new RegExp(
  `女性?([^女占中率]{0,10}(?:${anyOf(language.members)}))(?:占[^占]{2,14}?(?:总数|总人数))?的?(?:${SHARE_WORDS})$`,
);
const WOMEN_IN = new RegExp(`^(?:女性|妇女)在?(.{2,})中的?(?:所占的?)?(?:${SHARE_WORDS})$`);
const WOMEN_AMONG = new RegExp(`^(?:女性|妇女)占(.{2,})的(?:${SHARE_WORDS})$`);
const WOMEN_OF_ALL = new RegExp(`^女性(.{2,12})占(?:全部|全体|全?社会|同级|全[省市县区])?\\1的?(?:${SHARE_WORDS})$`);
const WOMEN_AS = new RegExp(`^(?:女性|妇女)(?:担任|当选)(?:为)?(.{2,12}?)的?(?:${SHARE_WORDS})$`);
const AS_WHOM = new RegExp(`^(?:担任|当选)(?:为)?(.{2,12}?)的?(?:女性|妇女)的?(?:${SHARE_WORDS})$`);
/**
 * 女性人民陪审员占人民陪审员总数的比例, 人大女代表占比, 女性在职工中的比例, 女性担任村委会主任的比例, 担任村委会主任的女性比例: the share of
 * women among them, as 人大代表女性比例.
 */
export const womenLast = (name: string): string =>
  WOMEN_INSURED.test(name)
    ? name.replace(WOMEN_INSURED, '$2$1$3')
    : /[女妇]/.test(name) && ENDS_IN_SHARE.test(name)
      ? [WOMEN_OF, WOMEN_IN, WOMEN_AMONG, WOMEN_OF_ALL, WOMEN_AS, AS_WHOM].reduce(
          (one, pattern) => one.replace(pattern, '$1女性比例'),
          name,
        )
      : name;
/** 养老保险 + 女性 + 参保率 */
const WOMEN_INSURED = /^(.{2,}保险)(女性|妇女)(参保[率人])/;
const HAVE = `(?:${anyOf(language.having)})(?:[1一][个所名家处间支])?`;
const HAVE_IT = new RegExp(`^(.{0,20}?)${HAVE}(?!的)(.{2,})$`);
const THAT_HAVE_IT = new RegExp(`^${HAVE}([^的]{2,})的(.{1,12})$`);
const ENDS_IN_SHARE = new RegExp(`的?(?:${SHARE_WORDS})$`);

const RECEIVE = new RegExp(`^(.{0,20}?)(?:${anyOf(language.receiving)})(?!的)(.{2,})$`);

/**
 * A share as a rate, however it is said: 村建有儿童之家, 建有儿童之家的村比例, 村儿童之家建成率 are 村儿童之家覆盖率; 新生儿得到访视 is
 * 新生儿访视率, 妇女参加锻炼 参加锻炼的妇女比例. Other names stay.
 */
export function asRate(name: string): string {
  if (SPREAD_AT_END.test(name)) return name.replace(SPREAD_AT_END, '覆盖率');
  if (HEAD_AT_END.test(name) && !ENDS_IN_SHARE.test(name)) return name;
  const words = name.replace(ENDS_IN_SHARE, '');
  const that = THAT_HAVE_IT.exec(words);
  if (that) return `${that[2]}${that[1]}覆盖率`;
  const has = HAVE_IT.exec(words);
  if (has) return `${has[1]}${has[2]!.replace(FOR_WHOM, '')}覆盖率`;
  if (words !== name) return name;
  const rate = words.replace(RECEIVE, '$1$2率');
  const who = populationOf(words);
  return who && rate === words && DOES.test(words.slice(who.length)) ? `${words.slice(who.length)}的${who}比例` : rate;
}
/** 经常参加锻炼 */
const DOES = new RegExp(`^[\\u4e00-\\u9fff]{0,2}(?:${anyOf(language.predicates.filter((word) => word.length > 1))})`);
/** 为儿童及其家庭提供服务的儿童之家 */
const FOR_WHOM = /^为.+的(?=[^的]{2,}$)/;

/** 每千人口床位 for 每万人口拥有床位, 每20万人口配备床位: for how many it is counted is a matter of its value. */
function perThousand(name: string): string {
  const { words, count } = headsIn(name);
  return count > 1 ? name.replace(words, '每千').replace(PER_HEAD_LAST, '$2$1').replace(HAS, '') : name;
}
const HAS = /(?<=每千[^，]{0,8}?)(?:拥有|配有|配备|有)(?=[^，]{2})/;
/** 托位数每千人口 */
const PER_HEAD_LAST = /^(.{2,}?)(每千(?:名儿童|名|人口?|儿童)?)$/;
/** 妇女之家村（社区） + 覆盖率: where it is stands first. */
const PLACES_INSIDE = /^([^，]{3,12}?)((?:村|乡镇)（[^（）]{2,4}）)(?=覆盖率$)/;
const FILLER = new RegExp(anyOf(language.fillers), 'g');

/** Folds a name for comparison: marks, fillers and ranges written one way, words of one meaning replaced by one of them. */
export const foldName = perText((name) =>
  womenLast(perThousand(name))
    .replace(/的|周(?=岁)|(?<=岁)及(?=以[上下])/g, '')
    .replace(/参加(.{2,12}保险)(?=人数)/, '$1参保')
    .replace(/(\d)岁?[-—至～~](\d)/g, '$1～$2')
    .replace(/中(?=女)/g, '')
    .replace(/(?:女性?(?:厕位)?与?男|男性?厕位与女)性?(?=厕位)/, '男女') // women first turn the value, not the name
    .replace(LEVELS, '$1级')
    .replace(PLACES_INSIDE, '$2$1')
    .replace(SAME, (word) => language.sameWords[word] ?? word)
    .replace(/[《》〈〉“”‘’"'、，（）()·—\s]/g, '')
    .replace(FILLER, ''),
);

/** Indicators by what `form` makes of their names. */
function indicatorsBy(form: (name: string) => string): ReadonlyMap<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const indicator of indicators) for (const name of namesOf(indicator).map(form)) if (!found.has(name)) found.set(name, indicator);
  return found;
}
/** A name as rates are told apart: 建成率 and 覆盖率 of one thing are one. */
export const rateForm = (name: string): string => foldName(asRate(name));
const byName = indicatorsBy(foldName);
const byRate = once(() => indicatorsBy(rateForm));

/** No beginning is shorter. */
const SHORTEST = 3;

const ENDS = new Set([...byName.keys()].map((name) => name.at(-1)));

/** Whether a known indicator may end as these words do. */
export const mayEndIndicator = (words: string): boolean => ENDS.has(words.at(-1)) || ENDS.has(foldName(words).at(-1));

/** How known indicators begin, by each of their ends. */
const beginnings = once(() => {
  const found = new Map<string, string[]>();
  for (const name of byName.keys()) for (let i = SHORTEST; i < name.length - 1; i++) addTo(found, name.slice(i), name.slice(0, i));
  return found;
});

/** The longest beginning of a known indicator with this end that stands in a clause; '' where none does. */
export function beginningIn(clause: string, end: string): string {
  const folded = foldName(clause);
  const found =
    beginnings()
      .get(foldName(end))
      ?.filter((beginning) => folded.includes(beginning)) ?? [];
  return found.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

/** The indicator of exactly this name, or undefined. Plan kinds are not looked at. */
export const indicatorNamed = (name: string): Indicator | undefined =>
  byName.get(foldName(name)) ?? byRate().get(rateForm(name)) ?? byName.get(`${foldName(name)}数`);

/** What an indicator's name ends with as other known ones do: 检测率 of 梅毒检测率, 毛入园率 of 学前三年毛入园率; '' where it is alone. */
export const commonHead = perText((name) => {
  const folded = foldName(name);
  let length = 0;
  for (const other of byName.keys()) if (!other.endsWith(folded)) length = Math.max(length, sharedEnd(folded, other));
  return length >= 3 && length < folded.length ? folded.slice(-length) : '';
});

/** Whether less of it is better: as the list says of a known indicator, else by its name. A ratio (男女厕位) turns with its order. */
export const isLess = (name: string): boolean => {
  const known = indicatorNamed(name) ?? indicatorNamed(name.slice(populationOf(name).length));
  return known && known.unit !== 'ratio' ? known.better === 'lower' : isLowerBetter(name);
};

export const isKnownIndicator = (name: string): boolean => indicatorNamed(name) !== undefined;
