/** A file as a whole: which plans it holds, and what becomes of everything else in it. Never throws; linear in the text's length. */
import { message } from '../base/messages';
import { bundledTemplates, type Template } from '../data';
import { accountOf, type Account, type Claim, type OtherMatter } from './account';
import { inRows } from './cells';
import { partContents } from './contents';
import type { Span } from './flow';
import { withWholeRows } from './broken-cells';
import { withNumbersBeside } from './folded-names';
import { withNumbersAhead } from './numbers-alone';
import { identify, isOfSeveralKinds, type Cover } from './identity';
import { withoutMarkup } from './markup';
import { withLabelsApart } from './labels';
import { readPlan, readSections } from './outline';
import { namesDomain, paragraphsOf, type Paragraph } from './paragraphs';
import type { Plan } from './plan';
import { withRoles } from './roles';
import { withWholeHeads } from './rows';
import { planStarts } from './starts';
import { withoutVolume } from './title';
import { vocabularyOf, type Vocabulary } from './vocabulary';

export interface Document {
  /** In order: none for a text without any heading, several for a women's plan followed by a children's plan. */
  readonly plans: readonly Plan[];
  readonly account: Account;
}

/** The plans of a text. What stands before a plan's title (the notice that issues it) belongs to no plan. */
export const readPlans = (source: string, templates: readonly Template[] = bundledTemplates): readonly Plan[] =>
  readDocument(source, templates).plans;

/** Reads a text and accounts for all of it. */
export function readDocument(source: string, templates: readonly Template[] = bundledTemplates): Document {
  const shown = source.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length));
  const plain = withoutMarkup(shown);
  const text = withNumbersAhead(withWholeHeads(inRows(withNumbersBeside(withWholeRows(plain)))));
  const { paragraphs, vocabulary, pages, heads } = paragraphsOf(text, vocabularyOf(templates));
  const { text: whole, contents } = partContents(withLabelsApart(paragraphs, vocabulary), vocabulary);
  const { body, notes } = partNotes(whole);
  const { cover, starts } = withoutCover(body, planStarts(body, templates, vocabulary), templates, vocabulary);
  const end = sharedAt(body, starts);
  const stretches = starts.map((start, i) => planAndAnnex(body.slice(start, starts[i + 1] ?? end)));
  const above = { cover, notice: body.slice(0, starts[0]) };
  const own = stretches.map((stretch) => readPlan(text, withRoles(stretch.own, vocabulary), templates, vocabulary, above));
  const behind = planAndAnnex(body.slice(end));
  const plans = behind.own.length ? withShared(own, readSections(text, withRoles(behind.own, vocabulary), vocabulary)) : own;
  const claims = [
    ...pages.map(claimAs('page')),
    ...heads.map(claimAs('head')),
    ...spansOf(contents).map(claimAs('contents')),
    ...spansOf(notes).map(claimAs('glossary')),
    ...(starts.length ? outside(body.slice(0, starts[0]), 'notice', vocabulary) : spansOf(body).map(unread('unread.none'))),
    ...plans.flatMap((plan) => plan.read.map(claimAs('tree'))),
    ...[...stretches, behind].flatMap(({ annex }, i) => annexClaims(annex, i + 1 < stretches.length, vocabulary)),
    ...(plain === shown ? [] : markupIn(shown, plain).map(claimAs('web'))),
  ];
  return { plans, account: accountOf(source, claims) };
}

/** The paragraphs without the notes at their end, [1] and those behind it. */
function partNotes(paragraphs: readonly Paragraph[]): { body: readonly Paragraph[]; notes: readonly Paragraph[] } {
  const end = paragraphs.findLastIndex(({ flow }) => !NOTE.test(flow.text)) + 1;
  const isFirst = NOTE.exec(paragraphs[end]?.flow.text ?? '')?.[1] === '1';
  return isFirst ? { body: paragraphs.slice(0, end), notes: paragraphs.slice(end) } : { body: paragraphs, notes: [] };
}
/** [1]儿童之家：…; not an item that is numbered so. */
const NOTE = /^[[〔［【](\d{1,2})[\]〕］】][^，。；：]{1,24}：/;

/**
 * The plans’ starts without that of a cover: a title that puts several kinds together (妇女儿童发展规划), perhaps with a preface, above plans
 * of one kind each, and no domain in between.
 */
function withoutCover(
  body: readonly Paragraph[],
  starts: readonly number[],
  templates: readonly Template[],
  vocabulary: Vocabulary,
): { cover?: Cover; starts: readonly number[] } {
  const from = body.findIndex((p) => p.opening === 'title' && isOfSeveralKinds(p, templates));
  const below = from < 0 ? [] : starts.filter((start) => start > from);
  const paragraphs = body.slice(from, below[0]);
  const holdsDomains = paragraphs.some((p) => p.opening === 'label' || namesDomain(p, vocabulary));
  if (!below.length || holdsDomains || starts.some((start) => start < from)) return { starts };
  return { cover: identify(paragraphs, [], templates), starts: below };
}

/** Where the parts begin that numbered plans share: 第三部分 组织实施 behind 第一部分 妇女发展规划 and 第二部分 儿童发展规划; else the end. */
function sharedAt(body: readonly Paragraph[], starts: readonly number[]): number {
  const isNumbered = (start: number) => withoutVolume(body[start]!.flow.text) !== body[start]!.flow.text;
  const isShared = ({ opening, marker }: Paragraph) =>
    opening === 'heading' && marker?.form === 'chapter' && marker.number === starts.length + 1;
  const at = starts.length > 1 && starts.every(isNumbered) ? body.findIndex((p, i) => i > starts.at(-1)! && isShared(p)) : -1;
  return at < 0 ? body.length : at;
}

/** The plans, each with the parts behind the last of them, which holds them. */
function withShared(plans: readonly Plan[], { sections: shared, read }: Pick<Plan, 'sections' | 'read'>): Plan[] {
  const last = plans.at(-1)!;
  return plans.map((plan) => {
    if (plan !== last) return { ...plan, shared };
    const span = { start: plan.span.start, end: read.at(-1)?.end ?? plan.span.end };
    return { ...plan, shared, span, sections: [...plan.sections, ...shared], read: [...plan.read, ...read] };
  });
}

/** What is not seen: soft hyphens, spaces without width, marks of direction, control characters that break no line. */
const HIDDEN = /\p{Cf}|(?![\t-\r\u0085])\p{Cc}/gu;

const claimAs =
  (what: Claim['what']) =>
  ({ start, end }: Span): Claim => ({ start, end, what });

const unread =
  (why: 'unread.plan' | 'unread.none') =>
  ({ start, end }: Span): Claim => ({ start, end, what: 'unread', why: message(why) });

const spansOf = (paragraphs: readonly Paragraph[]): Span[] => paragraphs.flatMap(({ lines }) => lines);

/** A plan ends where an annex begins, and goes on where its next heading follows that: 附件：主要指标 below the domains. */
function planAndAnnex(paragraphs: readonly Paragraph[]): { own: readonly Paragraph[]; annex: readonly Paragraph[] } {
  const at = paragraphs.findIndex((p, i) => i > 0 && p.opening === 'annex');
  if (at < 0) return { own: paragraphs, annex: [] };
  const [own, annex] = [paragraphs.slice(0, at), paragraphs.slice(at)];
  const next = annex.findIndex(isNumbered);
  const marker = annex[next]?.marker;
  const last = own.findLast((p) => isNumbered(p) && p.marker!.form === marker?.form)?.marker;
  if (!last || marker?.number !== last.number + 1) return { own, annex };
  const rest = planAndAnnex(annex.slice(next));
  return { own: [...own, ...rest.own], annex: [...annex.slice(0, next), ...rest.annex] };
}

const isNumbered = ({ opening, marker }: Paragraph): boolean => opening === 'heading' && marker !== undefined;

const GLOSSARY = /(?:名词|术语)/;

/** Each annex by itself: a glossary behind a table of indicators makes no glossary of that. */
function annexClaims(annexes: readonly Paragraph[], isBeforePlan: boolean, vocabulary: Vocabulary): Claim[] {
  if (isBeforePlan && annexes.length === 1) return outside(annexes, 'notice', vocabulary); // 附件2 above the second plan
  const starts = annexes.flatMap(({ opening }, i) => (i === 0 || opening === 'annex' ? [i] : []));
  return starts.flatMap((start, i) => {
    const annex = annexes.slice(start, starts[i + 1]);
    const isGlossary = annex.slice(0, 2).some(({ flow }) => GLOSSARY.test(flow.text.slice(0, 20)));
    return outside(annex, isGlossary ? 'glossary' : 'annex', vocabulary);
  });
}

/** Paragraphs that no plan holds: other matter, unless they look like a plan’s own. */
function outside(paragraphs: readonly Paragraph[], what: OtherMatter, vocabulary: Vocabulary): Claim[] {
  const labels = paragraphs.filter((p) => p.opening === 'label').length;
  const domains = paragraphs.filter((p) => namesDomain(p, vocabulary)).length;
  const rates = what === 'notice' ? paragraphs.filter((p) => isListed(p) && RATE.test(p.flow.text)).length : 0;
  if ((labels < 2 || domains < 2) && rates < 2) return spansOf(paragraphs).map(claimAs(what));
  return spansOf(paragraphs).map(unread('unread.plan'));
}

/** An item of a list: a notice has 一、 or （一）. */
const isListed = ({ marker }: Paragraph): boolean => marker !== undefined && ['item', 'subitem', 'bullet'].includes(marker.form);
/** 95%, 30/10万 */
const RATE = /\d(?:[%‰]|\/10?万)/;

/** The stretches of a text that its markup takes: what stands in the original and is blank in the plain text. */
function markupIn(source: string, text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === text[i]) continue;
    const last = spans.at(-1);
    if (last?.end === i) last.end++;
    else spans.push({ start: i, end: i + 1 });
  }
  return spans;
}
