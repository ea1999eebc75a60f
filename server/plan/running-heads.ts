/** Running heads 页眉: what is repeated at page breaks and is no text of the plan. */
import { addTo } from '../base/groups';
import { indexAt } from './flow';
import { isTopForm } from './markers';
import { isTitle } from './title';
import { readLabel, type Vocabulary } from './vocabulary';
import type { Line, LineWords } from './line';

/**
 * A short line without a sentence that is repeated at page breaks is the running head, not text; so is a heading that follows itself there,
 * and a title that comes again and again, the first time left out; and a line that says its page itself.
 */
export function withoutRunningHeads(lines: Line[], breaks: ReadonlySet<number>, vocabulary: Vocabulary): Line[] {
  const count = new Map<string, number>();
  const atBreak = (i: number) => breaks.has(i) || breaks.has(i + 1);
  lines.forEach(({ words: { text } }, i) => atBreak(i) && count.set(text, (count.get(text) ?? 0) + 1));
  const isText = ({ flow, marker }: LineWords) =>
    readLabel(flow.text, vocabulary) !== undefined || marker !== undefined || vocabulary.domains.has(flow.text);
  const isHead = ({ words }: Line, i: number) =>
    atBreak(i) && !isText(words) && count.get(words.text)! >= LEAST && words.width <= 30 && !/[。，；]/.test(words.text);
  const titles = repeatedTitles(lines, vocabulary);
  const paged = pagedHeads(lines);
  const headings = breaks.size ? repeatedHeadings(lines, atBreak, vocabulary) : undefined;
  return lines.filter((line, i) => !isHead(line, i) && !titles.has(i) && !paged.has(i) && !headings?.has(i));
}

/**
 * Headings of parts and names of domains at page breaks that say again what the last one before them said, or what several breaks say: all
 * but the first.
 */
function repeatedHeadings(lines: readonly Line[], atBreak: (i: number) => boolean, vocabulary: Vocabulary): ReadonlySet<number> {
  const last = new Map<string, string>();
  const places = new Map<string, number[]>();
  const repeated = new Set<number>();
  for (const [i, { words }] of lines.entries()) {
    const [level, said] = words.width > 30 ? [] : headingIn(words, vocabulary);
    if (level === undefined || said === undefined) continue;
    const name = said + above(level, last);
    if (last.get(level) !== name) last.set(level, name);
    else if (atBreak(i)) repeated.add(i);
    addTo(places, name, i);
  }
  for (const [first, ...others] of places.values()) {
    const again = others.filter(atBreak);
    if (again.length + Number(atBreak(first!)) >= LEAST) for (const i of again) repeated.add(i);
  }
  return repeated;
}

/** What a heading stands below, by the levels that were there before its own: 一、主要目标 of 第二章 is not that of 第三章. */
function above(level: string, last: ReadonlyMap<string, string>): string {
  const levels = [...last.keys()];
  const own = levels.indexOf(level);
  return levels
    .slice(0, own < 0 ? levels.length : own)
    .map((other) => `\n${last.get(other)}`)
    .join('');
}

/** The level of a heading of a part or domain, and what it says: a domain its name alone, with its number or without. */
function headingIn({ flow, marker }: LineWords, vocabulary: Vocabulary): [level: string, name: string] | [] {
  const name = flow.text.slice(marker && indexAt(flow, marker.end));
  if (vocabulary.domains.has(name)) return ['domain', name];
  return marker && isTopForm(marker.form) ? [marker.form, flow.text] : [];
}

/** How often what is no text comes again. */
const LEAST = 3;

/** Titles of plans that are said again, a page each: all but the first. */
function repeatedTitles(lines: readonly Line[], vocabulary: Vocabulary): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [i, { words }] of lines.entries()) {
    if (words.width > 30 || !isTitle(words.flow.text, vocabulary)) continue;
    addTo(places, words.flow.text, i);
  }
  return new Set([...places.values()].filter((all) => all.length >= LEAST).flatMap((all) => all.slice(1)));
}

/** 青禾县人民政府公报　2022年第3期　·11·, 第11页　青禾县人民政府公报: a number that stands apart from the words. */
const PAGE = /[ \t\u3000·•—–-]第?(\d{1,4})页?[·•—–-]?$|^[·•—–-]?第?(\d{1,4})页?[ \t\u3000·•—–-]/;
const SHORTEST_HEAD = 6;

/** Lines that say the same but for a number, which rises from one to the next: running heads with the number of their page. */
function pagedHeads(lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, { readonly i: number; readonly page: number }[]>();
  for (const [i, { words }] of lines.entries()) {
    const found = words.width <= 30 && !/[。，；]/.test(words.text) ? PAGE.exec(words.text) : undefined;
    const rest = found && words.text.replace(found[0], '');
    if (rest && rest.length >= SHORTEST_HEAD) addTo(places, rest, { i, page: Number(found[1] ?? found[2]) });
  }
  const rises = (all: readonly { readonly page: number }[]) => all.every(({ page }, n) => n === 0 || page > all[n - 1]!.page);
  return new Set([...places.values()].filter((all) => all.length >= LEAST && rises(all)).flatMap((all) => all.map(({ i }) => i)));
}
