/** A finding's place in words. */
import type { Locator } from '../check/locator';
import { word, type Locale } from '../base/messages';

/** “第12页”, “第57段”; the page where both are known. Undefined where the document has neither. */
export function pageOrParagraph({ page, paragraph }: Locator, locale: Locale): string | undefined {
  if (page !== null) return word('place.page', locale, page);
  return paragraph === null ? undefined : word('place.paragraph', locale, paragraph);
}

/** “第12页 妇女与健康 主要目标 第3条：“孕产妇死亡率下降到14/10万以下””. */
export function whereText(locator: Locator, locale: Locale): string {
  const place = [pageOrParagraph(locator, locale), placeText(locator, locale)].filter(Boolean).join(' ');
  return word('place.quote', locale, place, locator.quote);
}

/** “妇女与健康 主要目标 第3条”; '' where it is in no domain and no section. */
export function placeText({ domain, section, item }: Locator, locale: Locale): string {
  const parts = [domain, section && word(`place.${section}`, locale), item && word('place.item', locale, item)];
  return parts.filter(Boolean).join(' ');
}
