import { namesOf, type LabelId, type Template } from '../data';
import { perObject } from '../base/memo';
import { END_OF_YEAR } from './title';

/** The words by which a plan's skeleton is recognised, gathered from the templates. */
export interface Vocabulary {
  /** Words that show a plan's kind in its title, longest first. */
  readonly titles: readonly string[];
  /** Label (主要目标) to its section id. */
  readonly labels: ReadonlyMap<string, LabelId>;
  /** Domain names and their aliases. */
  readonly domains: ReadonlySet<string>;
  /** Part names and their aliases. */
  readonly parts: ReadonlySet<string>;
  /** Those of them that name a part even where they have no number: no labels, and none that may name a section of it (指导思想). */
  readonly wholeParts: ReadonlySet<string>;
  /** Those of them with which a plan may begin: none behind the part that holds the domains. */
  readonly firstParts: ReadonlySet<string>;
  /** Those of them that stand before the part that holds the domains. */
  readonly openingParts: ReadonlySet<string>;
}

const names = (all: readonly Parameters<typeof namesOf>[0][]) => all.flatMap(namesOf);

/** How a preface is headed. */
export const PREFACES = ['前言', '序言', '引言', '导言'];

/** What may stand behind the name of a domain in its heading. */
const BEHIND_DOMAIN = ['领域', '方面'];
const DOMAIN_END = new RegExp(`(?:${BEHIND_DOMAIN.join('|')})$`);
/** 妇女与健康 for 妇女与健康领域. */
export const domainWords = (heading: string): string => heading.replace(DOMAIN_END, '');

/** 发展领域 is only ever the part with the domains. */
const wholeNames = ({ name, aliases = [], domains }: Template['parts'][number]) => (domains ? [name, ...aliases] : [name]);

const domainsAt = (parts: Template['parts']): number => parts.findIndex(({ domains }) => domains);
/** How the parts of a template are called up to the one that holds the domains. */
export const firstPartsOf = ({ parts }: Template): string[] => names(parts.slice(0, domainsAt(parts) + 1));

/** The words of a set of templates, gathered once. */
export const vocabularyOf = perObject((templates: readonly Template[]): Vocabulary => {
  const titles = [...new Set(templates.flatMap((t) => t.titles))].sort((a, b) => b.length - a.length);
  const labels = new Map(templates.flatMap((t) => t.sections.flatMap((s) => names([s]).map((name) => [name, s.id] as const))));
  return {
    titles,
    labels,
    domains: new Set(templates.flatMap((t) => names(t.domains)).flatMap((name) => ['', ...BEHIND_DOMAIN].map((end) => name + end))),
    parts: new Set(templates.flatMap((t) => names(t.parts))),
    wholeParts: new Set(templates.flatMap(({ parts }) => parts.flatMap(wholeNames)).filter((name) => !labels.has(name))),
    firstParts: new Set(templates.flatMap(firstPartsOf)),
    openingParts: new Set(templates.flatMap(({ parts }) => names(parts.slice(0, Math.max(0, domainsAt(parts)))))),
  };
});

const ANSWERING = '(?:牵头|负责|配合)';
const UNITS_WORD = '[\\u4e00-\\u9fff]{2,4}(?:单位|部门|分工)';
const UNITS = new RegExp(`(?:单位|部门)[：:]|^（${UNITS_WORD}）$|${ANSWERING}）$`);
const AND_UNITS = '[及和与](?:责任|牵头)(?:单位|部门|分工)';
const AND_UNITS_AT_END = new RegExp(`${AND_UNITS}$`);

/**
 * A heading without the units that answer for what stands below it: 妇女与健康（牵头单位：县卫健局）, （县卫健局牵头）, 主要目标（责任单位）,
 * 主要目标及责任分工.
 */
export const withoutUnits = (title: string): string =>
  title.replace(/（[^（）]*）$/, (bracket) => (UNITS.test(bracket) ? '' : bracket)).replace(AND_UNITS_AT_END, '');

/** Whether words may name who answers for something: units have no numbers, what is promised has, and 重点项目：… is something else. */
export const mayNameUnits = (words: string): boolean => !/\d|^[^，。；、：]{2,8}(?<!单位|部门)：/.test(words);

/** [1], 〔1〕, ①, ¹ behind a word: the mark of a note. */
export const NOTE_MARK = '(?<=[\\u4e00-\\u9fff])(?:[①-⑳¹²³⁴-⁹]|[\\[〔［]\\d{1,2}[\\]〕］])';
const NOTE_MARK_AT_END = new RegExp(`${NOTE_MARK}$`);

/** The words of a heading: without its units, the mark at its end, that of a footnote, and what encloses all of it. */
export const headingWords = (title: string): string =>
  withoutUnits(title)
    .replace(/^[◆◇★☆●○■□▲△▶►※]+/, '')
    .replace(/(?<![：:。])[：:。]+$/, '')
    .replace(NOTE_MARK_AT_END, '')
    .replace(/^[“"《【〖]([^“”"《》【】〖〗]+)[”"》】〗]$/, '$1');

/**
 * The time that a label may be for, how many it holds or who answers for it: 2025年主要目标, “十四五”时期主要目标, 主要目标（到2025年）,
 * 主要目标（8项）, 主要目标（县卫健局牵头）, 主要目标及责任单位.
 */
const TIME_BEFORE = '(?:到?20\\d\\d年|十[一二三四五六七八九]五”?(?:时期|期间)?)?';
const NOTE_BEHIND = `(?:${AND_UNITS})?(?:（[^（）]{0,8}\\d[^（）]{0,8}）|（(?:${UNITS_WORD}|[^（）]{2,30}${ANSWERING}|[^（）：]{2,6}单位：[^（）]{2,60})）)?`;
/** How a label may be set: 【主要目标】, 〖…〗, [主要目标], ——主要目标：, ★主要目标, “主要目标”; before the first of its list: 主要目标　1.…. */
const BEFORE_LABEL = '[【〖〔［〈[<《“（(—_◆◇★☆●○◎■□▪▍▲△▶►·※*-]{0,3}';
const BEHIND_LABEL =
  '[】〗〕］〉\\]>》”）)*—_◆◇★☆●○◎■□▪▲△-]{0,3}(?:[：:。]|[；…]*$|(?<=[】〗〕］])|(?<=[\\u4e00-\\u9fff]{4})(?=1[.．、](?!\\d)|[（(][1一][）)]|①))';
const LABEL = new RegExp(`^${BEFORE_LABEL}${TIME_BEFORE}([\\u4e00-\\u9fff]{2,10}?)${NOTE_BEHIND}${BEHIND_LABEL}`);

/** 到2030年，实现以下主要目标： */
const INTRODUCED = /^[^。；：]{0,30}(?:以下|下列|如下)([\u4e00-\u9fff]{2,10})[：:]?$/;
/** 到2030年，主要目标是： */
const STATED = /^(?:到20\d\d年(?:底|末)?，)?([\u4e00-\u9fff]{2,10})(?:[是为]|如下|包括)[：:]$/;
/** 为实现上述目标，采取以下措施：, where the name is short for 策略措施. */
const MEANT = /^为[^。；：，\d]{2,20}，采取(?:以下|下列|如下)([\u4e00-\u9fff]{2,4})[：:]$/;

const STAGE = '(?:[近中远终末短长]期|第[一二三]阶段)';
const OF_STAGE = '(?:的?(?:阶段性?)?(?:主要|发展|工作)?目标)?';
/** 到2025年：, 2025年目标：, 中期目标（2025年）：, 第一阶段（2021—2025年）： before a list that is due by then. */
export const DUE = new RegExp(
  `^[【（]?(?:(?:到|至)?20\\d\\d年${END_OF_YEAR}${OF_STAGE}|${STAGE}${OF_STAGE}（[^（）]{0,8}20\\d\\d年[^（）]{0,6}）)[】）]?(?:：|—{1,2})?$`,
);

/** The words of a line that is set as a label, whatever they are; undefined for other lines. */
export const bareLabel = (text: string): string | undefined => LABEL.exec(text)?.[1];

/** The label that `text` is (主要目标： or 【主要目标】), with what stands after its colon; undefined when it is none. */
export function readLabel(text: string, vocabulary: Vocabulary): { id: LabelId; name: string; length: number } | undefined {
  const match = LABEL.exec(text) ?? INTRODUCED.exec(text) ?? STATED.exec(text);
  const id = match && vocabulary.labels.get(match[1]!);
  if (id) return { id, name: match[1]!, length: match[0].length };
  const name = MEANT.exec(text)?.[1];
  const isMeasure = name !== undefined && [...vocabulary.labels].some(([label, one]) => one === 'measure' && label.endsWith(name));
  return isMeasure ? { id: 'measure', name, length: text.length } : undefined;
}

/** 妇女与健康 for “妇女与健康”, and for 妇女与健康的 before its label. */
export const nameBeforeLabel = (words: string): string => words.replace(/^“([^“”]+)”/, '$1').replace(/的$/, '');

/** Characters in the name of a domain and a label. */
const MOST_WORDS = 24;

/** Whether words are the name of a domain and one of its labels: “妇女与健康”主要目标. */
export function isLabelOfDomain(words: string, { labels, domains }: Vocabulary): boolean {
  if (words.length > MOST_WORDS) return false; // as most lines are
  for (const label of labels.keys()) if (words.endsWith(label) && domains.has(nameBeforeLabel(words.slice(0, -label.length)))) return true;
  return false;
}
