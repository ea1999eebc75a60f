/** The numbers that an OpenDocument text counts by itself: ODF 1.3 part 3, 5.3 (lists) and 16.30–16.36 (their styles). */
import type { XmlElement } from '@rgrove/parse-xml';
import { numeral, spaced, wholeNumber } from './numbering';
import { childOf, childrenOf, elementsOf } from './xml';

/** How a level is written. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** So many levels stand in its number. */
  readonly shown: number;
  readonly isTight: boolean;
}

/** The beginnings of the formats that ODF writes as samples (一, 二, 三, ...), in Word’s names. */
const FORMATS: Readonly<Record<string, string>> = {
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
};

/** A numbered paragraph’s place in a list. */
interface Numbered {
  readonly list: string;
  readonly style: string;
  readonly level: number;
  /** The number that it begins with anew. */
  readonly start: number | undefined;
}

const OUTLINE = 'text:outline-style';

/** Numbers a document’s list items in their order. */
export class OdtNumbering {
  private readonly styles = new Map<string, ReadonlyMap<number, Level>>();
  /** By list: the numbers given last, a level each. */
  private readonly counters = new Map<string, number[]>();
  /** By id of a list, and by style: the list that it is, or goes on with. */
  private readonly byId = new Map<string, string>();
  private readonly lastOfStyle = new Map<string, string>();
  private last: string | undefined;
  private lists = 0;

  /** From the roots of the content and of the styles. */
  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const holder of roots.flatMap(elementsOf)) {
      for (const style of childrenOf(holder, 'text:list-style')) this.styles.set(style.attributes['style:name'] ?? '', levelsOf(style));
      for (const style of childrenOf(holder, OUTLINE)) this.styles.set(OUTLINE, levelsOf(style));
    }
  }

  /** The list that an outermost element `text:list` is or goes on with, and its style. */
  begin({ attributes }: XmlElement): [list: string, style: string] {
    const style = attributes['text:style-name'] ?? '';
    const continued = attributes['text:continue-list'];
    const goesOn = attributes['text:continue-numbering'] === 'true';
    const list =
      (continued === undefined ? undefined : (this.byId.get(continued) ?? this.last)) ?? // programs name lists that they have not written
      (goesOn ? this.lastOfStyle.get(style) : undefined) ??
      `list ${this.lists++}`;
    this.byId.set(attributes['xml:id'] ?? '', list);
    this.lastOfStyle.set(style, list);
    this.last = list;
    return [list, style];
  }

  /** The number of the next item, as printed; '' where its level has none. */
  next({ list, style, level, start }: Numbered): string {
    const levels = this.styles.get(style);
    const numbers = this.counters.get(list) ?? [];
    this.counters.set(list, numbers);
    const own = levels?.get(level);
    numbers[level] = start ?? (numbers[level] ?? (own?.start ?? 1) - 1) + 1;
    numbers.length = level + 1; // deeper levels begin anew
    if (!own) return '';
    const shown = Array.from({ length: own.shown }, (_, i) => level - own.shown + 1 + i).filter((at) => at > 0);
    const printed = shown.map((at) => numeral(numbers[at] ?? 1, levels?.get(at)?.format ?? own.format)).filter(Boolean);
    return printed.length ? spaced(own.prefix + printed.join('.') + own.suffix, own.isTight) : '';
  }

  /** The number of a heading that is in no list. */
  nextHeading({ name, attributes }: XmlElement): string {
    const level = Number(attributes['text:outline-level']);
    if (name !== 'text:h' || !(level >= 1) || attributes['text:is-list-header'] === 'true') return '';
    return this.next({ list: OUTLINE, style: OUTLINE, level: Math.min(level, DEEPEST), start: undefined });
  }
}

/** Levels of a list. */
const DEEPEST = 10;

function levelsOf(style: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(style).map((level) => {
      const { attributes } = level;
      const sample = attributes['style:num-format'] ?? '';
      const layout = childOf(childOf(level, 'style:list-level-properties'), 'style:list-level-label-alignment');
      return [
        Number(attributes['text:level']),
        {
          start: wholeNumber(attributes['text:start-value']) ?? 1,
          format: sample ? (FORMATS[sample[0]!] ?? 'decimal') : 'none',
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
          shown: Math.min(Number(attributes['text:display-levels'] ?? 1) || 1, DEEPEST),
          isTight: layout?.attributes['text:label-followed-by'] === 'nothing',
        },
      ];
    }),
  );
}
