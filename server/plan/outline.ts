/**
 * Reading a plan: text to structure. Never throws, whatever the input; linear in its length.
 */
import type { Template } from '../data';
import { domainsOf, nameDomains, type Writable } from './domains';
import { type Flow, indexAt, isSpaced, sliceFlow, type Span, spanOf } from './flow';
import { joinHalves, labelOfPart } from './halves';
import { identify, type Above } from './identity';
import { withoutFrame } from './labels';
import { isAlike, isTopForm, readMarker, type Marker, type MarkerForm } from './markers';
import { lastOf, listFor, type OpenItem } from './open-items';
import { hasChapters } from './numbering-scheme';
import { labelOfMarker } from './own-labels';
import { headingOf, type Paragraph } from './paragraphs';
import { allSections, type Plan, type Section } from './plan';
import { DUE, headingWords, mayNameUnits, readLabel, withoutUnits, type Vocabulary } from './vocabulary';

type OpenSection = Omit<Writable<Section>, 'texts' | 'items' | 'sections'> & { texts: Flow[]; items: OpenItem[]; sections: OpenSection[] };

/** Puts the paragraphs of one plan in their places. */
export function readPlan(
  source: string,
  paragraphs: readonly Paragraph[],
  templates: readonly Template[],
  vocabulary: Vocabulary,
  above?: Above,
): Plan {
  const { sections, opening, read } = readSections(source, paragraphs, vocabulary);
  const headings = [...allSections(sections)];
  const identity = identify(paragraphs, headings, templates, above);
  if (identity.template) nameDomains(sections, identity.template);
  const domains = domainsOf(
    headings.filter((s) => s.kind === 'domain'),
    identity.template,
  );
  const first = paragraphs[0]!.lines[0]!;
  const last = paragraphs.at(-1)!.lines.at(-1)!;
  const span = { start: first.start, end: last.end };
  return { ...identity, source, span, read, opening, sections, domains };
}

/** The tree alone. */
export function readSections(
  source: string,
  paragraphs: readonly Paragraph[],
  vocabulary: Vocabulary,
): Pick<Plan, 'sections' | 'opening' | 'read'> {
  const builder = new OutlineBuilder(source, paragraphs, vocabulary);
  const read = paragraphs.filter((p) => builder.add(p)).flatMap(({ lines }) => lines);
  joinHalves(builder.top, vocabulary);
  return { sections: builder.top, opening: builder.opening, read };
}

/**
 * Where an item may begin in the middle of a line. A number and point before an age or a share (“8.5岁以下儿童”) count where that number
 * comes next.
 */
const RUN_IN = new RegExp(
  '[。！？；](?=\\d{1,2}[.、）](?:\\D|\\d{1,2}(?:[-—～~至]{1,2}\\d{1,2})?(?:周?岁|个月)|\\d{1,3}(?:\\.\\d+)?%)|（\\d{1,2}）' +
    '|（[一二三四五六七八九十]{1,3}）\\D|[①-⒛]|——(?!\\d{4}年)|[\\u4e00-\\u9fff]{2,10}(?:：|$))|[^\\d（](?=\\d{1,2}[.、][\\u4e00-\\u9fff])',
  'g',
);

const END_MARK = /[。！？；]/;

const LONGEST_LABEL = 12;

/** Puts paragraphs, one after another, in their place in the tree. */
class OutlineBuilder {
  readonly top: OpenSection[] = [];
  /** What stands before the first heading. */
  readonly opening: Flow[] = [];
  /** Some heading is the name of a domain. */
  private readonly hasDomains: boolean;
  /** The parts are set above 一、. */
  private readonly chapters: boolean;
  private part: OpenSection | undefined;
  private section: OpenSection | undefined;
  private label: OpenSection | undefined;
  /** A box (专栏), which has a numbering of its own. */
  private box: OpenSection | undefined;
  /** The domains whose goals stand in a part of their own: where they come again without labels, they have their measures. */
  private readonly ofGoals = new Set<string>();

  constructor(
    private readonly source: string,
    paragraphs: readonly Paragraph[],
    private readonly vocabulary: Vocabulary,
  ) {
    this.hasDomains = paragraphs.some((p) => p.opening === 'heading' && !p.isMention && vocabulary.domains.has(headingOf(p)));
    this.chapters = hasChapters(paragraphs.flatMap(({ marker }) => marker ?? [])) || this.hasBareParts(paragraphs);
  }

  /** The parts have no numbers, and their sections are 一、, 二、. */
  private hasBareParts(paragraphs: readonly Paragraph[]): boolean {
    const headings = paragraphs.filter(({ opening }) => opening === 'heading');
    const isBare = (p: Paragraph) => !p.marker && this.vocabulary.wholeParts.has(headingOf(p));
    const isFirst = (p: Paragraph | undefined) => p?.marker?.number === 1 && isTopForm(p.marker.form);
    const restarts = headings.filter((p, i) => isBare(p) && isFirst(headings[i + 1]));
    return (headings[0] !== undefined && isBare(headings[0]) && headings.filter(isBare).length > 1) || restarts.length > 1;
  }

  /** Whether the paragraph has found its place. */
  add(p: Paragraph): boolean {
    if (p.opening === 'title' || p.opening === 'period') {
      if (this.container?.kind === 'preface') this.addText(p.flow); // of a plan that it goes by
      return !this.container || this.container.kind === 'preface'; // below another heading it is no title
    }
    if (!this.container && (p.opening === 'text' || p.opening === 'item' || p.opening === 'box')) {
      this.opening.push(sliceFlow(p.flow, p.markerLength));
      return true;
    }
    const rest = sliceFlow(p.flow, p.markerLength);
    if (p.opening === 'preface') this.openPart(this.newSection('preface', 1, p.marker, rest));
    else if (p.opening === 'label') this.openLabel(rest, p.marker);
    else if (p.opening === 'box') this.openBox(rest, p.marker);
    else if (p.marker && this.opensLabel(p.marker, rest)) this.openLabel(rest, p.marker);
    else if (p.opening === 'heading') this.openHeading(p, rest);
    else if (p.marker) this.addItem(p.marker, rest, false);
    else if (p.opening === 'text') this.addText(p.flow);
    else return false;
    return true;
  }

  private get container(): OpenSection | undefined {
    return this.box ?? this.holder;
  }

  private get holder(): OpenSection | undefined {
    return this.label ?? this.section ?? this.part;
  }

  private newSection(kind: Section['kind'], level: Section['level'], marker: Marker | undefined, title: Flow, runIn = false): OpenSection {
    const titleSpan = title.text || !marker ? spanOf(title) : { start: marker.end, end: marker.end };
    const headingSpan = { start: marker?.start ?? titleSpan.start, end: title.text ? titleSpan.end : (marker?.end ?? titleSpan.end) };
    const words = headingWords(title.text);
    return {
      kind,
      level,
      marker,
      title: words,
      flow: title,
      headingSpan,
      titleSpan,
      span: { ...headingSpan },
      runIn,
      texts: [],
      items: [],
      sections: [],
    };
  }

  private openPart(section: OpenSection): void {
    this.top.push(section);
    this.part = section;
    this.section = this.label = this.box = undefined;
  }

  private openSection(section: OpenSection): void {
    (this.groupFor(section.marker) ?? this.part ?? { sections: this.top }).sections.push(section);
    this.section = section;
    this.label = this.box = undefined;
    this.extend(section.span.end);
  }

  /** （一）妇女发展, with nothing of its own, for 1.妇女与健康, 2.妇女与教育. */
  private groupFor(marker: Marker | undefined): OpenSection | undefined {
    const last = this.part?.sections.at(-1);
    const isEmpty = last?.kind === 'section' && !last.texts.length && !last.items.length && !last.label;
    if (!marker || !isEmpty || !last.marker || isAlike(last.marker, marker)) return undefined;
    const [first] = last.sections;
    return (first ? first.marker && isAlike(first.marker, marker) : marker.number === 1) ? last : undefined;
  }

  /** 1.主要目标 or （一）主要目标 is a label where the section it stands in is numbered in another form. */
  private opensLabel(marker: Marker, rest: Flow): boolean {
    const holder = this.section ?? this.part;
    if (this.levelOf(marker.form) === 1) return false;
    return (
      holder?.marker?.form !== marker.form &&
      holder !== undefined &&
      holder.kind !== 'preface' &&
      readLabel(rest.text, this.vocabulary) !== undefined &&
      (this.section !== undefined || this.vocabulary.domains.has(holder.title))
    );
  }

  private openLabel(whole: Flow, marker: Marker | undefined): void {
    const { id, length, name } = readLabel(whole.text, this.vocabulary)!;
    const flow = /^[（【〖〔[][^）】〗〕\]]{0,200}[）】〗〕\]]$/.test(whole.text.slice(0, length)) ? whole : withoutFrame(whole);
    const from = flow.text.indexOf(name);
    if (id === 'responsible' && this.label?.label === id) return this.addText(flow === whole ? flow : sliceFlow(flow, from)); // 责任单位：牵头单位：…
    const label = this.newSection('label', 3, marker, sliceFlow(flow, from, from + name.length));
    label.label = id;
    setDue(label, whole.text.slice(0, length));
    const holder = this.section ?? this.part;
    if (!holder) return this.openSection(label);
    holder.sections.push(label);
    if (id !== 'responsible' && this.mayBeDomain(holder)) Object.assign(holder, { kind: 'domain', level: 2, label: undefined });
    [this.label, this.box] = [label, undefined];
    this.extend(label.span.end);
    if (flow.text.length > length) this.addText(sliceFlow(flow, length));
  }

  /** What holds a label is a domain, unless it is 前言, a part called 主要目标, or （二）总体目标 in 一、总体要求. */
  private mayBeDomain({ kind, title }: OpenSection): boolean {
    if (kind === 'preface' || (kind === 'part' && (this.vocabulary.labels.has(title) || this.holdsDomains(title)))) return false;
    return kind !== 'section' || ![title, this.part?.title ?? ''].some((name) => this.vocabulary.openingParts.has(name));
  }

  /** 发展领域、主要目标和策略措施, in a text that has domains: the heading of the first may be lost. */
  private holdsDomains(title: string): boolean {
    const { firstParts, openingParts } = this.vocabulary;
    return this.hasDomains && firstParts.has(title) && !openingParts.has(title);
  }

  private openHeading(p: Paragraph, rest: Flow): void {
    const length = titleLength(p, rest);
    const title = sliceFlow(rest, 0, length);
    const words = headingWords(title.text);
    const isDomain = !p.isMention && this.vocabulary.domains.has(words);
    const level = isDomain ? 2 : this.levelOfHeading(p.marker, words);
    const section = this.newSection(isDomain ? 'domain' : level === 1 ? 'part' : 'section', level, p.marker, title);
    if (level === 1 || (isDomain && p.marker && this.isOwnPart(p.marker))) this.openPart(section);
    else {
      if (isDomain) section.label = this.labelByPart(words);
      this.openSection(section);
    }
    if (rest.text.length > length) this.addText(sliceFlow(rest, rest.text[length] === '。' ? length + 1 : length));
  }

  /** What a domain holds where its part says it: 二、发展领域和主要目标 （一）妇女与健康 … 三、策略措施 （一）妇女与健康. */
  private labelByPart(domain: string): Section['label'] {
    const id = labelOfPart(this.part?.title ?? '', this.vocabulary, this.ofGoals.has(domain));
    if (id === 'goal') this.ofGoals.add(domain);
    return id === 'goal' || id === 'measure' ? id : this.ofGoals.has(domain) ? 'measure' : undefined;
  }

  /** A domain that goes on with the numbers of the parts is one of them: 一、总体要求 二、妇女与健康. */
  private isOwnPart({ form, number }: Marker): boolean {
    const before = this.top.findLast(({ marker }) => marker)?.marker;
    if (this.part?.kind === 'domain' && this.part.marker?.form === form) return true;
    const isInner = this.part?.sections.some(({ marker }) => marker?.form === form) ?? false;
    return this.levelOf(form) === 1 && before?.form === form && number === before.number + 1 && !isInner;
  }

  private levelOfHeading(marker: Marker | undefined, words: string): 1 | 2 {
    if (marker) return this.levelOf(marker.form);
    return this.vocabulary.wholeParts.has(words) ? 1 : 2;
  }

  private levelOf(form: MarkerForm): 1 | 2 {
    return form === 'chapter' || (form === 'part' && !this.chapters) ? 1 : 2;
  }

  /** A box stands below a label, unless it is numbered as the labels are. */
  private openBox(title: Flow, marker: Marker | undefined): void {
    if (marker || this.label?.label === 'responsible') this.label = undefined; // a box is none of the units
    const box = this.newSection('section', 3, marker, title);
    if (DUE.test(title.text)) setDue(box, title.text);
    this.holder?.sections.push(box);
    this.box = box;
    this.extend(box.span.end);
  }

  /** What names none of the units goes on with what stands above them. */
  private closeUnits(): void {
    this.label = (this.section ?? this.part)?.sections.findLast(({ label }) => label === 'goal' || label === 'measure');
  }

  /** A box ends where the list that it stands in goes on. */
  private closeBoxBefore(marker: Marker): void {
    const outer = this.holder?.items.findLast((item) => item.marker.form === marker.form);
    const isOwn = !this.box?.items.length && marker.number === 1; // the first of the box’s own list
    if (!isOwn && marker.number === (outer?.marker.number ?? 0) + 1) this.box = undefined;
  }

  /** Text that opens with no marker; items and sections that start in the middle of it are cut out. */
  private addText(flow: Flow): void {
    if (this.label?.label === 'responsible' && this.label.texts.length && !mayNameUnits(flow.text)) this.closeUnits();
    const marker = this.label && !this.label.items.length && flow.text ? this.markerAt(flow, 0) : undefined;
    if (marker?.number === 1 && marker.form !== 'section' && marker.form !== 'part') return this.addRunIn(flow, false); // 主要目标：1.…
    const [own, ...others] = this.splitRunIns(flow);
    if (own && own.text) {
      this.noteDue(own.text);
      (lastOf(this.container?.items ?? []) ?? this.container)?.texts.push(own);
      this.extend(spanOf(own).end);
    }
    for (const other of others) this.addRunIn(other);
  }

  /** 到2025年： before the list of a label. */
  private noteDue(words: string): void {
    if (this.label && !this.label.items.length && DUE.test(words)) setDue(this.label, words);
  }

  private addItem(marker: Marker, flow: Flow, runIn: boolean): void {
    if (this.box && !this.box.due) this.closeBoxBefore(marker);
    const container = this.container;
    if (!container) return;
    const [own, ...others] = this.splitRunIns(flow, marker);
    const end = own!.text ? spanOf(own!).end : marker.end;
    const item: OpenItem = { marker, flow: own!, span: { start: marker.start, end }, runIn, texts: [], items: [] };
    listFor(container.items, marker).push(item);
    if (labelOfMarker(marker) && container === this.section && this.mayBeDomain(container)) this.section.kind = 'domain';
    this.extend(end);
    for (const other of others) this.addRunIn(other);
  }

  /** Cuts a flow before each marker in mid-line that carries the next number of the running list. */
  private splitRunIns(flow: Flow, marker?: Marker): Flow[] {
    const pieces: Flow[] = [];
    let from = 0;
    let running = marker ?? this.container?.items.at(-1)?.marker;
    for (const match of flow.text.matchAll(RUN_IN)) {
      const to = match.index + 1;
      if (!END_MARK.test(match[0]) && !isSpaced(flow, to)) continue;
      if (this.opensMeasures(flow, to)) return [...pieces, sliceFlow(flow, from, to), sliceFlow(flow, to)];
      const next = this.markerAt(flow, to, (running?.number ?? 0) + 1);
      if (!next || !this.goesOn(next, running)) continue;
      pieces.push(sliceFlow(flow, from, to));
      from = to;
      if (next.form !== 'bullet') running = next;
    }
    return from ? [...pieces, sliceFlow(flow, from)] : [flow];
  }

  /** Whether the label of the measures stands in the line of the goals: 主要目标：1.…。2.…。策略措施：1.… */
  private opensMeasures(flow: Flow, at: number): boolean {
    return this.label?.label === 'goal' && readLabel(flow.text.slice(at, at + LONGEST_LABEL), this.vocabulary)?.id === 'measure';
  }

  /** Whether a marker in mid-line carries the next number of its list, or opens a list below an item. */
  private goesOn(next: Marker, running: Marker | undefined): boolean {
    const own = this.section?.kind === 'section' ? this.section.marker : undefined;
    const before = next.form === 'section' ? own : running;
    if (!before) return false;
    if (next.form === 'bullet') return this.label !== undefined;
    return before.form === next.form
      ? next.number === before.number + 1
      : before.form === 'item' && next.form === 'subitem' && next.number === 1;
  }

  private markerAt(flow: Flow, index: number, expected?: number): Marker | undefined {
    const start = flow.at[index]!;
    const found = readMarker(flow.text.slice(index, index + 10), expected);
    if (!found) return undefined;
    const end = flow.at[index + found.end - 1]! + 1;
    const printed = readMarker(this.source.slice(start, end).replace(/\s/g, ''), expected) ?? found; // the flow has folded its style
    return { ...printed, start, end };
  }

  /** `runIn`: it should have begun on a line of its own. */
  private addRunIn(flow: Flow, runIn = true): void {
    const marker = this.markerAt(flow, 0, parseInt(flow.text, 10));
    if (!marker) return this.openLabel(flow, undefined);
    const rest = sliceFlow(flow, indexAt(flow, marker.end));
    if (marker.form !== 'section') return this.addItem(marker, rest, runIn && marker.form === 'item'); // （1）…；（2）… in one line is usual
    const dot = rest.text.indexOf('。');
    const section = this.newSection('section', 2, marker, sliceFlow(rest, 0, dot < 0 ? rest.text.length : dot), true);
    this.openSection(section);
    if (dot >= 0 && dot + 1 < rest.text.length) this.addText(sliceFlow(rest, dot + 1));
  }

  /** Lets everything that is open reach to `end`. */
  private extend(end: number): void {
    const all = [this.part, this.part?.sections.at(-1), this.section, this.label, this.box];
    for (const open of all) if (open) open.span = stretch(open.span, end);
    let items = this.container?.items;
    for (let last = items?.at(-1); last; last = items?.at(-1)) {
      last.span = stretch(last.span, end);
      items = last.items;
    }
  }
}

function setDue(section: OpenSection, words: string): void {
  const year = /20\d\d(?=年)/.exec(words)?.[0];
  if (year) section.due = Number(year);
}

const stretch = (span: Span, end: number): Span => ({ start: span.start, end: Math.max(span.end, end) });

/**
 * How many characters of a heading's text are its title. A title that runs on into its paragraph ends at the first 。; one that
 * filled its line to the margin, so that the paragraph's first line was taken for its end, ends with its first line.
 */
function titleLength(p: Paragraph, rest: Flow): number {
  const dot = rest.text.indexOf('。');
  const end = dot < 0 ? withoutUnits(rest.text).length : dot;
  if (p.lines.length === 1) return end;
  const firstLine = indexAt(rest, p.lines[0]!.end);
  const pause = rest.text.slice(0, end).search(/[，；：]/);
  return firstLine < end && ((pause >= 0 && pause >= firstLine) || end > 40) ? firstLine : end;
}
