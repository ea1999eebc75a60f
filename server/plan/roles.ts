/**
 * What a numbered paragraph is in its plan: a part, a section, a label or an item. Forms alone do not tell (“1.” is a part here and a goal
 * there), so the forms in which the known domains and parts are numbered are found first; then every paragraph gets its role in order.
 */
import { labelOfPart } from './halves';
import { isTopForm, numeralsOf, type Marker, type MarkerForm } from './markers';
import { withMentions } from './mentions';
import { isHeadingLike, isTitle, runsOn } from './heading-shapes';
import { headingOf, namesDomain, type Paragraph } from './paragraphs';
import { DUE, mayNameUnits, readLabel, type Vocabulary } from './vocabulary';

/** Markers of one class are numbered together; 第一节, 第一章 below 篇 and （一） are of one form but not of one class, nor are 1. and 1.1.1. */
const classOf = ({ form, style }: Marker): string =>
  /-digits$/.test(style) || (/^第.{1,2}$/.test(style) && form === 'section') ? style : form;

/** The class that most of the paragraphs have; undefined where none has a marker, or most have none. */
function usualClass(paragraphs: readonly Paragraph[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { marker } of paragraphs) {
    const name = marker && classOf(marker);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The paragraphs of a plan with the role of each in its `opening` and the form of its marker. */
export const withRoles = (paragraphs: readonly Paragraph[], vocabulary: Vocabulary): readonly Paragraph[] =>
  new Roles(withMentions(paragraphs, vocabulary), vocabulary).given();

/** Characters in the title of a box that is not called 专栏. */
const MOST_OF_BOX = 15;

/** Characters of a line of units, and such lines below one item. */
const LONGEST_UNITS = 100;
const MOST_LINES_OF_UNITS = 8;

/** How far a list may go on: what comes later is another one’s. */
const LONGEST_LIST = 400;

/** Goes through the paragraphs of a plan in order. */
class Roles {
  /** In which classes domains and parts are numbered; undefined: they have no markers. */
  private readonly domains: string | undefined;
  private readonly parts: string | undefined;
  private readonly hasBareDomains: boolean;
  /** The numbers of the last part, of the last section below it, and of the last item below the last label. */
  private part = 0;
  private section = 0;
  private item = 0;
  /** Of the list above the last label, in its domain: the class of its items and its last number. */
  private listAbove = '';
  private itemAbove = 0;
  /** The form and the class of the items below the last heading or label and what they count in; '' before the first. */
  private itemForm = '';
  private itemClass = '';
  private itemNumerals = '';
  /** How the last label is numbered, undefined where it is not, and its number. */
  private labels: string | undefined;
  private label = 0;
  /** Below each item of the list stand the units that answer for it. */
  private itemsHaveUnits = false;
  /** Items below a section are numbered as sections are. */
  private isNested = false;
  /** The classes in which the sections of the part are numbered so far. */
  private sections = new Set<string>();
  /** The part holds the goals or the measures of all domains: 第二部分 主要目标. */
  private isLabelPart = false;
  private isBehindGoals = false;
  private inDomain = false;
  private inLabel = false;
  /** What the last label holds; undefined before the first. */
  private labelId: string | undefined;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly vocabulary: Vocabulary,
  ) {
    const known = paragraphs.filter((p) => namesDomain(p, vocabulary));
    const titled = known.length > 1 ? [] : paragraphs.filter((p, i) => this.isBeforeGoals(p, paragraphs[i + 1]));
    const named = titled.length > 1 ? titled : known;
    this.domains = usualClass(named);
    this.hasBareDomains = named.length > 1 && this.domains === undefined;
    const parts = paragraphs.filter((p) => p.marker && vocabulary.parts.has(headingOf(p)) && !this.isLabelText(p));
    const top = parts.filter(({ marker }) => isTopForm(marker!.form));
    const areDomainsTop = named.some(({ marker }) => marker && isTopForm(marker.form) && classOf(marker) === this.domains);
    const apart = top.length ? top : parts.filter(({ marker }) => classOf(marker!) !== this.domains);
    // Where domains are numbered 二、三、, （一）指导思想 is no part: the parts are numbered with them.
    if (areDomainsTop && !top.length) this.parts = this.domains;
    else this.parts = usualClass(apart) ?? (this.hasOtherParts() ? undefined : usualClass(parts));
  }

  /** Whether the parts have names of their own, or no numbers: then （二）基本原则 is a section of one. */
  private hasOtherParts(): boolean {
    return this.paragraphs.some(
      (p) => p.opening === 'heading' && (p.marker ? isTopForm(p.marker.form) : this.vocabulary.wholeParts.has(headingOf(p))),
    );
  }

  given(): Paragraph[] {
    return this.paragraphs.map((p, i) => {
      const role = this.roleOf(p, i);
      this.note(role, this.paragraphs[i + 1]);
      if (role.opening === 'heading' && p.marker && !this.isTop(role.marker!)) this.sections.add(classOf(p.marker));
      return role;
    });
  }

  /** 一、 below 第一章 numbers sections. */
  private isTop(marker: Marker): boolean {
    return isTopForm(marker.form) && (this.parts !== 'chapter' || marker.form === this.parts);
  }

  private roleOf(p: Paragraph, i: number): Paragraph {
    const next = this.paragraphs[i + 1];
    if (this.isOfItem(p, i) || this.isHeadOfUnits(p, i)) return { ...p, opening: 'text' };
    if (!p.marker) return { ...p, opening: this.openingWithoutMarker(p, i) };
    if (this.isNumberedLabel(p)) return { ...p, opening: 'label' };
    if (this.isNextLabel(p, next) || this.isBeforeLabels(p, i)) return { ...p, opening: 'box' };
    const name = classOf(p.marker);
    if (this.isPart(p, name, i)) return withForm(p, 'part', 'heading');
    if (this.isSection(p, name, next)) return withForm(p, 'section', 'heading');
    return this.isInnerItem(p, i) ? withForm(p, 'item', 'item') : p;
  }

  private openingWithoutMarker(p: Paragraph, i: number): Paragraph['opening'] {
    if (this.isBareHeading(p, i)) return 'heading';
    return this.opensBox(p, this.paragraphs[i + 1]) ? 'box' : p.opening;
  }

  /** 重点工程 between the items of a label and a list that begins anew. */
  private opensBox(p: Paragraph, next: Paragraph | undefined): boolean {
    const isDue = DUE.test(p.flow.text);
    if (!this.inLabel || p.opening !== 'text' || !isHeadingLike(p) || (p.flow.text.length > MOST_OF_BOX && !isDue)) return false;
    const mayOpen = this.item > 0 || this.labelId === 'responsible';
    return next?.opening === 'item' && next.marker?.number === 1 && mayOpen;
  }

  /** The units that answer for one item, not for the whole list: it goes on behind them, or other items of it have theirs. */
  private isOfItem(p: Paragraph, i: number): boolean {
    if (p.opening !== 'label' || !this.item || readLabel(p.flow.text, this.vocabulary)?.id !== 'responsible') return false;
    this.itemsHaveUnits ||= this.isNextItem(this.behindUnits(i + 1));
    return this.itemsHaveUnits;
  }

  /** 责任单位 straight below 主要目标 and above 1.: the head of a column, whose cells stand behind the items. */
  private isHeadOfUnits(p: Paragraph, i: number): boolean {
    if (p.opening !== 'label' || this.item || !this.inLabel || this.paragraphs[i - 1]?.opening !== 'label') return false;
    const next = this.paragraphs.slice(i + 1, i + 3).find((other) => !isColumnOfUnits(other, this.vocabulary));
    return next?.marker?.number === 1 && isColumnOfUnits(p, this.vocabulary);
  }

  /** The first paragraph at or behind one that names no units: 牵头单位：…, 配合单位：…, or units on a line of their own. */
  private behindUnits(from: number): number {
    const namesUnits = ({ opening, flow }: Paragraph) =>
      opening === 'label'
        ? readLabel(flow.text, this.vocabulary)?.id === 'responsible'
        : opening === 'text' && flow.text.length <= LONGEST_UNITS && mayNameUnits(flow.text);
    let at = from;
    while (at < Math.min(this.paragraphs.length, from + MOST_LINES_OF_UNITS) && namesUnits(this.paragraphs[at]!)) at++;
    return at;
  }

  /** Whether the list that is being read goes on with a paragraph. */
  private isNextItem(i: number): boolean {
    const p = this.paragraphs[i];
    if (p?.marker?.number !== this.item + 1 || numeralsOf(p.marker) !== this.itemNumerals) return false;
    return !this.opensDomain(p, this.paragraphs[i + 1]);
  }

  /** 一、主要目标 and （一）主要目标 below a domain. A domain’s own number may be of the same form. */
  private isNumberedLabel(p: Paragraph): boolean {
    if (!this.inDomain || p.marker!.form === 'bullet') return false;
    return !this.isNextPart(p) && (this.isLabelText(p) || this.isNumberedAsLabels(p));
  }

  /** （三）责任单位：县妇联 behind （二）策略措施. */
  private isNumberedAsLabels({ marker, flow, markerLength }: Paragraph): boolean {
    return classOf(marker!) === this.labels && readLabel(flow.text.slice(markerLength), this.vocabulary)?.id === 'responsible';
  }

  /** 3.重点工程 behind 2.策略措施 and its list: numbered as the labels, not as the items. */
  private isNextLabel(p: Paragraph, next: Paragraph | undefined): boolean {
    const { form, number } = p.marker!;
    const isOfList = form === this.itemForm && numeralsOf(p.marker!) === this.itemNumerals;
    if (!this.item || isOfList || classOf(p.marker!) !== this.labels || number !== this.label + 1) return false;
    if (this.isNextPart(p) || this.opensDomain(p, next) || this.vocabulary.parts.has(headingOf(p))) return false;
    const opensList = next?.marker?.number === 1 && classOf(next.marker) !== this.labels;
    return isHeadingLike(p) && (opensList || next?.opening === 'text');
  }

  /** （1）发展现状 before （2）主要目标, and 1.基本服务 before labels of its own. */
  private isBeforeLabels(p: Paragraph, i: number): boolean {
    if (!this.inDomain || p.opening !== 'item' || !isTitle(p) || classOf(p.marker!) === this.domains || this.isNextPart(p)) return false;
    const next = this.paragraphs[i + 1];
    // 具体目标 behind the last of 主要目标.
    const isNextGoal = this.labelId === 'goal' && p.marker!.number === this.item + 1;
    if (next && !next.marker && this.isGoalLabel(next)) return !isNextGoal;
    return this.labels === undefined && p.marker!.number === 1 && this.isFollowedByLabel(p, i);
  }

  private isFollowedByLabel({ marker }: Paragraph, i: number): boolean {
    for (const other of this.paragraphs.slice(i + 1, i + 1 + LONGEST_LIST)) {
      if (other.opening === 'heading') return false;
      if (other.marker && classOf(other.marker) === classOf(marker!)) return other.marker.number === 2 && this.isGoalLabel(other);
    }
    return false;
  }

  private isNextPart({ marker }: Paragraph): boolean {
    return classOf(marker!) === this.parts && marker!.number === this.part + 1;
  }

  /** A label and nothing else after the marker. */
  private isLabelText(p: Paragraph): boolean {
    const label = readLabel(p.flow.text.slice(p.markerLength), this.vocabulary);
    return label !== undefined && p.markerLength + label.length >= p.flow.text.length;
  }

  private isPart(p: Paragraph, name: string, i: number): boolean {
    if (name !== this.parts || isTopForm(p.marker!.form) || !isHeadingLike(p)) return false;
    if (p.marker!.number !== this.part + 1) return false;
    const next = this.paragraphs[i + 1];
    const opensList = next?.marker !== undefined && classOf(next.marker) !== name && next.marker.number === 1;
    return this.vocabulary.parts.has(headingOf(p)) || opensList || this.isBeforePart(i);
  }

  /** 1 规划背景 and its text before 2 总体要求. */
  private isBeforePart(i: number): boolean {
    const { marker } = this.paragraphs[i]!;
    const after = this.paragraphs.slice(i + 1, i + 1 + LONGEST_LIST);
    const other = after.find((one) => one.marker && classOf(one.marker) === classOf(marker!));
    return other?.marker?.number === marker!.number + 1 && this.vocabulary.parts.has(headingOf(other));
  }

  private isSection(p: Paragraph, name: string, next: Paragraph | undefined): boolean {
    if (name !== this.domains || isTopForm(p.marker!.form) || p.marker!.form === 'section') return false;
    if (namesDomain(p, this.vocabulary)) return true;
    if (this.hasOtherSections() && !this.opensDomain(p, next)) return false;
    if (!this.inLabel) return p.marker!.number === this.section + 1 || p.marker!.number === 1;
    if (p.marker!.number === this.section + 1 && this.isBeforeGoals(p, next)) return true;
    return isHeadingLike(p) && p.marker!.number === this.section + 1 && p.marker!.number !== this.item + 1;
  }

  /** Whether the part has sections that are not numbered as the domains are: 1. below them is no section. */
  private hasOtherSections(): boolean {
    return this.sections.size > Number(this.domains !== undefined && this.sections.has(this.domains));
  }

  /** Nothing but 主要目标, which stands below the title of a domain only. */
  private isGoalLabel(p: Paragraph): boolean {
    return this.isLabelText(p) && readLabel(p.flow.text.slice(p.markerLength), this.vocabulary)?.id === 'goal';
  }

  /** A title straight above the label of goals: what a domain has, whatever its name. */
  private isBeforeGoals(p: Paragraph, next: Paragraph | undefined): boolean {
    if (next === undefined || p.opening === 'label' || this.mayBePart(p)) return false;
    return isTitle(p) && this.isGoalLabel(next);
  }

  /** What is called as parts are, or as the sections of the first: 指导思想 above （二）发展目标. */
  private mayBePart(p: Paragraph): boolean {
    const name = headingOf(p);
    return this.vocabulary.wholeParts.has(name) || this.vocabulary.openingParts.has(name);
  }

  private opensDomain(p: Paragraph, next: Paragraph | undefined): boolean {
    if (namesDomain(p, this.vocabulary)) return true;
    if (next === undefined || this.mayBePart(p)) return false;
    return this.isGoalLabel(next) ? isTitle(p) : isHeadingLike(p) && next.opening === 'label';
  }

  /** An item in a form that usually numbers something else: 1） straight below a heading, （一） below a label or below another （一）. */
  private isInnerItem(p: Paragraph, i: number): boolean {
    const { form, style, number } = p.marker!;
    if (style === '1）') return this.itemForm !== 'item';
    if ((form !== 'section' && form !== 'part') || !this.isDue(p.marker!)) return false;
    if (classOf(p.marker!) === this.labels && isHeadingLike(p)) return false; // 第三节 重点项目 after 第二节 策略措施
    if (this.isListedAsParts(p, i)) return true;
    if (this.isNextPart(p) || this.opensDomain(p, this.paragraphs[i + 1]) || this.opensGroup(p, i) || this.isNextSection(p)) return false;
    if (this.inLabel) return !this.isLabelPart || !this.item || numeralsOf(p.marker!) === this.itemNumerals;
    if (this.isNested) return !this.mayBeNextSection(p) || this.comesAgain(i, number);
    this.isNested = number === 1 && this.section > 0 && form === 'section' && this.numberAfter(i) === 2;
    return this.isNested;
  }

  /** The next number of the list, or 1.6 as the first of the measures below goals that end with 1.5. */
  private isDue(marker: Marker): boolean {
    if (marker.number === this.item + 1) return true;
    return !this.item && this.inLabel && classOf(marker) === this.listAbove && marker.number > this.itemAbove;
  }

  /** A part’s name, or （四）特色领域 behind 1. 2. 3. of （三）: a title that is numbered as the sections, not as the items. */
  private isNextSection(p: Paragraph): boolean {
    if (this.vocabulary.parts.has(headingOf(p))) return true;
    return this.item > 0 && numeralsOf(p.marker!) !== this.itemNumerals && isHeadingLike(p) && this.mayBeNextSection(p);
  }

  private mayBeNextSection({ marker }: Paragraph): boolean {
    return this.sections.has(classOf(marker!)) && marker!.number === this.section + 1;
  }

  /** 三、 of a list that is numbered as the parts are, where 三、 may be the next of these, too. */
  private isListedAsParts(p: Paragraph, i: number): boolean {
    if (!this.inLabel || p.marker!.form !== 'part' || this.itemNumerals !== numeralsOf(p.marker!)) return false;
    return !this.vocabulary.parts.has(headingOf(p)) && (!isHeadingLike(p) || this.comesAgain(i, p.marker!.number));
  }

  /** （二）儿童发展 before 1.儿童与健康 */
  private opensGroup(p: Paragraph, i: number): boolean {
    const next = this.paragraphs[i + 1];
    return next?.marker?.number === 1 && isHeadingLike(p) && this.opensDomain(next, this.paragraphs[i + 2]);
  }

  /** The number of the next paragraph that is numbered like the one at `i`, before the next part. */
  private numberAfter(i: number): number | undefined {
    return this.followersOf(i).next().value;
  }

  /** Whether a number comes again before the next part. */
  private comesAgain(i: number, number: number): boolean {
    for (const other of this.followersOf(i)) if (other === number) return true;
    return false;
  }

  /** The numbers of the paragraphs numbered like the one at `i` that follow it before the next part; no farther than a list is long. */
  private *followersOf(i: number): Generator<number, undefined> {
    const { form } = this.paragraphs[i]!.marker!;
    for (const { marker } of this.paragraphs.slice(i + 1, i + 1 + LONGEST_LIST)) {
      if (!marker) continue;
      if (marker.form === form) yield marker.number;
      else if (isTopForm(marker.form)) return undefined;
    }
    return undefined;
  }

  /**
   * In a plan whose headings have no markers: what stands before a label, a short line before a paragraph,
   * or a short first sentence in several paragraphs.
   */
  private isBareHeading(p: Paragraph, i: number): boolean {
    const next = this.paragraphs[i + 1];
    if (!this.hasBareDomains || p.opening !== 'text') return false;
    const mayHoldSections = !this.inLabel && this.part > 0;
    if (mayHoldSections && runsOn(p) && this.isAmongRunOns(i)) return true;
    if (!isHeadingLike(p) || p.flow.text.length > 20) return false;
    if (next && (next.opening === 'label' || this.isGoalLabel(next))) return true;
    return mayHoldSections && (next?.opening === 'text' || next?.opening === 'item') && !isHeadingLike(next);
  }

  /** Whether the paragraph before, or one of the next, runs on like the one at `i`. */
  private isAmongRunOns(i: number): boolean {
    const near = [this.paragraphs[i - 1], ...this.paragraphs.slice(i + 1, i + 5)];
    return near.some((other) => other?.opening === 'text' && runsOn(other));
  }

  /** Remembers what a paragraph begins or numbers. */
  private note(p: Paragraph, next: Paragraph | undefined): void {
    const isLabel = p.opening === 'label' || (p.opening === 'box' && p.marker !== undefined);
    if (isLabel || p.opening === 'heading' || p.opening === 'preface') {
      [this.listAbove, this.itemAbove] = isLabel && this.inLabel ? [this.itemClass, this.item] : ['', 0];
      [this.itemForm, this.itemClass, this.isNested, this.item, this.itemsHaveUnits] = ['', '', false, 0, false];
      this.inLabel = isLabel;
      this.labelId = isLabel ? readLabel(p.flow.text.slice(p.markerLength), this.vocabulary)?.id : undefined;
      this.labels = this.inLabel && p.marker ? classOf(p.marker) : undefined;
      this.label = p.marker?.number ?? 0;
    }
    if (p.opening === 'preface') this.inDomain = false;
    else if (p.opening === 'heading') this.noteHeading(p, next);
    else if (p.opening === 'item' && p.marker && p.marker.form !== 'bullet') this.noteItem(p.marker);
  }

  private noteHeading(p: Paragraph, next: Paragraph | undefined): void {
    const isTop = p.marker !== undefined && isTopForm(p.marker.form);
    const mayHoldLabels = !isTop || classOf(p.marker) === this.domains;
    this.inDomain = this.opensDomain(p, next) || (next !== undefined && this.isLabelText(next) && isHeadingLike(p) && mayHoldLabels);
    if (!mayHoldLabels) this.notePart(headingOf(p));
    const isPart = isTop && (!mayHoldLabels || this.parts === undefined || this.parts === this.domains);
    if (isPart) [this.part, this.section, this.sections] = [p.marker.number, 0, new Set()];
    else this.section = p.marker?.number ?? this.section + 1;
    this.inLabel = this.isLabelPart && namesDomain(p, this.vocabulary);
  }

  private notePart(title: string): void {
    const label = labelOfPart(title, this.vocabulary, this.isBehindGoals);
    this.isLabelPart = label !== undefined;
    this.isBehindGoals ||= label === 'goal';
  }

  private noteItem(marker: Marker): void {
    const { form, number, style } = marker;
    if (!this.itemForm) [this.itemNumerals, this.itemClass] = [numeralsOf(marker), classOf(marker)];
    const isOfList = (form === 'item' || form === this.itemForm) && numeralsOf(marker) === this.itemNumerals;
    if (!this.itemForm || isOfList) this.item = number;
    this.itemForm ||= style === '1）' ? style : form;
  }
}

/** 责任单位 and nothing else. */
const isColumnOfUnits = ({ flow: { text } }: Paragraph, vocabulary: Vocabulary): boolean => {
  const label = readLabel(text, vocabulary);
  return label?.id === 'responsible' && label.length >= text.length;
};

const withForm = (p: Paragraph, form: MarkerForm, opening: Paragraph['opening']): Paragraph => ({
  ...p,
  opening,
  marker: { ...p.marker!, form },
});
