/** Lists of names: where they are parted. */
import { AND, AND_ALSO } from './words';

/** Conjunctions, not the same characters inside words (普及, 参与, 和谐). */
export const CONJUNCTIONS = [
  new RegExp(`、|以及|(?<![普涉顾波危惠触追以])${AND_ALSO}|(?<![参给赋授])与|(?<!温|总|(?<![初高])中)${AND}`, 'y'),
  /、/y,
  new RegExp(`(?<!温|总|(?<![初高])中)${AND}`, 'y'),
];

/** Splits at conjunctions that stand outside brackets. */
export function splitConjunction(text: string, conjunction = CONJUNCTIONS[0]!): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '（') depth++;
    if (text[i] === '）') depth--;
    if (depth !== 0 || !'、和及与以'.includes(text[i]!)) continue;
    conjunction.lastIndex = i;
    const joint = conjunction.exec(text);
    if (joint) {
      parts.push(text.slice(from, i));
      from = i + joint[0].length;
    }
  }
  return [...parts, text.slice(from)].filter(Boolean);
}
