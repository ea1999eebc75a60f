/**
 * An official paper as a Word file, set as GB/T 9704-2012 asks (5.2.1 margins and lines, 7.3 title and text, 7.5 page number). In a pack
 * of its own, for the library that writes it.
 */
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
  type IParagraphOptions,
} from 'docx';
import type { Block, PaperBlock, TableBlock } from '../base/paper';
import { forXml } from '../base/xml';

/** Half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
const SIZE = { two: 44, three: 32, four: 28, five: 21 };
const FONT = { title: '方正小标宋简体', black: '黑体', kai: '楷体_GB2312', text: '仿宋_GB2312', page: '宋体' };
/** Twips: a line of 28 pt, two characters of 三号. */
const LINE = 560;
const INDENT = 640;

const SETTINGS: Readonly<Record<Block['set'], { font: string; size: number; isCentred?: boolean }>> = {
  title: { font: FONT.title, size: SIZE.two, isCentred: true },
  subtitle: { font: FONT.kai, size: SIZE.three, isCentred: true },
  heading1: { font: FONT.black, size: SIZE.three },
  heading2: { font: FONT.kai, size: SIZE.three },
  heading3: { font: FONT.text, size: SIZE.three },
  text: { font: FONT.text, size: SIZE.three },
};

/** The bytes of the file. */
export async function write(blocks: readonly PaperBlock[]): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: fontOf(FONT.text), size: SIZE.three } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
              footer: convertMillimetersToTwip(28), // 7 mm below the text
            },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: blocks.map((block) => (block.set === 'table' ? table(block) : paragraph(block))),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Latin letters and digits are set in the same font. */
const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

function paragraph({ set, words, headingLength = words.length }: Block): Paragraph {
  const { font, size, isCentred } = SETTINGS[set];
  const run = (text: string, name: string) => new TextRun({ text: forXml(text), font: fontOf(name), size });
  const cells = words.split('\t');
  const whole = cells.flatMap((text, i) => (i ? [new TextRun({ text: '\t' }), run(text, font)] : [run(text, font)]));
  const parted = [run(words.slice(0, headingLength), font), run(words.slice(headingLength), FONT.text)];
  const options: IParagraphOptions = {
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.BOTH,
    ...(isCentred ? {} : { indent: { firstLine: INDENT } }),
    children: headingLength < words.length ? parted : whole,
  };
  return new Paragraph(options);
}

/** Ruled, in 五号, its head repeated on every page. */
function table({ rows }: TableBlock): Table {
  const cell = (words: string) => new TextRun({ text: forXml(words), font: fontOf(FONT.text), size: SIZE.five });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          ...(i === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((words) => new TableCell({ children: [new Paragraph({ children: [cell(words)] })] })),
        }),
    ),
  });
}

/** “— 1 —”, in 四号, outside. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: INDENT / 2 } : { left: INDENT / 2 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(FONT.page), size: SIZE.four })],
      }),
    ],
  });
