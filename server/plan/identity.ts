/** Which plan it is: title, kind, period, place and level, from the lines before the first heading. */
import { places, type Template } from '../data';
import { spanOf, type Span } from './flow';
import type { Paragraph } from './paragraphs';
import type { Plan, PlanLevel, Section } from './plan';

type Identity = Pick<Plan, 'title' | 'titleSpan' | 'kind' | 'template' | 'period' | 'region' | 'level'>;

/** Reads the identity of the plan whose paragraphs these are. `headings` decide the kind where there is no title. */
export function identify(paragraphs: readonly Paragraph[], headings: readonly Section[], templates: readonly Template[]): Identity {
  const firstHeading = paragraphs.findIndex((p) => p.opening === 'preface' || p.opening === 'heading');
  const head = paragraphs.slice(0, firstHeading < 0 ? 1 : firstHeading);
  const titleLine = head.find((p) => p.opening === 'title');
  const period = readPeriod(head.map((p) => p.flow.text).join('')) ?? readPeriod(titleLine?.flow.text ?? '');
  const printed = titleLine?.flow.text ?? '';
  const kindWord = templates
    .flatMap((t) => t.titles.map((word) => ({ word, kind: t.kind })))
    .filter(({ word }) => printed.includes(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  const kind = kindWord?.kind ?? kindOfHeadings(headings, templates);
  const template = templateFor(kind, period, templates);
  const region = titleLine && kindWord ? regionBefore(printed, kindWord.word, head, titleLine) : regionInText(paragraphs);
  return {
    title: titleLine ? fullTitle(titleLine, head, region) : `${region ?? ''}${template?.titles[0] ?? '发展规划'}`,
    titleSpan: titleSpanOf(titleLine ?? paragraphs[0]!),
    kind,
    template,
    period,
    region,
    level: region === undefined ? undefined : levelOf(region),
  };
}

/** The title line, and before it the place where that stands on a line of its own. */
function fullTitle(titleLine: Paragraph, head: readonly Paragraph[], region: string | undefined): string {
  const printed = titleLine.flow.text;
  const before = head[head.indexOf(titleLine) - 1]?.flow.text;
  return region && before === region && !printed.startsWith(region) ? region + printed : printed;
}

const titleSpanOf = (p: Paragraph): Span => (p.flow.text ? spanOf(p.flow) : p.lines[0]!);

/** “（2021—2025年）” in a run of text, or undefined. */
export function readPeriod(text: string): readonly [number, number] | undefined {
  const match = /((?:19|20)\d\d)年?[-—~～至]{1,2}((?:19|20)\d\d)/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

function kindOfHeadings(headings: readonly Section[], templates: readonly Template[]): string {
  const votes = templates.map((t) => ({
    kind: t.kind,
    count: headings.filter((h) => t.domains.some((d) => d.name === h.title || d.aliases?.includes(h.title))).length,
  }));
  const best = votes.reduce((a, b) => (b.count > a.count ? b : a), { kind: '', count: 0 });
  return best.kind;
}

/** The template of a kind whose years hold the plan's first year; without a period the first one. */
function templateFor(kind: string, period: readonly [number, number] | undefined, templates: readonly Template[]): Template | undefined {
  const ofKind = templates.filter((t) => t.kind === kind);
  return ofKind.find((t) => period && t.years[0] <= period[0] && period[0] <= t.years[1]) ?? ofKind[0];
}

function regionBefore(title: string, word: string, head: readonly Paragraph[], titleLine: Paragraph): string | undefined {
  const own = title.slice(0, title.indexOf(word)).replace(/^[#*]+|[“"]?十[一二三四五六]五[”"]?(?:时期)?|（?\d{4}[-—]\d{4}年?）?/g, '');
  if (own) return own;
  const before = head[head.indexOf(titleLine) - 1]?.flow.text; // a title set over two lines
  return before && isPlace(before) ? before : undefined;
}

/** Whether a line is the name of a place and nothing else. */
export const isPlace = (text: string): boolean => text.length <= 12 && /^[\u4e00-\u9fff]+[省市州盟区县旗]$/.test(text);

/** Every plan names the general plan of its own place; the last one named is the lowest. */
function regionInText(paragraphs: readonly Paragraph[]): string | undefined {
  let region: string | undefined;
  for (const p of paragraphs.slice(0, 40)) {
    for (const match of p.flow.text.matchAll(/《([^《》]{2,12}?)国民经济和社会发展/g)) region = match[1];
    if (region && p.opening === 'heading') break;
  }
  return region;
}

function levelOf(region: string): PlanLevel | undefined {
  if (places.nation.some((name) => region.startsWith(name))) return 'national';
  if (places.provinces.includes(region) || /(?:省|自治区)$/.test(region)) return 'province';
  if (/(?:县|区|旗)$/.test(region) && !/地区$/.test(region)) return 'county';
  return /(?:市|州|盟|地区)$/.test(region) ? 'prefecture' : undefined;
}

/** A document's title without its years or other brackets at the end. */
export const bareTitle = (title: string): string => title.replace(/（[^）]*）?年?$/, '');

/** A plan's title with its years, as it is cited. */
export const datedTitle = ({ title, period }: Pick<Plan, 'title' | 'period'>): string =>
  period && !title.includes('（') ? `${title}（${period.join('—')}年）` : title;
