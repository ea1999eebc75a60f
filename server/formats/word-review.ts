/**
 * Comments and tracked changes in a Word document (ECMA-376 part 1, 17.13.4 and 17.13.5): its XML is spliced, so that all else stays byte
 * for byte.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Change, Review } from '../base/paper';
import { escapeXml } from '../base/xml';
import type { BodyPlace, Piece } from './word-body';
import { childOf, elementsOf } from './xml';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The parts of a document that change, with their new XML. `part` gives a part as it is. */
export function reviewed(
  part: (name: string) => string | undefined,
  places: readonly BodyPlace[],
  { remarks, changes, author, day }: Review,
): Record<string, string> {
  const old = part(COMMENTS);
  const source = part(DOCUMENT)!;
  const by = `w:author="${escapeXml(author)}" w:date="${day}T00:00:00Z"`;
  const first = 1 + Math.max(lastId(source), lastId(old ?? ''));
  const splices = new Splices(source, by, first + remarks.length);
  const comments = remarks.map(({ start, end, lines }, i) => {
    splices.mark(places, start, end, first + i);
    const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`).join('');
    return `<w:comment w:id="${first + i}" ${by} w:initials="${escapeXml(author.slice(0, 1))}">${paragraphs}</w:comment>`;
  });
  for (const change of changes) splices.change(places, change);
  return {
    [DOCUMENT]: splices.applied(),
    [COMMENTS]: (old ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"></w:comments>`).replace(
      /<\/w:comments\s*>|(<w:comments\b[^>]*)\/>/,
      (_, open: string | undefined) => `${open ? `${open}>` : ''}${comments.join('')}</w:comments>`,
    ),
    ...(old === undefined ? registered(part) : {}),
  };
}

/** The highest id that stands in a part; -1 where none does. */
const lastId = (xml: string): number => [...xml.matchAll(/ w:id="(\d{1,9})"/g)].reduce((last, [, id]) => Math.max(last, Number(id)), -1);

/** The lists of parts with comments among them. */
function registered(part: (name: string) => string | undefined): Record<string, string> {
  const relations =
    part(RELATIONS) ?? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const override = `Override PartName="/${COMMENTS}" ContentType="${COMMENTS_TYPE}"`;
  const relation = `Relationship Id="planlintComments" Type="${OFFICE}/comments" Target="comments.xml"`;
  return {
    [TYPES]: withLast(part(TYPES)!, 'Types', override),
    [RELATIONS]: withLast(relations, 'Relationships', relation),
  };
}

/** A list with one more member, of the list’s own prefix. Throws where the list has no end: a remark would be lost. */
function withLast(xml: string, list: string, member: string): string {
  const [end, prefix = ''] = new RegExp(`</(\\w+:)?${list}\\s*>\\s*$`).exec(xml) ?? [];
  if (end !== undefined) return `${xml.slice(0, -end.length)}<${prefix}${member}/>${end}`;
  const [empty, name] = new RegExp(`<((?:\\w+:)?${list})\\b[^<>]*/>\\s*$`).exec(xml) ?? [];
  if (empty === undefined) throw new Error(list);
  const opening = empty.slice(0, empty.lastIndexOf('/'));
  return `${xml.slice(0, -empty.length)}${opening}><${name!.replace(list, '')}${member}/></${name}>`;
}

/**
 * What is put in at an offset of the XML: the ends of comments and new words, then the beginnings of comments. Inside a word (`parted`) the
 * run is closed before and opened again behind; there a deletion may end or begin.
 */
interface Splice {
  readonly ends: string[];
  readonly starts: string[];
  readonly parted: XmlElement | undefined;
  deletionEnds?: boolean;
  deletionBegins?: boolean;
}

class Splices {
  private readonly all = new Map<number, Splice>();

  /** `by` are the attributes of who has made changes; their ids are counted from `id`. */
  constructor(
    private readonly source: string,
    private readonly by: string,
    private id: number,
  ) {}

  /** Writes a change as tracked: the old words deleted, the new ones put in. One that goes beyond the words of a paragraph is left out. */
  change(places: readonly BodyPlace[], { start, end, text }: Change): void {
    const place = places.find((one) => one.start <= start && end <= one.end);
    if (!place || /[\r\n]/.test(text)) return;
    const [from, to] = [start - place.start, end - place.start];
    if (from < to) return this.replace(stretchesIn(place.pieces, from, to), text);
    const before = pieceAt(place.pieces, Math.max(0, from - 1));
    if (before && this.mayPart(before.element)) this.insert(before.element, from === 0 ? 0 : before.index + 1, text);
  }

  private replace(stretches: readonly Stretch[], text: string): void {
    const isWhole = ({ element, index, end }: Stretch) => this.offsetIn(element, index) < this.offsetIn(element, end); // no half character
    const last = stretches.at(-1);
    if (!last || !stretches.every((one) => this.mayPart(one.element) && isWhole(one))) return;
    for (const { element, index, end } of stretches) {
      this.at(...this.inside(element, index)).deletionBegins = true;
      this.at(...this.inside(element, end)).deletionEnds = true;
    }
    this.insert(last.element, last.end, text);
  }

  private insert(element: XmlElement, index: number, text: string): void {
    if (!text) return;
    const run = `${this.openingOf(element)}${escapeXml(text)}</w:t></w:r>`;
    this.at(...this.inside(element, index)).ends.push(`<w:ins w:id="${this.id++}" ${this.by}>${run}</w:ins>`);
  }

  /** Puts the marks of a comment around the words of a stretch, or of the paragraph where they begin if it is longer. */
  mark(places: readonly BodyPlace[], start: number, end: number, id: number): void {
    const place = places.find((one) => one.end > start) ?? places.at(-1);
    if (!place) return;
    const from = Math.min(Math.max(0, start - place.start), place.end - place.start - 1);
    const to = Math.max(from + 1, Math.min(end, place.end) - place.start);
    const [first, last] = [pieceAt(place.pieces, from), pieceAt(place.pieces, to - 1)];
    if (!first || !last) return;
    this.at(...this.before(first.element, first.index)).starts.push(`<w:commentRangeStart w:id="${id}"/>`);
    const reference = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    this.at(...this.after(last.element, last.index)).ends.push(reference);
  }

  applied(): string {
    let [xml, from, isDeleting] = ['', 0, false];
    for (const [offset, { ends, starts, parted, deletionEnds, deletionBegins }] of [...this.all].sort((a, b) => a[0] - b[0])) {
      xml += this.source.slice(from, offset);
      if (parted) xml += isDeleting ? '</w:delText></w:r></w:del>' : '</w:t></w:r>';
      xml += ends.join('') + starts.join('');
      isDeleting = (isDeleting && !deletionEnds) || deletionBegins === true;
      if (parted)
        xml += isDeleting ? `<w:del w:id="${this.id++}" ${this.by}>${this.openingOf(parted, 'w:delText')}` : this.openingOf(parted);
      from = offset;
    }
    return xml + this.source.slice(from);
  }

  private at(offset: number, parted: XmlElement | undefined): Splice {
    let splice = this.all.get(offset);
    if (!splice) this.all.set(offset, (splice = { ends: [], starts: [], parted }));
    return splice;
  }

  /** Where marks go before a character of an element: before its run, or inside it. Formulas are not parted. */
  private before(element: XmlElement, index: number): [number, XmlElement | undefined] {
    const run = holderOf(element);
    const isOutside = !this.mayPart(element) || (index === 0 && contentsOf(run)[0] === element);
    return isOutside ? [run.start, undefined] : this.inside(element, index);
  }

  private after(element: XmlElement, index: number): [number, XmlElement | undefined] {
    const run = holderOf(element);
    const isOutside = !this.mayPart(element) || (index + 1 >= element.text.length && contentsOf(run).at(-1) === element);
    return isOutside ? [run.end, undefined] : this.inside(element, index + 1);
  }

  private inside(element: XmlElement, index: number): [number, XmlElement | undefined] {
    this.keepSpaces(element);
    return [this.offsetIn(element, index), element];
  }

  /** A word that is parted may end with a space. */
  private keepSpaces({ start, attributes }: XmlElement): void {
    const tag = this.at(start + '<w:t'.length, undefined);
    if (attributes['xml:space'] === undefined && !tag.ends.length) tag.ends.push(' xml:space="preserve"');
  }

  /** It holds words, nothing but characters and entities: no formula, no CDATA or remark among them. */
  private mayPart({ name, start, end }: XmlElement): boolean {
    const xml = this.source.slice(start, end);
    return name === 'w:t' && xml.lastIndexOf('<') === xml.indexOf('<', 1);
  }

  /** The offset in the XML of a character of an element, whose entities are one character each. */
  private offsetIn({ start, end }: XmlElement, index: number): number {
    let at = this.source.indexOf('>', start) + 1;
    for (let i = 0; i < index && at < end; i++) {
      if (this.source[at] === '&') at = this.source.indexOf(';', at) + 1;
      else at++;
    }
    return /[\udc00-\udfff]/.test(this.source[at]!) ? at + 1 : at; // never between the halves of a character
  }

  /** The beginning of a run like the one that holds an element. */
  private openingOf(element: XmlElement, words = 'w:t'): string {
    const run = holderOf(element);
    const properties = childOf(run, 'w:rPr');
    const own = properties ? this.source.slice(properties.start, properties.end) : '';
    return `<w:r>${own}<${words} xml:space="preserve">`;
  }
}

/** The run of words, or the whole formula that they stand in. */
function holderOf(element: XmlElement): XmlElement {
  let holder = element.parent as XmlElement;
  if (element.name === 'w:t') return holder;
  while (holder.name !== 'm:oMath' && holder.parent && 'name' in holder.parent) holder = holder.parent;
  return holder;
}

const contentsOf = (run: XmlElement): XmlElement[] => elementsOf(run).filter(({ name }) => name !== 'w:rPr');

/** A stretch of an element's words. */
interface Stretch {
  readonly element: XmlElement;
  readonly index: number;
  readonly end: number;
}

/** The stretches of elements that hold the words between two indexes; none where a part of them no element holds. */
function stretchesIn(pieces: readonly Piece[], from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { text, element } of pieces) {
    const start = at;
    at += text.length;
    if (start >= to || at <= from) continue;
    if (!element) return [];
    stretches.push({ element, index: Math.max(from, start) - start, end: Math.min(to, at) - start });
  }
  return stretches;
}

/** The element of the character at an index of a paragraph, or of the nearest one that has an element. */
function pieceAt(pieces: readonly Piece[], index: number): { element: XmlElement; index: number } | undefined {
  let from = 0;
  let before: { element: XmlElement; index: number } | undefined;
  for (const { text, element } of pieces) {
    if (element && text && index < from + text.length) return { element, index: Math.max(0, index - from) };
    if (element && text) before = { element, index: text.length - 1 };
    from += text.length;
  }
  return before;
}
