/** Names that a subject says in one phrase, spelled out: 筛查率城镇、农村, 高、中级职称, 城乡. */
import { chineseQuantity } from '../base/numerals';
import { language } from '../data';
import { BODY } from './complete';
import { splitConjunction } from './conjunctions';
import { AVERAGE, HEAD_AT_END, HEADS, SHARE_WORDS, SPREAD, WHOM } from './words';

/** 分别, 均 */
export type Each = 'respectively' | 'all' | undefined;

/** 筛查率城镇、农村 */
const POPULATIONS_AT_END = new RegExp(`^(.+?)((?:${WHOM}[、和与及])+${WHOM})$`);
/** 合格率小学、初中、高中 */
const HOLDER = `(?!以[上下])[\\u4e00-\\u9fff]{1,5}(?!${HEADS})[\\u4e00-\\u9fff]`;
const HOLDERS_AT_END = new RegExp(`^(.+?(?:${HEADS}))((?![和与及])(?:${HOLDER}[、和与及])+${HOLDER})$`);

/** 生均图书小学、初中、高中 */
const BODIES_AT_END = new RegExp(`^(${AVERAGE}?)((?:(?:${BODY})[、和与及])+(?:${BODY}))$`);

const PLACE = '[省地市州县区旗乡镇村]';
export const PLACES = `(?:${PLACE}(?:（[^（）]{1,6}）)?)`;
/** 县、乡、村三级服务站点覆盖率, 省、市、县（市、区）三级人大代表中女性比例, 区镇村三级维权站点建成率 */
const LEVELS = new RegExp(`^((?:${PLACES}、){1,3}${PLACES}|[省市州县区旗乡镇村]{2,4})([二两三四])级(.+)$`);
/** 活动中心市、县覆盖率 */
const LEVELS_INSIDE = new RegExp(`^([^、和与及（]{3,}?)((?:${PLACE}、){1,3}${PLACE})(?:[二两三四]?级)?([^、和与及]{2,4})$`);

/** 女性占 + 城镇单位就业人员和全社会就业人员 + 的比例 */
const AMONG = new RegExp(`^((?:女性|妇女)占)([^占]+?)(的?(?:${SHARE_WORDS}))$`);

/** 学前一年、三年毛入园率 */
const YEARS = /^([^、]{2,}?)([一二三]年)[、和]([一二三]年)([^、]+率)$/;

/** 城市, 农村 for 城乡筛查率分别 and 城乡筛查率均, 男性, 女性 for 男女寿命分别; 城乡居民 have an insurance of their own. */
function bothOf(subject: string, count: number, each: Each): string[] | undefined {
  const [words, two] = Object.entries(language.together).find(([one]) => subject.includes(one)) ?? [];
  if (!words || !two || splitConjunction(subject).length === two.length) return undefined;
  const isOfBoth = each === 'all' ? count === 1 && /^城乡(?!居民)/.test(subject) : each === 'respectively' && count === two.length;
  return isOfBoth ? two.map((one) => subject.replace(words, one)) : undefined;
}

/** 指导服务站点在城市社区和农村社区（村）的覆盖率 */
const SPREAD_IN = new RegExp(`^(.{2,}?)在((?:${WHOM}(?:（[^（）]*）)?[、和与及])+${WHOM}(?:（[^（）]*）)?)的?(${SPREAD})$`);

/** 高、中级职称, 初、中、高级技能人才 */
const GRADES = /^(.*?)(?<![初高])((?:[初中高]、){1,2}[初中高])(级.+)$/;

/** 村（居）民委员会, 乡镇（街道）儿童之家 */
const EITHER = /^([\u4e00-\u9fff]{1,2})（([\u4e00-\u9fff]{1,2})）(?=[\u4e00-\u9fff“])/;

/** 城镇筛查率, 农村筛查率 of 筛查率城镇、农村, and of what says two in one word; undefined where a subject does not put its names so. */
export const spelledOut = (subject: string, count: number, each: Each): string[] | undefined =>
  bothOf(subject, count, each) ?? insideOf(subject, count, each) ?? levelsOf(subject, count, each) ?? holdersAtEnd(subject, each);

/** What is of several in its midst: 村（居）, 高、中级, 在城市社区和农村社区, 占城镇单位就业人员和全社会就业人员, 一年、三年. */
function insideOf(subject: string, count: number, each: Each): string[] | undefined {
  const either = count === 2 && each === 'respectively' ? EITHER.exec(subject) : null;
  if (either) return [either[1]!, either[2]!].map((one) => subject.replace(either[0], one));
  const [, graded = '', grades, rest = ''] = (count > 1 && GRADES.exec(subject)) || [];
  if (grades) return grades.split('、').map((grade) => graded + grade + rest);
  const [, thing = '', places, spread = ''] = ((count > 1 || each) && SPREAD_IN.exec(subject)) || [];
  if (places) return splitConjunction(places).map((place) => place + thing + spread);
  return amongOf(subject, count) ?? yearsOf(subject);
}

function amongOf(subject: string, count: number): string[] | undefined {
  const [, who = '', whom = '', share = ''] = AMONG.exec(subject) ?? [];
  const groups = splitConjunction(whom);
  return who && groups.length === count ? groups.map((group) => who + group + share) : undefined;
}

function yearsOf(subject: string): string[] | undefined {
  const years = YEARS.exec(subject);
  return years ? [years[2]!, years[3]!].map((one) => years[1]! + one + years[4]!) : undefined;
}

function levelsOf(subject: string, count: number, each: Each): string[] | undefined {
  const [, levels = '', many = '', rest = ''] = (each === 'respectively' && LEVELS.exec(subject)) || [];
  // 市、县两级人大代表、政协委员: the values are of these
  const areOfBodies = count > 1 && splitConjunction(rest).length === count;
  const all = levels.includes('、') ? splitConjunction(levels) : [...levels];
  if (levels && !areOfBodies && all.length === chineseQuantity(many)) return all.map((level) => `${level}级${rest}`);
  const inside = LEVELS_INSIDE.exec(subject);
  if (!inside || !HEAD_AT_END.test(inside[3]!)) return undefined;
  return inside[2]!.split('、').map((level) => `${level}级${inside[1]}${inside[3]}`);
}

function holdersAtEnd(subject: string, each: Each): string[] | undefined {
  const behind = POPULATIONS_AT_END.exec(subject) ?? (each === 'respectively' ? HOLDERS_AT_END.exec(subject) : null);
  const of = behind && HEAD_AT_END.test(behind[1]!) ? behind : BODIES_AT_END.exec(subject);
  return of ? splitConjunction(of[2]!).map((holder) => holder + of[1]!) : undefined;
}
