/**
 * Word files (.docx, ECMA-376) to text: a line a paragraph, with the numbers that Word counts by itself, as accepted: what is marked as
 * deleted or hidden is left out, what is marked as inserted is kept.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { message } from '../base/messages';
import { Numbering } from './numbering';
import type { TextOrProblem } from './text';
import { childOf, childrenOf, elementsOf, valueOf } from './xml';

const PARTS = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'];
/** Bytes of a part, unpacked, and its tags. No plan is that long; what is would fill the memory. */
const LARGEST = 20_000_000;
const MOST_TAGS = 1_000_000;

/** The text of a Word file, or why it holds none. Never throws. */
export function read(bytes: Uint8Array): TextOrProblem {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.includes(name) && originalSize < LARGEST });
    const [document, numbering, styles] = PARTS.map((name) =>
      parts[name] && isReasonable(parts[name]) ? (parseXml(strFromU8(parts[name])).root ?? undefined) : undefined,
    );
    const body = childOf(document, 'w:body');
    if (!body) return { problem: message('error.docx') };
    const text = new Reader(new Numbering(numbering), styles).linesIn(body).join('\n');
    return text.trim() ? { text: `${text}\n` } : { problem: message('error.empty') };
  } catch {
    return { problem: message('error.docx') };
  }
}

function isReasonable(xml: Uint8Array): boolean {
  let tags = 0;
  for (const byte of xml) if (byte === 0x3c) tags++;
  return tags <= MOST_TAGS;
}

/** A paragraph's list and level. */
interface Place {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

function placeIn(properties: XmlElement | undefined): Place {
  const numbers = childOf(properties, 'w:numPr');
  const level = valueOf(numbers, 'w:ilvl');
  return { list: valueOf(numbers, 'w:numId'), level: level !== undefined && /^[0-8]$/.test(level) ? Number(level) : undefined };
}

/** What is not to be read: deletions, what has been moved away, a second way of drawing the same, codes of fields. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:sectPr',
]);

class Reader {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  /** Text boxes of the paragraph that is being read. */
  private readonly boxes: XmlElement[] = [];

  constructor(
    private readonly numbering: Numbering,
    styles: XmlElement | undefined,
  ) {
    this.styles = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  /** The lines below an element, in the order of the document; those of a table cell by cell. */
  linesIn(parent: XmlElement): string[] {
    return elementsOf(parent).flatMap((child) => {
      if (LEFT_OUT.has(child.name)) return [];
      return child.name === 'w:p' ? this.paragraph(child) : this.linesIn(child);
    });
  }

  private paragraph(paragraph: XmlElement): string[] {
    const { list, level = 0 } = this.placeOf(paragraph);
    const words = this.wordsIn(paragraph);
    const number = list && list !== '0' ? this.numbering.next(list, level) : ''; // one without words is counted too
    return [...(words.trim() ? number + words : words).split('\n'), ...this.boxes.splice(0).flatMap((box) => this.linesIn(box))];
  }

  /** Its own list, else that of its style, or of the style on which that is based. */
  private placeOf(paragraph: XmlElement): Place {
    const properties = childOf(paragraph, 'w:pPr');
    const own = placeIn(properties);
    let { level } = own;
    let id = valueOf(properties, 'w:pStyle') ?? '';
    for (let depth = 0; own.list === undefined && depth < 10; depth++) {
      const style = this.styles.get(id);
      const inherited = placeIn(childOf(style, 'w:pPr'));
      level ??= inherited.level;
      if (inherited.list !== undefined) return { list: inherited.list, level: level ?? this.numbering.levelOf(inherited.list, id) };
      id = valueOf(style, 'w:basedOn') ?? '';
    }
    return own;
  }

  /** The words of a paragraph; \n where its lines are broken by hand, \f at a page break. */
  private wordsIn(parent: XmlElement): string {
    return elementsOf(parent)
      .map((child) => {
        if (LEFT_OUT.has(child.name) || (child.name === 'w:r' && isHidden(child))) return '';
        if (child.name === 'w:t') return child.text;
        if (child.name === 'w:tab') return '\t';
        if (child.name === 'w:noBreakHyphen') return '-';
        if (child.name === 'w:br') return child.attributes['w:type'] === 'page' ? '\f' : '\n';
        if (child.name === 'w:txbxContent') {
          this.boxes.push(child); // after the paragraph that it is tied to
          return '';
        }
        return this.wordsIn(child);
      })
      .join('');
  }
}

const isHidden = (run: XmlElement): boolean => {
  const hidden = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return hidden !== undefined && !/^(?:0|false)$/.test(hidden.attributes['w:val'] ?? '');
};
