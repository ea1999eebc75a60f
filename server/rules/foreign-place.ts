import { language } from '../data';
import { message } from '../messages';
import { anyOf } from '../target/words';
import { matchesIn, rewriteMatch, titlesIn } from './text';
import { perhaps, type Rule } from './rule';

/** In a domain's goals and measures, a slogan with the name of a higher-level place where the plan itself uses its own (法治某省 beside 法治某区): left from the text that was copied. */
export const foreignPlace: Rule = {
  id: 'foreign-place',
  category: 'text',
  severity: 'warning',
  *check({ plan, uppers }) {
    const own = stem(plan.region);
    if (!own) return;
    const above = [...titlesIn(plan)].map(({ title }) => /^(.{2,12}?(?:省|自治区|市|州|盟))/.exec(title)?.[1]).concat(uppers.map((u) => regionOf(u.title))).map(stem);
    const places = [...new Set(above)].filter((place): place is string => place !== undefined && place.length >= 2 && place !== own);
    if (!places.length) return;
    const slogans = anyOf(language.slogans);
    const ownSlogans = new Set([...matchesIn(plan, new RegExp(`(${slogans})(?:${anyOf([own])})`, 'g'))].map(({ match }) => match[1]!));
    for (const found of matchesIn(plan, new RegExp(`(${slogans})(${anyOf(places)})`, 'g'))) {
      const { match, span, section, flow } = found;
      if (/(?:融入|服务|助力|参与)[^，。；]{0,6}$/.test(flow.text.slice(0, match.index))) continue; // the higher-level campaign is meant
      if (section.kind === 'label' && ownSlogans.has(match[1]!)) yield { span, message: message('foreign-place', match[0], match[1]! + own), fix: perhaps(...rewriteMatch(found, match[1]! + own)) };
    }
  },
};

const SUFFIX = /(?:维吾尔|壮族|回族)?(?:省|自治区|自治州|自治县|市|州|盟|地区|新区|区|县|旗)$/;
const stem = (place: string | undefined) => place?.replace(SUFFIX, '') || undefined;
const regionOf = (title: string) => /^(.{2,12}?(?:省|自治区|市|州|盟|区|县|旗))/.exec(title)?.[1];
