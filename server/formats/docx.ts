/**
 * Word files (.docx, ECMA-376) to text: a line a paragraph, with the numbers that Word counts by itself. Tracked changes count as
 * accepted, or on request as not made; what is hidden is left out. A row of a table whose cells are short is a line, its cells parted
 * by tabs. And the same file with remarks at its words.
 */
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, strToU8, zipSync, type Unzipped } from 'fflate';
import { message, READERS, type Message } from '../base/messages';
import type { Reading } from '../base/places';
import { Numbering } from './numbering';
import { LARGEST_TEXT, type TextOrProblem } from './text';
import { BodyReader, type BodyPlace } from './word-body';
import type { Review } from '../base/paper';
import { reviewed } from './word-review';
import { childOf, MOST_TAGS } from './xml';
import { problemOf, unzipped } from './zip';

const DOCUMENT = 'word/document.xml';
const PARTS = [DOCUMENT, 'word/numbering.xml', 'word/styles.xml'];
/** Parts are called so, too: document2.xml and numbering2.xml in files of Word for the web. */
const IN_FILE = /^word\/([a-z]+)\d*\.xml$/;
const plainly = (name: string): string => name.replace(IN_FILE, 'word/$1.xml');

/** The name that a part, or the list of the document’s relations, has in a file. */
function namesIn(parts: Unzipped): (name: string) => string {
  const own = (name: string) => (parts[name] ? name : (Object.keys(parts).find((one) => plainly(one) === name) ?? name));
  const document = own(DOCUMENT).slice('word/'.length);
  return (name) => (name.endsWith('.rels') ? name.replace('document.xml', document) : own(name));
}

/** The text of a Word file and the paragraph and page of its words, or why it holds none. Never throws. */
export function read(bytes: Uint8Array, { revisions }: Reading = {}): TextOrProblem {
  try {
    const parts = unzipped(bytes, (name) => PARTS.includes(plainly(name)), LARGEST_TEXT);
    const document = parts[namesIn(parts)(DOCUMENT)];
    if (document && !isReasonable(document)) return { problem: message('error.large') };
    const body = bodyOf(parts, revisions);
    if (!body) return { problem: message(READERS['error.docx']) };
    const { text, places, hasPages } = body;
    const xml = strFromU8(document!);
    const note = noteOn(xml);
    if (!text.trim()) return { problem: note ?? message(HAS_PICTURE.test(xml) ? READERS['error.scan'] : 'error.empty') };
    const placed = places.map(({ start, end, paragraph, page }) => ({ start, end, paragraph, ...(hasPages ? { page } : {}) }));
    return { text, places: placed, ...(note ? { note } : {}) };
  } catch (error) {
    return problemOf(error, READERS['error.docx']);
  }
}

/** What may hold words that are not read: files in the file, else large pictures. */
function noteOn(xml: string): Message | undefined {
  const embedded = xml.match(/<w:(?:altChunk|subDoc)\b/g)?.length ?? 0;
  if (embedded) return message(READERS['note.embedded'], embedded);
  const pictures = largePicturesIn(xml);
  return pictures ? message(READERS['note.pictures'], pictures) : undefined;
}

/** Such as may hold a text or a table: wider than 8 cm and higher than 5 cm, in English metric units (20.1.2.1). */
const LARGE = { width: 8 * 360_000, height: 5 * 360_000 };

function largePicturesIn(xml: string): number {
  const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"[^]{0,4000}?<(pic:pic|\/w:drawing)\b/g)];
  return sizes.filter(([, cx, cy, what]) => what === 'pic:pic' && Number(cx) > LARGE.width && Number(cy) > LARGE.height).length;
}

const HAS_PICTURE = /<(?:pic:pic|v:imagedata)\b/;

/** Bytes of all parts of a file that is written anew, with its pictures. */
const LARGEST_WHOLE = 200_000_000;

/**
 * A Word file with remarks as comments at their words and changes as tracked ones; every other part stays as it is. Their places are
 * offsets of the text that `read` gives. Undefined where the file cannot be read.
 */
export function annotate(bytes: Uint8Array, review: Review): Uint8Array | undefined {
  try {
    const parts = unzipped(bytes, () => true, LARGEST_WHOLE);
    const body = bodyOf(parts);
    if (!body) return undefined;
    const inFile = namesIn(parts);
    const stringOf = (name: string) => parts[inFile(name)] && strFromU8(parts[inFile(name)]!);
    const changed = reviewed(stringOf, body.places, review);
    return zipSync({ ...parts, ...Object.fromEntries(Object.entries(changed).map(([name, xml]) => [inFile(name), strToU8(xml)])) });
  } catch {
    return undefined;
  }
}

function bodyOf(
  parts: Unzipped,
  revisions?: Reading['revisions'],
): { text: string; places: readonly BodyPlace[]; hasPages: boolean } | undefined {
  const [document, numbering, styles] = PARTS.map(namesIn(parts)).map((name) =>
    parts[name] && isReasonable(parts[name]) ? (parseXml(strFromU8(parts[name]), { includeOffsets: true }).root ?? undefined) : undefined,
  );
  const body = childOf(document, 'w:body');
  return body && new BodyReader(new Numbering(numbering), styles, revisions).read(body);
}

function isReasonable(xml: Uint8Array): boolean {
  let tags = 0;
  for (const byte of xml) if (byte === 0x3c) tags++;
  return tags <= MOST_TAGS;
}
