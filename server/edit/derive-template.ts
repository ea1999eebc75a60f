/** A template of another kind of plan, written from plans of that kind: its parts, its domains and labels, as YAML with remarks. */
import { bundledTemplates, type TemplatePart } from '../data';
import { allSections, type Plan, type Section } from '../plan/plan';
import { plainTitle } from '../plan/title';
import { readTargets } from '../targets/targets';

/** What a plan of an unknown kind shows of its kind. */
interface Shape {
  readonly titles: readonly string[];
  readonly parts: readonly { readonly name: string; readonly domains: boolean }[];
  readonly domains: readonly string[];
  readonly goal: string | undefined;
  readonly measure: string | undefined;
}

const PLACE = /^[\u4e00-\u9fff]{2,16}?(?:自治区|自治州|自治县|[省市州盟区县旗])(?=[\u4e00-\u9fff]{4,})/;

/** The title without its place and years: 残疾人保障和发展规划, 老龄事业发展规划. */
const kindOfTitle = (title: string): string => title.split(WORK).map(plainTitle).join(WORK).replace(PLACE, '');
/** What does not tell one kind from another, but belongs to its name. */
const WORK = '事业';

/** How many sections a part with the domains has at least. */
const LEAST = 2;

function shapeOf(plan: Plan): Shape {
  const parts = plan.sections.filter(({ kind, title }) => kind !== 'preface' && title);
  const promises = readTargets(plan);
  const weight = ({ span }: Section) => promises.filter((t) => span.start <= t.span.start && t.span.end <= span.end).length;
  const inner = (part: Section) => part.sections.filter(({ kind, title }) => kind !== 'label' && title);
  const holders = parts
    .filter((part) => inner(part).length >= LEAST)
    .sort((a, b) => weight(b) - weight(a) || inner(b).length - inner(a).length);
  const main = holders[0];
  const alone = parts.filter((part) => weight(part) > 0).length;
  // Chapters are the domains where the promises are spread over them, else the sections of the part that holds most.
  const areChapters = !main || (alone > LEAST && weight(main) * 2 <= promises.length);
  const domains = areChapters ? domainChapters(parts) : inner(main);
  const labels = domains.flatMap(allLabels);
  return {
    titles: [kindOfTitle(plan.title)],
    parts: parts.filter((part) => !domains.includes(part)).map((part) => ({ name: part.title, domains: !areChapters && part === main })),
    domains: domains.map(({ title }) => title),
    goal: labels.find(({ label }) => label === 'goal')?.title,
    measure: labels.find(({ label }) => label === 'measure')?.title,
  };
}

/** The chapters that are domains: those behind 总体要求 and before 实施保障, or behind the first and before the last where none is called so. */
function domainChapters(chapters: readonly Section[]): readonly Section[] {
  const from = chapters.findLastIndex(({ title }) => OPENING.has(title)) + 1 || 1;
  const to = chapters.findIndex(({ title }, i) => i >= from && CLOSING.has(title));
  return chapters.slice(from, to < 0 ? -1 : to);
}
const named = (parts: readonly TemplatePart[]) => new Set(parts.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
const OPENING = named(bundledTemplates.flatMap(({ parts }) => parts.slice(0, 1)));
const CLOSING = named(bundledTemplates.flatMap(({ parts }) => parts.slice(parts.findIndex(({ domains }) => domains) + 1)));

const allLabels = (section: Section): Section[] => [...allSections([section])].filter(({ kind }) => kind === 'label');

const quoted = (words: string): string => JSON.stringify(words);
const unique = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))];

/** The YAML of a template; `id` names it and its kind. The domains of several plans are put together in the order in which they come. */
export function deriveTemplate(id: string, plans: readonly Plan[]): string {
  const shapes = plans.map(shapeOf);
  const [first] = shapes;
  const [period = [2021, 2030], ...others] = plans.flatMap((plan) => (plan.period ? [plan.period] : []));
  const years = others.reduce(([from, to], [first, last]) => [Math.min(from, first), Math.max(to, last)], period);
  const parts = first?.parts.length ? first.parts : [{ name: '总体要求', domains: false }];
  const domains = unique(shapes.flatMap((shape) => shape.domains));
  const hasLabels = first?.goal !== undefined;
  return [
    `# 由 ${plans.map(({ title }) => title).join('、')} 归纳的模板，请逐项核对。写法见 docs/templates.md。`,
    '# 来源：上述规划的篇章结构',
    `id: ${id}`,
    `kind: ${id} # 规划的种类；同类的几个模板（不同年份）写同一个`,
    `name: ${quoted(`${first?.titles[0] ?? ''}（${years.join('—')}年）`)}`,
    `years: [${years.join(', ')}] # 适用的起止年份`,
    `titles: [${unique(shapes.flatMap(({ titles }) => titles))
      .map(quoted)
      .join(', ')}] # 标题里表明种类的词`,
    'parts: # 各部分，按顺序；domains: true 的一部分写各领域',
    ...parts.map(({ name, domains: holds }) => `  - { name: ${quoted(name)}${holds ? ', domains: true' : ''} }`),
    'domains: # 各领域，按顺序；别的叫法写进 aliases',
    ...(domains.length ? domains : ['（写上领域的名称）']).map((name) => `  - { name: ${quoted(name)} }`),
    'sections: # 每个领域内的各节；没有小标题的，required 写 false',
    `  - { id: goal, name: ${quoted(first?.goal ?? '主要目标')}, required: ${hasLabels} }`,
    ...(first?.measure === undefined ? [] : [`  - { id: measure, name: ${quoted(first.measure)}, required: true }`]),
    '',
  ].join('\n');
}
