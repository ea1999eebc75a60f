/**
 * The parts that a text sets without numbers: short lines, each right above a list of headings that begins with 一、 again; or known ones,
 * where none is numbered.
 */
import { anyOf } from '../base/matches';
import { perObject, perText } from '../base/memo';
import { language } from '../data';
import type { Line } from './line';
import { indexAt } from './flow';
import { isTopForm, readMarker } from './markers';
import { headingWords, readLabel, type Vocabulary } from './vocabulary';

/** 组织与保障: no sentence, no title with its years. */
const NAME = /^[\u4e00-\u9fff、]{3,24}$/;

/**
 * The vocabulary with the parts of the text whose sections are numbered 一、 in each: where more than half of the lists of such headings
 * stand below lines of that shape, of different words.
 */
export function withOwnParts(vocabulary: Vocabulary, lines: readonly Line[]): Vocabulary {
  const known = knownParts(vocabulary, lines);
  if (known.size > 1) return extended(vocabulary)([...known].join(' '));
  let lists = 0;
  const names = new Set<string>();
  lines.forEach(({ words }, i) => {
    const { marker } = words;
    if (marker?.form !== 'part' || marker.number !== 1) return;
    lists++;
    const above = lines[i - 1]?.words.flow.text ?? '';
    if (mayBePart(above, vocabulary)) names.add(above);
  });
  return names.size > 1 && names.size > lists / 2 ? extended(vocabulary)([...names].join(' ')) : vocabulary;
}

/**
 * The known parts on lines of their own: 总目标 above 一、妇女与经济, 指导思想和总体目标, 发展基础 before all goals; none where some part is
 * numbered so.
 */
function knownParts({ parts, wholeParts, openingParts, domains, labels }: Vocabulary, lines: readonly Line[]): ReadonlySet<string> {
  const isKnown = (name: string) => (parts.has(name) && !labels.has(name)) || isOfSeveral(name, parts);
  let [isOfDomains, hasGoals] = [false, false];
  const names = new Set<string>();
  for (const { words } of lines) {
    const { marker } = words;
    const name = headingWords(words.flow.text.slice(marker && indexAt(words.flow, marker.end)));
    if (marker && isTopForm(marker.form)) {
      if (parts.has(name)) return new Set();
      isOfDomains ||= domains.has(name);
    } else if (!marker && (isKnown(name) || (!hasGoals && BACKGROUND.test(name)))) names.add(name);
    hasGoals ||= labels.has(name);
  }
  if (isOfDomains) return names;
  const whole = [...names].filter((name) => wholeParts.has(name));
  const [first] = [...names].filter((name) => openingParts.has(name)); // 指导思想 below 总体要求 is a section of it
  return new Set(whole.length > 1 ? [...names].filter((name) => name === first || !openingParts.has(name)) : []);
}

const BACKGROUND = new RegExp(`^[\\u4e00-\\u9fff]{0,4}(?:${anyOf(language.background)})$`);

/** 指导思想和总体目标: each of them is, or is of, a known part. */
function isOfSeveral(line: string, parts: ReadonlySet<string>): boolean {
  const names = NAME.test(line) ? line.split(/[、和与]/) : [];
  const isOf = (name: string) => [...parts].some((part) => name.startsWith(part) || (part.length > 2 && name.endsWith(part)));
  return names.length > 1 && names.every(isOf);
}

function mayBePart(text: string, vocabulary: Vocabulary): boolean {
  if (!NAME.test(text) || readMarker(text) || vocabulary.domains.has(text)) return false;
  return vocabulary.titles.every((title) => !text.endsWith(title)) && (vocabulary.parts.has(text) || !readLabel(text, vocabulary));
}

const extended = perObject((vocabulary: Vocabulary) =>
  perText((own): Vocabulary => ({ ...vocabulary, wholeParts: new Set([...vocabulary.wholeParts, ...own.split(' ')]) })),
);
