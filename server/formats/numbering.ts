/** The numbers that Word puts before paragraphs by itself: ECMA-376, part 1, 17.9. */
import type { XmlElement } from '@rgrove/parse-xml';
import { chineseNumeral, formalNumeral, fullWidth, romanNumeral } from '../base/numerals';
import { childrenOf, valueOf } from './xml';

/** One level of a list: where it starts, how its number is written, and the text around it (“（%1）”). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The style of paragraphs that are numbered on this level. */
  readonly style: string | undefined;
  /** All numbers in its text are written in digits. */
  readonly isLegal: boolean;
  /** It goes on through whatever stands above it. */
  readonly goesOn: boolean;
  /** The words follow at once, without a tab or a space. */
  readonly isTight: boolean;
}

const UNNUMBERED: Level = { start: 1, format: 'none', text: '', style: undefined, isLegal: false, goesOn: false, isTight: true };

/** Numbers a document's paragraphs in their order. */
export class Numbering {
  /** By list (`w:num`): the definition that it follows, and its levels. */
  private readonly lists = new Map<
    string,
    { readonly definition: string; readonly levels: ReadonlyMap<number, Level>; readonly restarts: ReadonlyMap<number, number> }
  >();
  /** By definition: the numbers given last, a level each. Lists of one definition go on with one another. */
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const all = childrenOf(root, 'w:abstractNum');
    const byStyle = new Map(all.map((one) => [valueOf(one, 'w:styleLink'), one]));
    /** A definition may only name a style, whose definition is meant. */
    const meant = (one: XmlElement) => byStyle.get(valueOf(one, 'w:numStyleLink') ?? '') ?? one;
    const definitions = new Map(all.map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(meant(one))] as const));
    for (const list of childrenOf(root, 'w:num')) {
      const definition = valueOf(list, 'w:abstractNumId') ?? '';
      const overrides = childrenOf(list, 'w:lvlOverride').slice(0, MOST_LEVELS);
      const restarts = new Map(
        overrides.flatMap((one) => {
          const start = wholeNumber(valueOf(one, 'w:startOverride'));
          return start === undefined ? [] : [[Number(one.attributes['w:ilvl']), start] as const];
        }),
      );
      const levels = new Map([...(definitions.get(definition) ?? []), ...overrides.flatMap((one) => [...levelsOf(one)])]);
      this.lists.set(list.attributes['w:numId'] ?? '', { definition, levels, restarts });
    }
  }

  /** The level of a list on which paragraphs of a style stand. */
  levelOf(id: string, style: string): number | undefined {
    return [...(this.lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** The number of the next paragraph of a list, as printed, with a space where the words would run into it; '' where the list has none. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    if (!list) return '';
    const levelAt = (at: number) => list.levels.get(at) ?? UNNUMBERED;
    const numbers = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, numbers);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !this.begun.has(`${id} ${level}`)) numbers[level] = restart - 1;
    this.begun.add(`${id} ${level}`);
    numbers[level] = (numbers[level] ?? levelAt(level).start - 1) + 1;
    for (let at = level + 1; at < numbers.length; at++) if (!levelAt(at).goesOn) delete numbers[at]; // deeper levels begin anew
    const { text, isLegal, isTight } = levelAt(level);
    const printed = text.replace(/%([1-9])/g, (_, n: string) => {
      const { start, format } = levelAt(Number(n) - 1);
      return numeral(numbers[Number(n) - 1] ?? start, isLegal ? 'decimal' : format);
    });
    return spaced(printed, isTight);
  }
}

/** Word knows levels 0 to 8; a list of more is none of Word’s. */
const MOST_LEVELS = 9;
/** Characters around a number. */
const LONGEST_TEXT = 60;

function levelsOf(parent: XmlElement): Map<number, Level> {
  const levels = childrenOf(parent, 'w:lvl').slice(0, MOST_LEVELS);
  return new Map(
    levels.map((level) => {
      const format = valueOf(level, 'w:numFmt') ?? 'decimal';
      const text = (valueOf(level, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT);
      return [
        Number(level.attributes['w:ilvl']),
        {
          start: wholeNumber(valueOf(level, 'w:start')) ?? 1,
          format,
          text: format === 'bullet' ? '•' : text,
          style: valueOf(level, 'w:pStyle'),
          isLegal: childrenOf(level, 'w:isLgl').length > 0,
          goesOn: valueOf(level, 'w:lvlRestart') === '0',
          isTight: valueOf(level, 'w:suff') === 'nothing',
        },
      ];
    }),
  );
}

/** A number that counts; undefined for what is none, or too large for a list. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** A printed number with a space behind it where the words would run into it: “8. 5岁” is no 8.5. */
export const spaced = (printed: string, isTight: boolean): string =>
  !isTight && /[0-9０-９A-Za-z.．]$/.test(printed) ? `${printed} ` : printed;

const CHINESE =
  /^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting|ideographDigital)$/;

/** A number as ST_NumberFormat (17.18.59) has it; in digits where plans do not use the format. */
export function numeral(n: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (n < 1) return String(n);
  if (CHINESE.test(format)) return n < 100 ? chineseNumeral(n) : String(n);
  if (/^decimalEnclosedCircle/.test(format) && n >= 1 && n <= 20) return String.fromCharCode(0x2460 + n - 1);
  if (format === 'decimalFullWidth') return fullWidth(n);
  if (/^(?:chineseLegal|ideographLegal)/.test(format) && n < 100) return formalNumeral(n);
  if (format === 'ideographTraditional' && n <= STEMS.length) return STEMS[n - 1]!;
  if (/Roman$/.test(format) && n >= 1 && n < 40) return format === 'upperRoman' ? romanNumeral(n) : romanNumeral(n).toLowerCase();
  if (format === 'upperLetter') return lettersOf(n);
  return format === 'lowerLetter' ? lettersOf(n).toLowerCase() : String(n);
}

/** A, B … Z, AA, BB. */
const lettersOf = (n: number): string => String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), MOST_LETTERS));

const MOST_LETTERS = 10;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
