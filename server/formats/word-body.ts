/** The body of a Word document to lines, and which elements their words come from. */
import { forXml } from '../base/xml';
import { type XmlElement } from '@rgrove/parse-xml';
import type { Place, Reading } from '../base/places';
import type { Numbering } from './numbering';
import { glueOf, isRow } from './table-rows';
import { childOf, childrenOf, elementsBelow, elementsOf, valueOf } from './xml';

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

/**
 * What is not to be read: a second way of drawing the same, the pronunciation above words (`w:rt`), properties; and of tracked changes one
 * side.
 */
const NO_WORDS = ['mc:Fallback', 'w:rt', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:sectPr'];
const DELETED = ['w:del', 'w:moveFrom'];
const INSERTED = ['w:ins', 'w:moveTo'];

/** Words in a row that come from one element. */
export interface Piece {
  readonly text: string;
  /** w:t or m:t; undefined for what stands for other elements (a tab, the bar of a fraction). */
  readonly element?: XmlElement;
}

/** A stretch of the text that is a paragraph of the document. */
export interface BodyPlace extends Required<Place> {
  readonly pieces: readonly Piece[];
}

/** A paragraph's words, without those of its text boxes. */
interface Words {
  /** The number that Word counts by itself. */
  readonly number: string;
  readonly pieces: readonly Piece[];
  /** Its number in the body, from 1; that of the paragraph it is tied to for one in a text box. */
  readonly paragraph: number;
  readonly page: number;
}

/** Reads a body, once. */
export class BodyReader {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  /** Text boxes of the paragraph that is being read. */
  private readonly boxes: XmlElement[] = [];
  private readonly written: string[] = [];
  private readonly places: BodyPlace[] = [];
  private length = 0;
  private paragraph = 0;
  private inBox = false;
  /** The words of paragraphs whose mark is not there: they go on in the next one. */
  private readonly carried: Words[] = [];
  /** A line says 目录. */
  private hasContents = false;
  /** The code of the field that is being read, where it has no result so far. */
  private code = '';
  /** Pages as Word last laid them out; it stores none in a file that it has not shown. */
  private page = 1;

  private readonly leftOut: ReadonlySet<string>;
  /** The same and text boxes, which are read apart. */
  private readonly apart: ReadonlySet<string>;
  /** What at a paragraph’s mark says that the paragraph is not there: it was deleted, or has been inserted. */
  private readonly unmade: readonly string[];

  /** What a run is set in that is not to be read: hidden; where deletions are made, struck through by hand. */
  private readonly unseen: readonly string[];

  constructor(
    private readonly numbering: Numbering,
    styles: XmlElement | undefined,
    revisions: Reading['revisions'] = 'accepted',
  ) {
    this.unmade = revisions === 'accepted' ? DELETED : INSERTED;
    this.unseen = revisions === 'accepted' ? ['w:vanish', 'w:strike', 'w:dstrike'] : ['w:vanish'];
    this.leftOut = new Set([...NO_WORDS, ...this.unmade]);
    this.apart = new Set([...this.leftOut, 'w:txbxContent']);
    this.styles = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  /** The text and its paragraphs; their pages where Word has stored any. */
  read(body: XmlElement): { text: string; places: readonly BodyPlace[]; hasPages: boolean } {
    this.readAll(body);
    this.writeCarried();
    return { text: this.written.join(''), places: this.places, hasPages: this.page > 1 };
  }

  /** The paragraphs below an element, in the order of the document. */
  private readAll(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (this.leftOut.has(child.name)) continue;
      if (child.name === 'w:p') this.readParagraph(child);
      else if (child.name === 'w:tr') this.readRow(child);
      else this.readAll(child);
    }
  }

  private readParagraph(element: XmlElement): void {
    const words = this.wordsOf(element);
    this.hasContents ||= /^目\s*[录次]$/.test(joined(words.pieces).trim());
    if (!this.hasContents && this.isOfContents(element)) return; // nothing else tells its lines from the plan's own
    if (!this.isUnmade(element)) this.writeLine([[...this.carried.splice(0), words]]);
    else if (words.pieces.length) this.carried.push(words);
    this.readBoxes();
  }

  /** A line of a table of contents, by its style. */
  private isOfContents(paragraph: XmlElement): boolean {
    const id = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '';
    return /^toc ?[1-9]$/i.test(valueOf(this.styles.get(id), 'w:name') ?? id);
  }

  private writeCarried(): void {
    if (this.carried.length) this.writeLine([this.carried.splice(0)]);
  }

  private isUnmade(paragraph: XmlElement): boolean {
    const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
    return this.unmade.some((name) => childOf(mark, name));
  }

  /** Text boxes come after the paragraph that they are tied to. */
  private readBoxes(): void {
    const wasInBox = this.inBox;
    this.inBox = true;
    for (const box of this.boxes.splice(0)) this.readAll(box);
    this.inBox = wasInBox;
  }

  /** A row of a table is a line. */
  private readRow(row: XmlElement): void {
    const cells = this.below(row, 'w:tc').map((cell) => this.below(cell, 'w:p'));
    const isTable = !this.below(row, 'w:tbl').length && isRow(cells.map((cell) => cell.map((p) => this.plainWords(p))));
    this.writeCarried();
    if (!isTable) return this.readAll(row);
    this.writeLine(cells.map((cell) => cell.map((p) => this.wordsOf(p))));
    this.readBoxes();
  }

  /** The words of each cell’s paragraphs; one cell is a paragraph, perhaps with those that go on in it. */
  private writeLine(cells: readonly (readonly Words[])[]): void {
    const isRowOfCells = cells.length > 1;
    for (const [i, cell] of cells.entries()) {
      if (i) this.write('\t');
      let [before, number] = ['', cell.find((paragraph) => paragraph.number)?.number ?? ''];
      for (const { pieces, paragraph, page } of cell) {
        const printed = joined(pieces);
        const words = isRowOfCells ? printed.replace(/[\t\n]/g, ' ') : printed;
        if (isRowOfCells) this.write(glueOf(before, words));
        if (words.trim()) this.write(number);
        if (words.trim()) number = '';
        if (words) this.places.push({ start: this.length, end: this.length + words.length, paragraph, page, pieces });
        this.write(words);
        before = words || before;
      }
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
    const before = this.breaksBefore(element);
    this.page += before;
    const { page } = this;
    const pieces: Piece[] = [];
    this.collect(element, pieces);
    const isCounted = list && list !== '0' && (pieces.length > 0 || !this.isUnmade(element)); // one without words is counted too
    const number = isCounted ? this.numbering.next(list, level) : '';
    this.page += this.below(element, 'w:lastRenderedPageBreak').length - before;
    return { number, pieces, paragraph: this.paragraph, page };
  }

  /** Its own list and level, else those of its style, or of the style on which that is based. */
  private placeOf(paragraph: XmlElement): ListPlace {
    const properties = childOf(paragraph, 'w:pPr');
    let { list, level } = listPlaceIn(properties);
    let id = valueOf(properties, 'w:pStyle') ?? '';
    for (let depth = 0; (list === undefined || level === undefined) && depth < 10; depth++) {
      const style = this.styles.get(id);
      const inherited = listPlaceIn(childOf(style, 'w:pPr'));
      list ??= inherited.list;
      level ??= inherited.level ?? (list === undefined ? undefined : this.numbering.levelOf(list, id));
      id = valueOf(style, 'w:basedOn') ?? '';
    }
    return { list, level };
  }

  /** Collects the words of a paragraph; \n where its lines are broken by hand, \f at a page break. */
  private collect(parent: XmlElement, pieces: Piece[]): void {
    for (const child of elementsOf(parent)) if (!this.isLeftOut(child, pieces.at(-1)?.text ?? '')) this.collectPart(child, pieces);
  }

  private collectPart(part: XmlElement, pieces: Piece[]): void {
    switch (part.name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        pieces.push({ text: part.text, element: part });
        break;
      case 'm:f':
        this.collect(childOf(part, 'm:num') ?? part, pieces);
        pieces.push({ text: '/' });
        this.collect(childOf(part, 'm:den') ?? part, pieces);
        break;
      case 'w:tab':
        pieces.push({ text: '\t' });
        break;
      case 'w:sym':
        pieces.push({ text: symbolOf(part) });
        break;
      case 'w:noBreakHyphen':
        pieces.push({ text: '-' });
        break;
      case 'w:fldChar':
        this.endField(part.attributes['w:fldCharType'], pieces);
        break;
      case 'w:instrText':
        this.code += part.text;
        break;
      case 'w:fldSimple':
        if (part.text.trim()) this.collect(part, pieces);
        else draw(part.attributes['w:instr'] ?? '', pieces);
        break;
      case 'w:cr':
        pieces.push({ text: '\n' });
        break;
      case 'w:br':
        pieces.push({ text: part.attributes['w:type'] === 'page' ? '\f' : '\n' });
        break;
      case 'w:txbxContent':
        this.boxes.push(part);
        break;
      default:
        this.collect(part, pieces);
    }
  }

  /** A field that ends without a result may be drawn by its code. */
  private endField(mark: string | undefined, pieces: Piece[]): void {
    if (mark === 'end') draw(this.code, pieces);
    this.code = '';
  }

  /** Whether a part of a paragraph is none of its words; `before` are those so far. */
  private isLeftOut(part: XmlElement, before: string): boolean {
    return this.leftOut.has(part.name) || (part.name === 'w:r' && (isSet(part, ...this.unseen) || isNoteMark(part, before)));
  }

  /** Elements below another, without those in text boxes or in what is not to be read. */
  private below(parent: XmlElement, name: string): XmlElement[] {
    return elementsBelow(parent, name, this.apart);
  }

  /** A paragraph’s words as they are stored, behind a mark where it is counted. */
  private plainWords(paragraph: XmlElement): string {
    const { list = '0' } = this.placeOf(paragraph);
    return (
      (list === '0' ? '' : '1.') +
      this.below(paragraph, 'w:t')
        .map(({ text }) => text)
        .join('')
    );
  }

  /** Page breaks that Word has drawn before the first words of a paragraph. */
  private breaksBefore(paragraph: XmlElement): number {
    let breaks = 0;
    const walk = (parent: XmlElement): boolean =>
      elementsOf(parent).some((child) => {
        if (child.name === 'w:lastRenderedPageBreak') breaks++;
        if (this.apart.has(child.name)) return false;
        return child.name === 'w:t' || child.name === 'm:t' || walk(child);
      });
    walk(paragraph);
    return breaks;
  }
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Adds what a field without a result shows by its code (ECMA-376-1, 17.16.5.20): a number in a circle, a fraction. */
function draw(code: string, pieces: Piece[]): void {
  const [, circled] = /^\s*eq\s*\\o\s*\\ac\(\s*[○◯〇]\s*,\s*(\d{1,2})\s*\)/i.exec(code) ?? [];
  const [, top, bottom] = /^\s*eq\s*\\f\(([^,()]+),([^,()]+)\)/i.exec(code) ?? [];
  if (circled) pieces.push({ text: CIRCLED[Number(circled) - 1] ?? circled });
  else if (top) pieces.push({ text: `${top.trim()}/${bottom!.trim()}` });
}
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Whether a run is set so: hidden, struck through. */
const isSet = (run: XmlElement, ...properties: readonly string[]): boolean =>
  properties.some((property) => {
    const found = childOf(childOf(run, 'w:rPr'), property);
    return found !== undefined && !/^(?:0|false)$/.test(found.attributes['w:val'] ?? '');
  });

/** The raised number of a note (90%①, 服务[3]) is none of the words; raised after a unit it is (m²). */
const isNoteMark = (run: XmlElement, before: string): boolean =>
  valueOf(childOf(run, 'w:rPr'), 'w:vertAlign') === 'superscript' &&
  /^(?:[[〔（(]\d{1,3}[\]〕）)]|[①-⑳]|\d{1,3})$/.test(run.text.trim()) &&
  !/[a-zA-Z米]$/.test(before);

/** Beside what is as in ASCII the marks of the font Symbol that a plan may hold. */
const SYMBOLS: Readonly<Record<number, string>> = { 0xa3: '≤', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·', 0xbe: '—' };

/** A character that is set by its number (ECMA-376-1, 17.3.3.30): fonts of symbols have theirs from F000 on. */
function symbolOf({ attributes }: XmlElement): string {
  const code = parseInt(attributes['w:char'] ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  if (code < 0xf000 || code > 0xf0ff) return forXml(String.fromCharCode(code));
  if (attributes['w:font'] !== 'Symbol') return '';
  const own = code - 0xf000;
  return SYMBOLS[own] ?? (/[!%()+,./0-9:;<=>?]/.test(String.fromCharCode(own)) ? String.fromCharCode(own) : '');
}
