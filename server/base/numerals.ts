/** Chinese numerals: up to 99, as plans number their parts, and quantities as they are spoken. */

const NUMERALS = '〇零一二三四五六七八九';

/** Digit by digit: 零五 is 05. */
export const digitsOf = (text: string): string => text.replace(/./g, (digit) => String(NUMERALS.indexOf(digit) - 1));

const DIGIT = '([一二三四五六七八九])';
const QUANTITY = new RegExp(`^(?:${DIGIT}千零?)?(?:${DIGIT}百零?)?(?:${DIGIT}?(十))?${DIGIT}?$`);

/** Reads a quantity below ten thousand as it is spoken: 零, 十二, 两百, 一千二百零五. NaN when it is none; 一百二 may be 120 or 102. */
export function chineseQuantity(text: string): number {
  const spoken = text.replaceAll('两', '二');
  const match = QUANTITY.exec(spoken);
  if (spoken === '零') return 0;
  if (!match || !text || /[百千][一二三四五六七八九]$/.test(spoken)) return NaN;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const digit = (c: string | undefined) => (c ? NUMERALS.indexOf(c) - 1 : 0);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? digit(tens) || 1 : 0) * 10 + digit(ones);
}

/** Reads a Chinese numeral up to 99 (二十一), as parts are numbered. NaN when it is none. */
export const chineseNumber = (text: string): number => (/[零两百千]/.test(text) ? NaN : chineseQuantity(text));

/** Writes a number up to 99 in Chinese. */
export function chineseNumeral(n: number): string {
  const digit = (d: number) => NUMERALS[d + 1] ?? '';
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ''}十${n % 10 ? digit(n % 10) : ''}`;
}

export const DIGITS = '一二三四五六七八九十';
/** Chinese numerals as sums of money are written, 1 to 10. */
export const FORMAL = '壹贰叁肆伍陆柒捌玖拾';

/** 壹 for 一. */
export const formalNumeral = (n: number): string => chineseNumeral(n).replace(/./g, (digit) => FORMAL[DIGITS.indexOf(digit)] ?? digit);

/** １２ for 12. */
export const fullWidth = (n: number): string => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A number below 40 as the Romans wrote it. */
export function romanNumeral(n: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(n / 10)) + ones[n % 10]!;
}
