/** Where plans begin in a file, with or without a title. */
import type { Template } from '../data';
import { kindInTitle } from './kind';
import { isTopForm, readMarker } from './markers';
import { headingOf, isHalfTitle, namesDomain, type Paragraph } from './paragraphs';
import { isPaperTitle, plainTitle } from './title';
import type { Vocabulary } from './vocabulary';

const isTop = (p: Paragraph): boolean => p.marker !== undefined && isTopForm(p.marker.form);
const opensPlan = (p: Paragraph): boolean => p.opening === 'preface' || (isTop(p) && p.marker!.number === 1);
/** 主要目标 may be the name of a part, but below a domain it is a label; 一、组织实施 is a misnumbered later part. */
const isFirstPart = (words: string, { firstParts, labels }: Vocabulary): boolean =>
  !labels.has(words) && [...firstParts].some((part) => words.includes(part)) && !OTHER_PLAN.test(words);
/** 纳入经济和社会发展总体规划 names no part. */
const OTHER_PLAN = /总体规划/;
/** A heading that is numbered as the parts are, or not at all. */
const isPart = ({ opening, marker }: Paragraph, isOuter: boolean): boolean => opening === 'heading' && (isOuter || !marker);
/** No first part, and no first section. */
const isLater = ({ opening, marker }: Paragraph, isOuter: boolean): boolean =>
  isOuter ? marker!.number > 1 : opening === 'heading' && marker?.number !== 1;
/** A line that may be the title of a plan of a kind that no template has. */
const isUnknownTitle = (p: Paragraph | undefined): boolean => p?.opening === 'text' && isPaperTitle(p.flow.text);
/** The lines above a first heading that may hold a title. */
const HEAD = 8;

/**
 * The paragraphs at which plans begin: a title (or, without one, a line with the period) that a preface or first part follows; a second
 * preface, or a first part after others, whose plan has no title; and the first of these in the text.
 */
export function planStarts(paragraphs: readonly Paragraph[], templates: readonly Template[], vocabulary: Vocabulary): number[] {
  const starts: number[] = [];
  let [opened, advanced] = [false, false]; // since the last start: a preface or first part, a later heading
  let top: string | undefined; // how the parts are numbered
  let inPreface = false;
  let isForeword = false; // sections of a preface
  let title: string | undefined; // of the plan that is open
  let highest = 0; // number of its parts
  let hasHalves = false; // each of which may begin with 一、
  let isExplained = false; // 《…规划》解读, which has parts of its own
  /** Whether the title is that of the next plan of one file, whatever stands below it. */
  const isOther = (text: string, i: number): boolean =>
    opened &&
    title !== undefined &&
    areOfTwoKinds(title, text, templates) &&
    !isListed(text) &&
    hasParts(paragraphs, i, highest, vocabulary);
  /** Whether a plan begins at a paragraph: by its title, by its years, by a second preface, or by a first part after others. */
  const begins = (p: Paragraph, i: number, isOuter: boolean): boolean => {
    if (p.opening === 'title' && inPreface && title && areOfOneKind(title, p.flow.text, templates)) return false; // what it goes by
    if (p.opening === 'title') return isFollowed(paragraphs, i, vocabulary) || isOther(p.flow.text, i);
    if (p.opening === 'period') return (opened || !starts.length) && isFollowed(paragraphs, i, vocabulary); // else the title's second line
    if (!opened || !advanced || hasHalves) return false;
    return p.opening === 'preface' || (isOuter && !isExplained && p.marker?.number === 1 && isFirstPart(headingOf(p), vocabulary));
  };
  paragraphs.forEach((p, i) => {
    const isOuter = isTop(p) && (top === undefined || p.marker!.form === top);
    if (begins(p, i, isOuter)) {
      starts.push(p.opening === 'period' && isUnknownTitle(paragraphs[i - 1]) ? i - 1 : i);
      [opened, advanced, highest, hasHalves, isExplained] = [false, false, 0, false, false];
      title = p.opening === 'title' ? p.flow.text : undefined;
    }
    inPreface = p.opening === 'preface' || (inPreface && p.opening !== 'heading' && p.opening !== 'label');
    isForeword = p.opening === 'preface' || (isForeword && !isPart(p, isOuter));
    isExplained ||= explains(p);
    opened ||= opensPlan(p);
    hasHalves ||= isHalfTitle(headingOf(p));
    advanced ||= !isForeword && isLater(p, isOuter);
    if (isOuter) [top, highest] = [top ?? p.marker!.form, Math.max(highest, p.marker!.number)];
  });
  const explained = starts.length ? paragraphs.findIndex(explains) : -1; // above the plan itself
  const end = Math.min(starts[0] ?? paragraphs.length, explained < 0 ? paragraphs.length : explained);
  return [...firstStart(paragraphs.slice(0, end), vocabulary, !starts.length), ...starts];
}

/** 《青禾县妇女发展规划（2021—2025年）》政策解读 */
const explains = ({ opening, flow }: Paragraph): boolean => opening === 'annex' && /解读|图解|读懂|说明|记者问/.test(flow.text);

/**
 * Where a plan without a title begins before all others; none in a notice, which may number its sentences but has no domains. Alone in its
 * text a plan may begin with any heading.
 */
function firstStart(paragraphs: readonly Paragraph[], vocabulary: Vocabulary, isAlone: boolean): number[] {
  const hasDomains = paragraphs.some((p) => p.opening === 'label' || namesDomain(p, vocabulary));
  if (!isAlone && !hasDomains) return [];
  const first = paragraphs.findIndex((p) => opensPlan(p) || p.opening === 'heading' || p.opening === 'label');
  if (first < 0) return [];
  // The title of a plan of an unknown kind, or of one whose first part is 二、, stands among the few lines before its first heading.
  const head = Math.max(0, first - HEAD);
  const isTitle = (p: Paragraph) => p.opening === 'title' || isUnknownTitle(p);
  const title = paragraphs.slice(head, first).findIndex(isTitle);
  if (title >= 0) return [head + title];
  const isOfList = ({ opening }: Paragraph) => opening === 'item';
  const above = paragraphs[first]!.opening === 'label' ? paragraphs.slice(0, first).findLastIndex((p) => !isOfList(p)) + 1 : first;
  return [above]; // with the goals above 策略措施, in a text that begins in the midst of a plan
}

/** 青禾县妇女发展规划（2011—2020年） and 云岫市妇女发展规划. */
const areOfOneKind = (title: string, other: string, templates: readonly Template[]): boolean => {
  const [own, another] = [title, other].map((one) => kindInTitle(plainTitle(one), templates)?.kind);
  return own !== undefined && own === another;
};

/** 青禾县妇女发展规划 and 青禾县儿童发展规划, not 中国儿童发展纲要. */
function areOfTwoKinds(title: string, other: string, templates: readonly Template[]): boolean {
  const [own, another] = [title, other].map((one) => kindInTitle(plainTitle(one), templates));
  return own !== undefined && another !== undefined && own.kind !== another.kind && own.before === another.before;
}

/** 2.青禾县儿童发展规划, 《青禾县儿童发展规划》: one that is named among others. */
const isListed = (title: string): boolean => title.startsWith('《') || readMarker(title) !== undefined;

/** Whether a preface or first part comes soon after a title, before another title or heading. */
function isFollowed(paragraphs: readonly Paragraph[], i: number, vocabulary: Vocabulary): boolean {
  for (const p of paragraphs.slice(i + 1, i + 9)) {
    if (opensPlan(p)) return true;
    if (p.opening === 'title') return false;
    if (p.opening === 'heading') return !p.marker && isFirstPart(headingOf(p), vocabulary);
  }
  return false;
}

/** Whether a title stands above the parts of a plan, which begin anew: a first one, or one with a number that was there before. */
function hasParts(paragraphs: readonly Paragraph[], i: number, highest: number, vocabulary: Vocabulary): boolean {
  const isFirst = (p: Paragraph) =>
    opensPlan(p) || (p.opening === 'item' && p.marker?.number === 1 && isFirstPart(p.flow.text, vocabulary));
  for (const p of paragraphs.slice(i + 1, i + 1 + HEAD)) {
    if (isFirst(p)) return true;
    if (p.opening === 'title') return false;
    if (p.opening === 'heading') return p.marker ? isTop(p) && p.marker.number <= highest : isFirstPart(headingOf(p), vocabulary);
  }
  return false;
}
