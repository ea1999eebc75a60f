/** Labels that stand in the line of their domain, or in a frame. */
import { isSpaced, sliceFlow, type Flow } from './flow';
import { headingOf, type Paragraph } from './paragraphs';
import { nameBeforeLabel, readLabel, type Vocabulary } from './vocabulary';

/** The paragraphs with each label on its own. “妇女与健康主要目标：” below “（一）妇女与健康” is the label of that domain. */
export function withLabelsApart(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): Paragraph[] {
  let domain = ''; // the last one that was named
  let heading = ''; // the last numbered one: perhaps a domain that no template has
  return paragraphs.flatMap((p) => {
    const [first, label] = splitLabel(p, vocabulary, heading);
    const named = nameBeforeLabel(headingOf(first));
    if (label && !p.marker && (named === domain || named === heading)) return [{ ...label, lines: p.lines }];
    if (vocabulary.domains.has(named)) domain = named;
    if (first.opening === 'heading' && first.marker) heading = named;
    return label ? [first, label] : [first];
  });
}

/** A domain with its label on the same line, as two paragraphs: “（一）妇女与健康　主要目标：”, “（一）妇女与健康。主要目标：1.…”. */
function splitLabel(p: Paragraph, vocabulary: Vocabulary, heading: string): [Paragraph] | [Paragraph, Paragraph] {
  if (p.opening !== 'heading' && p.opening !== 'item' && p.opening !== 'text') return [p];
  const { text, at } = p.flow;
  for (let from = p.markerLength + 2; from < Math.min(text.length - 1, p.markerLength + 20); from++) {
    if (!HAN.test(text[from]!) || JOINT.test(text[from - 1]!)) continue;
    const before = text.slice(p.markerLength, text[from - 1] === '。' ? from - 1 : from);
    const named = nameBeforeLabel(before);
    const isNamed = vocabulary.domains.has(named) || (named === heading && named !== '');
    const mayBeApart = p.opening === 'heading' && !vocabulary.parts.has(before); // no part: 二、发展目标 策略措施
    if (!isNamed && !(mayBeApart && isApart(p, from))) continue;
    const label = readLabel(text.slice(from, from + 12), vocabulary) && readLabel(text.slice(from), vocabulary); // most are none so far
    if (!label || (!isNamed && from + label.length < text.length)) continue;
    const end = at[from - 1]! + 1;
    const lines = p.lines.filter((line) => line.start < end);
    return [
      { ...p, opening: 'heading', flow: sliceFlow(p.flow, 0, from), lines: [...lines.slice(0, -1), { start: lines.at(-1)!.start, end }] },
      {
        opening: 'label',
        markerLength: 0,
        flow: sliceFlow(p.flow, from),
        lines: [{ start: at[from]!, end: p.lines[lines.length - 1]!.end }, ...p.lines.slice(lines.length)],
      },
    ];
  }
  return [p];
}

/** Before a label it makes it a part of a longer heading, wherever white space is: 主要目标和 策略措施. */
const JOINT = /[、和与及]/;
const HAN = /[\u4e00-\u9fff]/;

/** Whether a 。 stands before a character of a paragraph, or white space within its line. */
const isApart = ({ flow, lines }: Paragraph, from: number): boolean =>
  flow.text[from - 1] === '。' || (isSpaced(flow, from) && !lines.some(({ start }) => start === flow.at[from]));

const FRAMES = ['（）', '【】', '〖〗', '〔〕', '[]'];
/** （责任单位：县卫健局） without the bracket that closes what the label’s own opened. */
export const withoutFrame = (flow: Flow): Flow =>
  FRAMES.includes(`${flow.text.at(0)}${flow.text.at(-1)}`) ? sliceFlow(flow, 0, flow.text.length - 1) : flow;
