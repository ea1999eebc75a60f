/** A Word file whose numbers 一、 （一） 1. Word counts by itself. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
  `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/>`,
  `<Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`,
].join('');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const FORMS = [
  [/^[一二三四五六七八九十]{1,3}、/, 'chineseCounting', '%1、'],
  [/^（[一二三四五六七八九十]{1,3}）/, 'chineseCounting', '（%2）'],
  [/^\d{1,2}\.(?=\D)/, 'decimal', '%3.'],
] as const;

/** How the document is made. */
interface Layout {
  /** Every other paragraph as a tracked insertion, with a deletion behind it. */
  readonly isTracked?: boolean;
  readonly columns?: number;
  /** Everything in the cells of one table, with a cell beside them. */
  readonly isInTable?: boolean;
  /** The running head of each page. */
  readonly head?: string;
}

/**
 * Lines whose number is the one that Word would count are numbered by it, the others keep theirs. A list begins anew below a higher
 * heading, as Word has it, and at 主要目标 and 策略措施, where a new list is used.
 */
export function automatic(text: string, { isTracked = false, isInTable = false, columns = 1, head = '' }: Layout = {}): Uint8Array {
  let lists = 1;
  const counts = [0, 0, 0];
  const paragraphs = text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => {
      const words = line.trim();
      if (/^(?:主要目标|策略措施)/.test(words)) {
        lists++;
        counts[2] = 0;
      }
      const level = FORMS.findIndex(([pattern]) => pattern.test(words));
      const number = level < 0 ? undefined : FORMS[level]![0].exec(words)![0];
      if (number === undefined || numberIn(number) !== counts[level]! + 1) return paragraph(words, '', isTracked);
      counts[level]!++;
      counts.fill(0, level + 1);
      const list = level < 2 ? 1 : lists;
      return paragraph(words.slice(number.length), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, isTracked);
    });
  const levels = FORMS.map(
    ([, format, words], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>` +
      `<w:lvlText w:val="${words}"/></w:lvl>`,
  ).join('');
  const override = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>';
  const nums = Array.from(
    { length: lists },
    (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="0"/>${i ? override : ''}</w:num>`,
  );
  const body = isInTable ? tableOf(paragraphs) : paragraphs.join('');
  const reference = head && `<w:headerReference w:type="default" r:id="r2"/>`;
  const section = `<w:sectPr>${reference}<w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="${columns}" w:space="400"/></w:sectPr>`;
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(relationships('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': strToU8(relationships('numbering', 'numbering.xml', 'header', 'header1.xml')),
    'word/header1.xml': strToU8(`<w:hdr xmlns:w="${W}">${paragraph(head, '', false)}</w:hdr>`),
    'word/document.xml': strToU8(`<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${section}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>` +
        `${nums.join('')}</w:numbering>`,
    ),
  });
}

const numberIn = (marker: string): number => {
  const words = marker.replace(/[（）、.]/g, '');
  if (/\d/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (word: string | undefined) => '一二三四五六七八九'.indexOf(word ?? '') + 1;
  return words.includes('十') ? 10 * (digit(tens) || 1) + digit(ones) : digit(ones);
};

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const run = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
const tracked = (words: string) =>
  `${run(words.slice(0, 3))}<w:ins w:id="1" w:author="甲" w:date="2026-02-03T00:00:00Z">${run(words.slice(3))}</w:ins>` +
  '<w:del w:id="2" w:author="甲" w:date="2026-02-03T00:00:00Z"><w:r><w:delText>，旧的话99%</w:delText></w:r></w:del>';
const paragraph = (words: string, properties: string, isTracked: boolean) =>
  `<w:p><w:pPr>${properties}</w:pPr>${isTracked ? tracked(words) : run(words)}</w:p>`;
/** Ten paragraphs a row, with a narrow empty cell beside them, as forms for remarks have it. */
const tableOf = (paragraphs: readonly string[]) => {
  const rows = Array.from({ length: Math.ceil(paragraphs.length / 10) }, (_, i) => paragraphs.slice(10 * i, 10 * i + 10).join(''));
  const grid = '<w:tblGrid><w:gridCol w:w="7500"/><w:gridCol w:w="1000"/></w:tblGrid>';
  return `<w:tbl>${grid}${rows.map((cell) => `<w:tr><w:tc>${cell}</w:tc><w:tc><w:p/></w:tc></w:tr>`).join('')}</w:tbl><w:p/>`;
};
/** Relations to parts, each a type and a target. */
const relationships = (...parts: string[]) => {
  const relations = parts.flatMap((type, i) =>
    i % 2 ? [] : [`<Relationship Id="r${i / 2 + 1}" Type="${R}/${type}" Target="${parts[i + 1]!}"/>`],
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
};
