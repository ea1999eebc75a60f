/** A Word file whose numbers 一、 （一） 1. Word counts by itself. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
  `<Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`,
].join('');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const FORMS = [
  [/^[一二三四五六七八九十]{1,3}、/, 'chineseCounting', '%1、'],
  [/^（[一二三四五六七八九十]{1,3}）/, 'chineseCounting', '（%2）'],
  [/^\d{1,2}\.(?=\D)/, 'decimal', '%3.'],
] as const;

/**
 * Lines whose number is the one that Word would count are numbered by it, the others keep theirs. A list begins anew below a higher
 * heading, as Word has it, and at 主要目标 and 策略措施, where a new list is used.
 */
export function automatic(text: string): Uint8Array {
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
      if (number === undefined || numberIn(number) !== counts[level]! + 1) return paragraph(words, '');
      counts[level]!++;
      counts.fill(0, level + 1);
      const list = level < 2 ? 1 : lists;
      return paragraph(words.slice(number.length), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
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
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(relationships('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': strToU8(relationships('numbering', 'numbering.xml')),
    'word/document.xml': strToU8(`<w:document xmlns:w="${W}"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`),
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
const paragraph = (words: string, properties: string) =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
const relationships = (type: string, target: string) =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>` +
  '</Relationships>';
