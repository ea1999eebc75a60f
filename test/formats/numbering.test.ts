import { strict as assert } from 'node:assert';
import { numeral } from '../../server/formats/numbering';

describe('numbers as Word writes them', () => {
  const cases: Readonly<Record<string, readonly [n: number, printed: string][]>> = {
    chineseCounting: [
      [3, '三'],
      [12, '十二'],
      [120, '120'],
    ],
    chineseLegalSimplified: [
      [3, '叁'],
      [21, '贰拾壹'],
    ],
    ideographTraditional: [
      [1, '甲'],
      [11, '11'],
    ],
    upperRoman: [
      [4, 'IV'],
      [29, 'XXIX'],
      [40, '40'],
    ],
    lowerRoman: [[9, 'ix']],
    upperLetter: [
      [2, 'B'],
      [27, 'AA'],
      [0, '0'],
    ],
    lowerLetter: [[28, 'bb']],
    decimalEnclosedCircle: [
      [20, '⑳'],
      [21, '21'],
    ],
    decimalFullWidth: [[12, '１２']],
    bullet: [[1, '']],
    hebrew1: [[7, '7']],
  };
  for (const [format, pairs] of Object.entries(cases))
    it(format, () => {
      for (const [n, printed] of pairs) assert.equal(numeral(n, format), printed);
    });
});
