import { eastAsianWidth } from 'get-east-asian-width';

/** The columns that a text takes in a terminal or a monospaced file: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0)!);
  return width;
}
