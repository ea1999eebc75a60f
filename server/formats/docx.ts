/**
 * Word files (.docx, ECMA-376) to text: a line a paragraph, with the numbers that Word counts by itself, as accepted: what is marked as
 * deleted or hidden is left out, what is marked as inserted is kept. A row of a table whose cells are short is a line, its cells parted
 * by tabs.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { message } from '../base/messages';
import type { Place } from '../base/places';
import { Numbering } from './numbering';
import type { TextOrProblem } from './text';
import { childOf, childrenOf, elementsOf, valueOf } from './xml';

const PARTS = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'];
/** Bytes of a part, unpacked, and its tags. No plan is that long; what is would fill the memory. */
const LARGEST = 20_000_000;
const MOST_TAGS = 1_000_000;

/** The text of a Word file and the paragraph and page of its lines, or why it holds none. Never throws. */
export function read(bytes: Uint8Array): TextOrProblem {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.includes(name) && originalSize < LARGEST });
    const [document, numbering, styles] = PARTS.map((name) =>
      parts[name] && isReasonable(parts[name]) ? (parseXml(strFromU8(parts[name])).root ?? undefined) : undefined,
    );
    const body = childOf(document, 'w:body');
    if (!body) return { problem: message('error.docx') };
    const { text, places } = new Reader(new Numbering(numbering), styles).read(body);
    if (text.trim()) return { text, places };
    return { problem: message(/<(?:pic:pic|v:imagedata)\b/.test(strFromU8(parts['word/document.xml']!)) ? 'error.scan' : 'error.empty') };
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
interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

function listPlaceIn(properties: XmlElement | undefined): ListPlace {
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

/** A paragraph's words, without those of its text boxes. */
interface Words {
  /** The number that Word counts by itself. */
  readonly number: string;
  readonly text: string;
  /** Its number in the body, from 1; that of the paragraph it is tied to for one in a text box. */
  readonly paragraph: number;
  readonly page: number;
}

/** Characters of the longest cell of a table; those of a layout with longer ones are read as paragraphs. */
const LONGEST_CELL = 60;

class Reader {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  /** Text boxes of the paragraph that is being read. */
  private readonly boxes: XmlElement[] = [];
  private readonly written: string[] = [];
  private readonly places: Place[] = [];
  private length = 0;
  private paragraph = 0;
  private inBox = false;
  /** Pages as Word last laid them out; it stores none in a file that it has not shown. */
  private page = 1;

  constructor(
    private readonly numbering: Numbering,
    styles: XmlElement | undefined,
  ) {
    this.styles = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  read(body: XmlElement): { text: string; places: Place[] } {
    this.readAll(body);
    const places = this.page > 1 ? this.places : this.places.map(({ start, end, paragraph }) => ({ start, end, paragraph }));
    return { text: this.written.join(''), places };
  }

  /** The paragraphs below an element, in the order of the document. */
  private readAll(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (LEFT_OUT.has(child.name)) continue;
      if (child.name === 'w:p') this.readParagraph(child);
      else if (child.name === 'w:tr') this.readRow(child);
      else this.readAll(child);
    }
  }

  private readParagraph(element: XmlElement): void {
    this.writeLine([this.wordsOf(element)]);
    this.readBoxes();
  }

  /** Text boxes come after the paragraph that they are tied to. */
  private readBoxes(): void {
    const wasInBox = this.inBox;
    this.inBox = true;
    for (const box of this.boxes.splice(0)) this.readAll(box);
    this.inBox = wasInBox;
  }

  /** A row is a line where each of its cells is a short paragraph. */
  private readRow(row: XmlElement): void {
    const cells = elementsBelow(row, 'w:tc').map((cell) => elementsBelow(cell, 'w:p'));
    const isTable = cells.length > 1 && cells.every((paragraphs) => paragraphs.length <= 1) && !elementsBelow(row, 'w:tbl').length;
    if (!isTable || cells.some(([p]) => p && plainLength(p) > LONGEST_CELL)) return this.readAll(row);
    this.writeLine(cells.flat().map((p) => this.wordsOf(p)));
    this.readBoxes();
  }

  private writeLine(cells: readonly Words[]): void {
    for (const [i, { number, text, paragraph, page }] of cells.entries()) {
      const printed = cells.length > 1 ? text.replace(/[\t\n]/g, ' ').trim() : text;
      this.write((i ? '\t' : '') + (printed.trim() ? number : ''));
      if (printed) this.places.push({ start: this.length, end: this.length + printed.length, paragraph, page });
      this.write(printed);
    }
    this.write('\n');
  }

  private write(words: string): void {
    this.written.push(words);
    this.length += words.length;
  }

  private wordsOf(element: XmlElement): Words {
    if (!this.inBox) this.paragraph++;
    const { list, level = 0 } = this.placeOf(element);
    this.page += breaksBefore(element);
    const { page } = this;
    const text = this.wordsIn(element);
    const number = list && list !== '0' ? this.numbering.next(list, level) : ''; // one without words is counted too
    this.page += elementsBelow(element, 'w:lastRenderedPageBreak').length - breaksBefore(element);
    return { number, text, paragraph: this.paragraph, page };
  }

  /** Its own list, else that of its style, or of the style on which that is based. */
  private placeOf(paragraph: XmlElement): ListPlace {
    const properties = childOf(paragraph, 'w:pPr');
    const own = listPlaceIn(properties);
    let { level } = own;
    let id = valueOf(properties, 'w:pStyle') ?? '';
    for (let depth = 0; own.list === undefined && depth < 10; depth++) {
      const style = this.styles.get(id);
      const inherited = listPlaceIn(childOf(style, 'w:pPr'));
      level ??= inherited.level;
      if (inherited.list !== undefined) return { list: inherited.list, level: level ?? this.numbering.levelOf(inherited.list, id) };
      id = valueOf(style, 'w:basedOn') ?? '';
    }
    return own;
  }

  /** The words of a paragraph; \n where its lines are broken by hand, \f at a page break. */
  private wordsIn(parent: XmlElement): string {
    let words = '';
    for (const child of elementsOf(parent)) if (!isLeftOut(child, words)) words += this.wordsOfPart(child);
    return words;
  }

  private wordsOfPart(part: XmlElement): string {
    switch (part.name) {
      case 'w:t':
      case 'm:t':
        return part.text;
      case 'm:f':
        return `${this.wordsIn(childOf(part, 'm:num') ?? part)}/${this.wordsIn(childOf(part, 'm:den') ?? part)}`;
      case 'w:tab':
        return '\t';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:br':
        return part.attributes['w:type'] === 'page' ? '\f' : '\n';
      case 'w:txbxContent':
        this.boxes.push(part);
        return '';
      default:
        return this.wordsIn(part);
    }
  }
}

/** Whether a part of a paragraph is none of its words; `before` are those so far. */
const isLeftOut = (part: XmlElement, before: string): boolean =>
  LEFT_OUT.has(part.name) || (part.name === 'w:r' && (isHidden(part) || isNoteMark(part, before)));

/** The elements of a name below another, in order, without those inside one of them or inside a text box. */
function elementsBelow(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return LEFT_OUT.has(child.name) || child.name === 'w:txbxContent' ? [] : elementsBelow(child, name);
  });
}

const plainLength = (paragraph: XmlElement): number =>
  elementsBelow(paragraph, 'w:t').reduce((length, { text }) => length + text.length, 0);

/** Page breaks that Word has drawn before the first words of a paragraph. */
function breaksBefore(paragraph: XmlElement): number {
  let breaks = 0;
  const walk = (parent: XmlElement): boolean =>
    elementsOf(parent).some((child) => {
      if (child.name === 'w:lastRenderedPageBreak') breaks++;
      if (LEFT_OUT.has(child.name) || child.name === 'w:txbxContent') return false;
      return child.name === 'w:t' || child.name === 'm:t' || walk(child);
    });
  walk(paragraph);
  return breaks;
}

const isHidden = (run: XmlElement): boolean => {
  const hidden = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return hidden !== undefined && !/^(?:0|false)$/.test(hidden.attributes['w:val'] ?? '');
};

/** The raised number of a note (90%①, 服务[3]) is none of the words; raised after a unit it is (m²). */
const isNoteMark = (run: XmlElement, before: string): boolean =>
  valueOf(childOf(run, 'w:rPr'), 'w:vertAlign') === 'superscript' &&
  /^(?:[[〔（(]\d{1,3}[\]〕）)]|[①-⑳]|\d{1,3})$/.test(run.text.trim()) &&
  !/[a-zA-Z米]$/.test(before);
