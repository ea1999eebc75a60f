/** Completion: what is still missing at this place, in the draft's own style. */
import { CompletionItemKind, type CompletionItem, type InlineCompletionItem } from 'vscode-languageserver-types';
import { clauseOf, domainLines, Style } from '../../edit/missing-text';
import { documents, namesOf, terms } from '../../data';
import { label } from '../../compare/verdict';
import { say, type Locale } from '../../base/messages';
import { datedTitle } from '../../plan/identity';
import { markerFor, readMarker } from '../../plan/markers';
import { allSections, labelled, numbered, type Domain, type Section } from '../../plan/plan';
import { valueIn } from '../../analysis/unverified';
import type { PlanAnalysis } from '../../analysis/analysis';
import { gapsOf } from '../../analysis/gaps';
import { rangeOf, type CheckedDocument } from '../document';

/** The line on both sides of the cursor, and what it belongs to. */
interface Place {
  readonly analysis: PlanAnalysis;
  readonly before: string;
  /** The rest of the line. */
  readonly behind: string;
  readonly offset: number;
  readonly section: Section | undefined;
  readonly domain: Domain | undefined;
  readonly style: Style;
  readonly locale: Locale;
}

/** What may stand at an offset, the most wanted first. */
export function completion(checked: CheckedDocument, offset: number): CompletionItem[] {
  const place = placeAt(checked, offset);
  if (!place) return [];
  const suggestions = [titles, departments, items, headings, setTerms].map((suggest) => suggest(place)).find((found) => found.length) ?? [];
  return suggestions.map((one, i) => itemOf(one, i, place, checked));
}

/** The next goal that the higher-level plans have and this list lacks, to be shown in the line itself where it goes on what is typed. */
export function inlineCompletion(checked: CheckedDocument, offset: number): InlineCompletionItem[] {
  const place = placeAt(checked, offset);
  if (!place || offset > place.analysis.plan.span.end) return [];
  const typed = place.before.trimStart();
  return items(place)
    .filter(({ text, detail }) => detail !== undefined && text.startsWith(typed))
    .map(({ text }) => ({ insertText: text, range: rangeOf(checked.document, { start: offset - typed.length, end: offset }) }));
}

interface Suggestion {
  readonly text: string;
  readonly label?: string;
  readonly detail?: string;
  readonly kind: CompletionItemKind;
  /** Characters before the cursor that it takes the place of. */
  readonly replaces: number;
  /** … and behind it. */
  readonly replacesBehind?: number;
}

function itemOf(
  { text, label: name, detail, kind, replaces, replacesBehind = 0 }: Suggestion,
  order: number,
  { before, offset }: Place,
  { document }: CheckedDocument,
): CompletionItem {
  const range = rangeOf(document, { start: offset - replaces, end: offset + replacesBehind });
  const shown = name ?? text;
  // Editors filter by what stands before the cursor: the line's own beginning lets everything through.
  return {
    label: shown,
    kind,
    sortText: String(order).padStart(4, '0'),
    filterText: before.slice(before.length - replaces) + shown,
    textEdit: { range, newText: text },
    ...(detail ? { detail } : {}),
  };
}

function placeAt({ document, analyses, locale }: CheckedDocument, offset: number): Place | undefined {
  const analysis = analyses.findLast(({ plan }) => plan.span.start <= offset) ?? analyses[0];
  if (!analysis) return undefined;
  const { line } = document.positionAt(offset);
  const before = document.getText({ start: { line, character: 0 }, end: document.positionAt(offset) });
  const [behind] = /^[^\r\n]*/.exec(document.getText().slice(offset))!;
  const sections = [...allSections(analysis.plan.sections)];
  const section = sections.findLast(({ headingSpan }) => headingSpan.start < offset);
  const domain = analysis.plan.domains.find((one) => one.section === section || one.section.sections.includes(section!));
  return { analysis, before, behind, offset, section, domain, style: new Style(analysis.source, analysis.plan), locale };
}

/** Inside 《: laws, and the higher-level plans with their years. */
function titles({ analysis, before, behind }: Place): Suggestion[] {
  const open = before.lastIndexOf('《');
  if (open < 0 || before.indexOf('》', open) >= 0) return [];
  const typed = before.slice(open + 1);
  const uppers = analysis.uppers.map(datedTitle);
  const replacesBehind = /^[^《》，。；]*》/.exec(behind)?.[0].length ?? 0; // the rest of a title in which the cursor stands
  return [...uppers, ...documents.titles]
    .filter((title) => title.includes(typed))
    .map((title) => ({ text: `${title}》`, label: title, kind: CompletionItemKind.File, replaces: typed.length, replacesBehind }));
}

/** After 责任单位： the departments that this plan and the higher-level plans name. */
function departments({ analysis, section, before, behind }: Place): Suggestion[] {
  if (section?.label !== 'responsible') return [];
  const typed = before.split(BETWEEN_NAMES).at(-1)!;
  const rest = behind.split(BETWEEN_NAMES)[0]!; // of a name in which the cursor stands
  if (rest && !typed) return [];
  const others = new Set([...before.split(BETWEEN_NAMES).slice(0, -1), ...behind.split(BETWEEN_NAMES).slice(1)]);
  const named = [...analysis.plan.domains, ...analysis.uppers.flatMap((upper) => upper.domains)].flatMap((domain) => domain.responsible);
  return [...new Set(named)]
    .filter((name) => name.startsWith(typed) && name !== typed && !others.has(name))
    .map((text) => ({ text, kind: CompletionItemKind.Module, replaces: typed.length, replacesBehind: rest.length }));
}

const BETWEEN_NAMES = /[、，：:\s]/;

/** In a list of goals what the higher-level plans have and this one lacks; in any list the next number. */
function items({ analysis, section, domain, before, behind, style, offset, locale }: Place): Suggestion[] {
  const typed = /^\s*((?:[0-9０-９]{1,2}\s*[.．、]\s*)?)[\u4e00-\u9fff]{0,6}$/.exec(before);
  if (!typed || behind.trim() || section?.kind !== 'label' || section.label === 'responsible') return [];
  const line = offset - before.length;
  const above = numbered(section.items).filter(({ marker }) => marker.start < line);
  const next = above.length ? above.at(-1)!.marker.number + 1 : 1;
  const replaces = before.trimStart().length;
  const words = before.trimStart().slice(typed[1]!.length);
  const gaps = section.label === 'goal' ? gapsOf(analysis).filter(({ target }) => target.domain === domain?.name) : [];
  const lacking = gaps
    .filter(({ target }) => label(target).includes(words))
    .map(({ upper, target }): Suggestion => ({
      text: style.item(next, clauseOf(upper, target)),
      label: `${label(target)} ${say(valueIn(upper, target), locale)}`,
      detail: upper.title,
      kind: CompletionItemKind.Value,
      replaces,
    }));
  return typed[1] || words ? lacking : [...lacking, { text: style.item(next, ''), kind: CompletionItemKind.Enum, replaces }];
}

/** On a line of its own the labels that this domain lacks, and the domains that the plan lacks: whole, or the heading above its labels. */
function headings({ analysis, domain, before, behind, offset, style }: Place): Suggestion[] {
  const typed = before.trimStart();
  if (/[，。；：]/.test(typed) || typed.length > 12 || behind.trim()) return [];
  const replaces = typed.length;
  const labels = domain ? (analysis.template?.sections.filter(({ id, required }) => required && !labelled(domain, id)) ?? []) : [];
  const missing = analysis.alignment?.missing ?? [];
  const model = analysis.plan.domains[0]?.section.marker;
  const above = analysis.plan.domains.findLast(({ section }) => section.headingSpan.start < offset - before.length);
  const number = readMarker(typed)?.number ?? (above?.section.marker?.number ?? 0) + 1;
  const linesBelow = (name: string) => (isAboveLabel(analysis, offset) ? [] : domainLines(analysis, style, name));
  return [
    ...labels.map((section): Suggestion => ({ text: style.label(section), kind: CompletionItemKind.Keyword, replaces })),
    ...missing.map(({ name }): Suggestion => ({
      text: [(model ? markerFor(model, number) : '') + name, ...linesBelow(name)].join(style.eol),
      label: name,
      kind: CompletionItemKind.Class,
      replaces,
    })),
  ].filter(({ text, label: name }) => (name ?? text).includes(typed.replace(/^[（(]?[一二三四五六七八九十]*[）)、]?/, '')));
}

/** Whether the next line that is not blank is a label: its domain stands there but for its heading. */
function isAboveLabel({ template, source }: PlanAnalysis, offset: number): boolean {
  const [, next = ''] = /^[^\r\n]*\s*([^\r\n：:]*)/.exec(source.slice(offset))!;
  return template?.sections.some((section) => namesOf(section).includes(next.trim())) ?? false;
}

/** Set terms that begin with the last two characters or more. */
function setTerms({ before }: Place): Suggestion[] {
  const typed = /[\u4e00-\u9fff]{0,6}$/.exec(before)![0];
  return terms.terms.flatMap(({ term }) => {
    const shared = [6, 5, 4, 3, 2].find((n) => n <= typed.length && n < term.length && term.startsWith(typed.slice(-n)));
    return shared ? [{ text: term, kind: CompletionItemKind.Text, replaces: shared }] : [];
  });
}
