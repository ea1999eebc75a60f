/** Characters that PDF fonts put in place of Chinese ones of the same shape: ⼥ for 女, ⺠ for 民. */
import shapes from '../data/radicals.yaml';

const PLAIN = shapes as Readonly<Record<string, string>>;

/** The character that is meant; the same where none is. Always one for one. */
export function plainOf(char: string): string {
  const plain = PLAIN[char] ?? char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
}

/** A text with such characters replaced, one for one. */
export const plainText = (text: string): string => text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, plainOf);
