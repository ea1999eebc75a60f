/**
 * OpenDocument texts (.odt, ODF 1.3 part 3) to text: a line a paragraph, with the numbers that the program counts by itself. Notes,
 * comments and what tracked changes have deleted are left out. A row of a table whose cells are short is a line, its cells parted by tabs.
 */
import { parseXml, XmlText, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8 } from 'fflate';
import { message, READERS } from '../base/messages';
import type { Place } from '../base/places';
import { wholeNumber } from './numbering';
import { OdtNumbering } from './odt-numbering';
import { glueOf, isRow } from './table-rows';
import { LARGEST_TEXT, type TextOrProblem } from './text';
import { childOf, elementsOf, MOST_TAGS } from './xml';
import { problemOf, unzipped } from './zip';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

/** The text of a file and the paragraph and page of its words, or why it holds none. Never throws. */
export function read(bytes: Uint8Array): TextOrProblem {
  try {
    const parts = unzipped(bytes, (name) => [CONTENT, STYLES].includes(name), LARGEST_TEXT);
    const [content, styles] = [CONTENT, STYLES].map((name) => (parts[name] ? strFromU8(parts[name]) : ''));
    if (content!.split('<').length > MOST_TAGS) return { problem: message('error.large') };
    const root = parseXml(content!).root ?? undefined;
    const body = childOf(childOf(root, 'office:body'), 'office:text');
    if (!body) return { problem: message(READERS['error.odt']) };
    const { text, places } = new OdtReader(new OdtNumbering([root, styles ? (parseXml(styles).root ?? undefined) : undefined])).read(body);
    if (text.trim()) return { text, places };
    return { problem: message(content!.includes('<draw:image') ? READERS['error.scan'] : 'error.empty') };
  } catch (error) {
    return problemOf(error, READERS['error.odt']);
  }
}

const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note',
  'text:sequence-decls',
  'text:table-of-content',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** A list item that is being read: its level, and whether its number has been given. */
interface ItemPlace {
  readonly list: string;
  readonly style: string;
  readonly level: number;
  readonly start: number | undefined;
  isNumbered: boolean;
}

class OdtReader {
  private readonly places: Place[] = [];
  private readonly boxes: XmlElement[] = [];
  private text = '';
  private paragraph = 0;
  /** Pages as the program last laid them out. */
  private page = 1;

  constructor(private readonly numbering: OdtNumbering) {}

  read(body: XmlElement): { text: string; places: readonly Place[] } {
    this.readAll(body, undefined);
    return { text: this.text, places: this.page > 1 ? this.places : this.places.map(({ page: _, ...place }) => place) };
  }

  private readAll(parent: XmlElement, item: ItemPlace | undefined): void {
    for (const child of elementsOf(parent)) if (!LEFT_OUT.has(child.name)) this.readBlock(child, item);
  }

  private readBlock(block: XmlElement, item: ItemPlace | undefined): void {
    switch (block.name) {
      case 'text:p':
      case 'text:h':
        this.writeLine([[block]], item);
        break;
      case 'text:list':
        this.readList(block, item);
        break;
      case 'table:table-row':
        this.readRow(block);
        break;
      case 'text:soft-page-break':
        this.page++;
        break;
      default:
        this.readAll(block, item);
    }
  }

  private readList(list: XmlElement, outer: ItemPlace | undefined): void {
    const [id, style] = outer ? [outer.list, list.attributes['text:style-name'] ?? outer.style] : this.numbering.begin(list);
    for (const child of elementsOf(list)) {
      const place = { list: id, style, level: (outer?.level ?? 0) + 1, start: wholeNumber(child.attributes['text:start-value']) };
      this.readAll(child, { ...place, isNumbered: child.name !== 'text:list-item' });
    }
  }

  /** A row of a table is a line. */
  private readRow(row: XmlElement): void {
    const cells = elementsOf(row).filter(({ name }) => name === 'table:table-cell');
    const holdsParagraphs = (cell: XmlElement) => elementsOf(cell).every(({ name }) => /^text:[ph]$/.test(name));
    const isTable = cells.every(holdsParagraphs) && isRow(cells.map((cell) => elementsOf(cell).map(({ text }) => text)));
    if (isTable) this.writeLine(cells.map(elementsOf), undefined);
    else this.readAll(row, undefined);
  }

  /** The words of each cell’s paragraphs; of a paragraph alone those of one cell. */
  private writeLine(cells: readonly (readonly XmlElement[])[], item: ItemPlace | undefined): void {
    for (const [i, cell] of cells.entries()) {
      if (i) this.text += '\t';
      let before = '';
      for (const paragraph of cell) {
        this.paragraph++;
        const { page } = this;
        const printed = this.wordsOf(paragraph);
        const words = cells.length > 1 ? printed.replace(/[\t\n]/g, ' ') : printed;
        const number = item && !item.isNumbered ? this.numbering.next(item) : this.numbering.nextHeading(paragraph);
        if (item) item.isNumbered = true;
        this.text += glueOf(before, words) + (words.trim() ? number : '');
        const start = this.text.length;
        this.text += words;
        if (words) this.places.push({ start, end: this.text.length, paragraph: this.paragraph, page });
        before = words || before;
      }
    }
    this.text += '\n';
    for (const box of this.boxes.splice(0)) this.readAll(box, undefined); // text boxes come after the paragraph that they are tied to
  }

  private wordsOf(parent: XmlElement): string {
    let words = '';
    for (const child of parent.children) {
      if (child instanceof XmlText) words += child.text.replace(/\s+/g, ' ');
      else if ('name' in child && !LEFT_OUT.has((child as XmlElement).name)) words += this.wordsOfPart(child as XmlElement);
    }
    return words;
  }

  private wordsOfPart(part: XmlElement): string {
    switch (part.name) {
      case 'text:s':
        return ' '.repeat(Math.max(1, Math.min(Number(part.attributes['text:c'] ?? 1) || 1, 80)));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'text:soft-page-break':
        this.page++;
        return '';
      case 'draw:text-box':
        this.boxes.push(part);
        return '';
      default:
        return this.wordsOf(part);
    }
  }
}
