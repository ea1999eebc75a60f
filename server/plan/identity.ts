/** Which plan it is: title, kind, period, place and level, from the lines before the first heading. */
import type { Template } from '../data';
import { spanOf, type Span } from './flow';
import { joined, kindInTitle, kindOfDomains, kindsOf, type KindInTitle } from './kind';
import type { Paragraph } from './paragraphs';
import { levelOf } from './place';
import type { Plan, Section } from './plan';
import {
  carriedOut,
  FILE_NAME,
  isPaperTitle,
  plainTitle,
  periodUntil,
  readDecade,
  readFiveYears,
  readPeriod,
  withoutVolume,
  type Period,
} from './title';

type Identity = Pick<Plan, 'title' | 'titleSpan' | 'kind' | 'template' | 'period' | 'region' | 'level'>;

/**
 * Reads the identity of the plan whose paragraphs these are. `headings` decide the kind where there is no title; the place and the years
 * that it does not say itself are those of the `cover` over several plans; a plan without a title has that of the notice that issues it.
 */
export function identify(
  paragraphs: readonly Paragraph[],
  headings: readonly Section[],
  templates: readonly Template[],
  { cover, notice = [] }: Above = {},
): Identity {
  const firstHeading = paragraphs.findIndex((p) => p.opening === 'preface' || p.opening === 'heading');
  const head = paragraphs.slice(0, firstHeading < 0 ? 2 : firstHeading);
  const titleLine = titleIn(head);
  const byDomains = kindOfDomains(
    headings.map(({ title }) => title),
    templates,
  );
  const kindIn = (title: string) => kindInTitle(plainTitle(title), templates);
  const issued = titleLine ? undefined : titlesIssued(notice).find((title) => kindIn(title)?.kind === byDomains);
  const printed = withoutVolume(issued ?? bareLine(titleLine?.flow.text));
  const period = periodOf(head, carriedOut(printed)?.paper ?? printed, paragraphs, templates, cover);
  const said = saidBy(printed, templates, byDomains);
  const kind = said?.kind ?? byDomains;
  const template = templateFor(kind, period, templates);
  const region = said ? said.before || cover?.region : regionInText(paragraphs);
  return {
    title: printed || `${region ?? ''}${template?.titles[0] ?? UNKNOWN}`,
    titleSpan: titleSpanOf(titleLine ?? paragraphs[0]!),
    kind,
    template,
    period,
    region,
    level: region === undefined ? undefined : levelOf(region),
  };
}

/** What a title says: of a paper that carries out another one, its own place and the other’s kind (else that of its domains). */
function saidBy(title: string, templates: readonly Template[], byDomains: string): KindInTitle | undefined {
  const carried = carriedOut(title);
  const said = kindInTitle(plainTitle(carried?.upper ?? title), templates);
  return carried ? { kind: said?.kind ?? byDomains, before: carried.region } : said;
}

/** A title without 《》 around it, marks of a list or 附件1. before it, 全文 or .doc behind it. */
const bareLine = (line = ''): string => line.replace(AROUND_TITLE, '').replace(/^《(.*)》$/, '$1');
const AROUND_TITLE = new RegExp(`^[#*]+|^附件\\d{0,2}[：:.．、]|(?<=》)(?:全文|文本)$|${FILE_NAME}`, 'g');

const titleIn = (head: readonly Paragraph[]): Paragraph | undefined =>
  head.find((p) => p.opening === 'title') ?? head.find((p) => p.opening === 'text' && isPaperTitle(p.flow.text));

/** What a title over several plans says of all. */
export type Cover = Pick<Identity, 'region' | 'period'>;

/** What stands above the plans of a file. */
export interface Above {
  readonly cover?: Cover | undefined;
  readonly notice?: readonly Paragraph[];
}

const NAMES = '((?:《[^《》]{4,60}》[、和与及]?){1,4})';
const ISSUES = new RegExp(
  `(?:印发|发布|颁布|公布|出台|现将)${NAMES}|印发([^《》，。]{4,80}?)的通知|${NAMES}(?:全文|主要内容|内容)?如下`,
  'g',
);
/** 》和《, and 和 of 妇女发展规划和儿童发展规划. */
const BETWEEN_TITLES = /[《》、]+(?:[和与及]《)?|(?<=规划|纲要|）)[和与及]/;
const ANNEX = /^附件\d{0,2}[：:]?(.{4,60})$/;
/** 《青禾县妇女发展规划（2021—2025年）》目标责任分解书, 青禾县妇女发展规划（2021—2025年）监测统计指标 */
const ABOUT = /^(?:《([^《》]{4,60})》|(?:（[^（）]*）)?([^《》（），。；：]{4,40}（[^（）]{4,14}）))[\u4e00-\u9fff]{2,14}$/;

/**
 * The titles of what a notice issues: 关于印发《青禾县妇女发展规划（2021—2025年）》的通知, of what it names as its annex, and of what a paper
 * is about by its own title.
 */
function titlesIssued(notice: readonly Paragraph[]): string[] {
  const lines = notice.map(({ flow }) => flow.text);
  const said = Array.from(lines.join('').matchAll(ISSUES), ([, ...titles]) => titles.find(Boolean)!);
  const named = [ANNEX, ABOUT].flatMap((form) => lines.flatMap((line) => form.exec(line)?.slice(1).find(Boolean) ?? []));
  return [...said, ...named].flatMap((names) => names.split(BETWEEN_TITLES).filter((title) => title.length > 3));
}

/** Whether a title puts several kinds together: 妇女儿童发展规划. */
export const isOfSeveralKinds = ({ flow }: Paragraph, templates: readonly Template[]): boolean =>
  kindsOf({ kind: kindInTitle(plainTitle(flow.text), templates)?.kind ?? '' }).length > 1;

/** A plan of which nothing tells the kind. */
const UNKNOWN = '发展规划';

/** The years before the first heading, else “十四五” in the title, else what the text says of its own term, or of papers that it names. */
function periodOf(
  head: readonly Paragraph[],
  title: string,
  paragraphs: readonly Paragraph[],
  templates: readonly Template[],
  cover: Cover | undefined,
): Period | undefined {
  const opening = head.map((p) => p.flow.text).join('');
  const own = head.map((p) => (p.opening === 'text' ? p.flow.text.replace(/《[^《》]{0,80}》/g, '') : p.flow.text)).join('');
  return (
    readPeriod(title) ??
    readPeriod(own) ??
    readFiveYears(title) ??
    readDecade(title) ??
    cover?.period ??
    termIn(paragraphs) ??
    readPeriod(opening) ??
    periodAimedAt(paragraphs) ??
    citedPeriod(paragraphs, templates)
  );
}

/** The last year that the text works towards most often (到2025年) ends the plan. */
function periodAimedAt(paragraphs: readonly Paragraph[]): Period | undefined {
  const counts = new Map<number, number>();
  const years = paragraphs.flatMap(({ flow }) => Array.from(flow.text.matchAll(/到(20[1-4][05])年/g), ([, year]) => Number(year)));
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [until, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return until === undefined || times! < 2 ? undefined : periodUntil(until);
}

const BASIS = /(?:根据|依据|按照|对照|衔接)[^。]*/g;

/** The years of the nearest plan of such a kind that the text names as its basis: 根据《…纲要（2021—2030年）》《某市…规划（2021—2025年）》. */
function citedPeriod(paragraphs: readonly Paragraph[], templates: readonly Template[]): Period | undefined {
  const words = templates.flatMap((t) => t.titles);
  const bases = paragraphs.slice(0, 60).flatMap(({ flow }) => flow.text.match(BASIS) ?? []);
  const titles = bases.flatMap((basis) => basis.match(/《[^《》]{4,60}》/g) ?? []);
  const own = titles.filter((title) => words.some((word) => title.includes(word)));
  return own.map(readPeriod).findLast((period) => period !== undefined);
}

const TERM = /(?:规划|纲要)(?:的)?(?:期限|期|实施期|实施期限|周期)(?:为|是|自|从|：)?[^。；]{0,40}|本(?:规划|纲要)[（(][^）)]{4,20}/;

/** “规划期限为2021年至2030年”, in the preface or soon after it. */
function termIn(paragraphs: readonly Paragraph[]): Period | undefined {
  for (const { flow } of paragraphs.slice(0, 60)) {
    const said = TERM.exec(flow.text.replace(/《[^《》]{0,80}》/g, ''));
    const period = said && (readPeriod(said[0]) ?? readFiveYears(said[0]));
    if (period) return period;
  }
  return undefined;
}

const titleSpanOf = (p: Paragraph): Span => (p.flow.text ? spanOf(p.flow) : p.lines[0]!);

/** The template for plans of a kind; for one of several kinds those of all, joined. */
const templateFor = (kind: string, period: Period | undefined, templates: readonly Template[]): Template | undefined =>
  kindsOf({ kind })
    .map((one) => templateOfKind(one, period, templates))
    .reduce((all, one) => (all && one ? joined(all)(one) : (all ?? one)));

/** The template of a kind whose years hold the plan's first year; without a period the first one; none for a plan older than all. */
function templateOfKind(kind: string, period: Period | undefined, templates: readonly Template[]): Template | undefined {
  const ofKind = templates.filter((t) => t.kind === kind);
  if (!period) return ofKind[0];
  const own = ofKind.find((t) => t.years[0] <= period[0] && period[0] <= t.years[1]);
  return own ?? (ofKind.every((t) => period[0] < t.years[0]) ? undefined : ofKind[0]);
}

/**
 * Every plan names the general plan of its own place; the last one named is the lowest. Where the text speaks of 全县, a city that its
 * preface names is not its own place.
 */
function regionInText(paragraphs: readonly Paragraph[]): string | undefined {
  let region: string | undefined;
  for (const p of paragraphs.slice(0, 40)) {
    for (const match of p.flow.text.matchAll(/《([^《》]{2,12}?)国民经济和社会发展/g)) region = match[1];
    if (region && p.opening === 'heading') break;
  }
  const own = ownLevelWord(paragraphs);
  return region && own && !region.endsWith(own) ? undefined : region;
}

/** How the text calls its place: 县 of 全县, 我县, 本县; undefined where it does not. */
function ownLevelWord(paragraphs: readonly Paragraph[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { flow } of paragraphs)
    for (const [, word] of flow.text.matchAll(/[全我本]([省市州盟区县旗])(?!级)/g)) counts.set(word!, (counts.get(word!) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A document's title without its years or other brackets at the end. */
export const bareTitle = (title: string): string => title.replace(/（[^）]{0,80}）?年?$/, '');

/** A plan's title with its years, as it is cited. */
export const datedTitle = ({ title, period }: Pick<Plan, 'title' | 'period'>): string =>
  period && !title.includes('（') ? `${title}（${period.join('—')}年）` : title;
