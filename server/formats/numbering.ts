/** The numbers that Word puts before paragraphs by itself: ECMA-376, part 1, 17.9. */
import type { XmlElement } from '@rgrove/parse-xml';
import { chineseNumeral } from '../numerals';
import { childrenOf, valueOf } from './xml';

/** One level of a list: where it starts, how its number is written, and the text around it (“（%1）”). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The style of paragraphs that are numbered on this level. */
  readonly style: string | undefined;
}

const UNNUMBERED: Level = { start: 1, format: 'none', text: '', style: undefined };

/** Numbers a document's paragraphs in their order. */
export class Numbering {
  /** By list (`w:num`): the definition that it follows, and its levels. */
  private readonly lists = new Map<string, { readonly definition: string; readonly levels: ReadonlyMap<number, Level>; readonly restarts: ReadonlyMap<number, number> }>();
  /** By definition: the numbers given last, a level each. Lists of one definition go on with one another. */
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const definitions = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)] as const));
    for (const list of childrenOf(root, 'w:num')) {
      const definition = valueOf(list, 'w:abstractNumId') ?? '';
      const overrides = childrenOf(list, 'w:lvlOverride');
      const restarts = new Map(overrides.flatMap((one) => { const start = valueOf(one, 'w:startOverride'); return start === undefined ? [] : [[Number(one.attributes['w:ilvl']), Number(start)] as const]; }));
      const levels = new Map([...definitions.get(definition) ?? [], ...overrides.flatMap((one) => [...levelsOf(one)])]);
      this.lists.set(list.attributes['w:numId'] ?? '', { definition, levels, restarts });
    }
  }

  /** The level of a list on which paragraphs of a style stand. */
  levelOf(id: string, style: string): number | undefined {
    return [...this.lists.get(id)?.levels ?? []].find(([, level]) => level.style === style)?.[0];
  }

  /** The number of the next paragraph of a list, as printed; '' where the list has none. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    if (!list || level > 8) return '';
    const numbers = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, numbers);
    if (!this.begun.has(id)) for (const [at, start] of list.restarts) numbers[at] = start - 1;
    this.begun.add(id);
    const levelAt = (at: number) => list.levels.get(at) ?? UNNUMBERED;
    numbers[level] = (numbers[level] ?? levelAt(level).start - 1) + 1;
    numbers.length = level + 1; // deeper levels begin anew
    return levelAt(level).text.replace(/%([1-9])/g, (_, n: string) => numeral(numbers[Number(n) - 1] ?? levelAt(Number(n) - 1).start, levelAt(Number(n) - 1).format));
  }
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(childrenOf(parent, 'w:lvl').map((level) => {
    const format = valueOf(level, 'w:numFmt') ?? 'decimal';
    const text = valueOf(level, 'w:lvlText') ?? '';
    return [Number(level.attributes['w:ilvl']), { start: Number(valueOf(level, 'w:start') ?? 1), format, text: format === 'bullet' ? '•' : text, style: valueOf(level, 'w:pStyle') }];
  }));
}

const CHINESE = /^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting|ideographDigital)$/;

/** A number as ST_NumberFormat (17.18.59) has it; in digits where plans do not use the format. */
function numeral(n: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (CHINESE.test(format)) return n < 100 ? chineseNumeral(n) : String(n);
  if (/^decimalEnclosedCircle/.test(format) && n >= 1 && n <= 20) return String.fromCharCode(0x2460 + n - 1);
  if (format === 'decimalFullWidth') return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (format === 'upperLetter' || format === 'lowerLetter') return String.fromCharCode((format === 'upperLetter' ? 65 : 97) + ((n - 1) % 26));
  return String(n);
}
