import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes where a Latin letter takes one and a Chinese character two: in a terminal, in a spreadsheet. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0)!);
  return width;
}
