/** A finding's place in words. */
import type { Locator } from '../check/locator';
import { type Locale, REPORTED, word } from '../base/messages';

/** “第12页”, “第57段”; the page where both are known. Undefined where the document has neither. */
export function pageOrParagraph({ page, paragraph }: Locator, locale: Locale): string | undefined {
  if (page !== null) return word(REPORTED['place.page'], locale, page);
  return paragraph === null ? undefined : word(REPORTED['place.paragraph'], locale, paragraph);
}

/** “第12页 妇女与健康 主要目标 第3条：“孕产妇死亡率下降到14/10万以下””. */
export function whereText(locator: Locator, locale: Locale): string {
  const place = [pageOrParagraph(locator, locale), placeText(locator, locale)].filter(Boolean).join(' ');
  return word(REPORTED['place.quote'], locale, place, locator.quote);
}

/** Characters of a heading that say which it is. */
const MOST_HEADING = 20;

/** “妇女与健康 主要目标 第3条”, “（五）健全工作机制 第3条”; '' where it is below no heading. */
export function placeText({ domain, section, heading, item }: Locator, locale: Locale): string {
  const short = heading && heading.length > MOST_HEADING ? `${heading.slice(0, MOST_HEADING)}…` : heading;
  const parts = [domain, short ?? (section && word(`place.${section}`, locale)), item && word(REPORTED['place.item'], locale, item)];
  return parts.filter(Boolean).join(' ');
}
