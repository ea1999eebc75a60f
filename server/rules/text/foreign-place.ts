import { anyOf } from '../../base/matches';
import { language } from '../../data';
import { message } from '../../base/messages';
import { matchesIn, titlesIn } from '../../analysis/text';
import { rewrite } from '../../edit/rewrite';
import { spanOf } from '../../plan/flow';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”疑为照抄时留下的地名，别处写“{1}”', '“{0}” seems left from a copied text; elsewhere “{1}”'] as const;

/**
 * In a domain's goals and measures, a slogan with the name of a higher-level place where the plan itself uses its own
 * (法治某省 beside 法治某区): left from the text that was copied.
 */
export const rule: Rule = {
  title: '照抄留下的地名',
  order: 3,
  severity: 'warning',
  *check({ plan, uppers }) {
    const own = stem(plan.region);
    if (!own) return;
    const above = [...titlesIn(plan)]
      .map(({ title }) => /^(.{2,12}?(?:省|自治区|市|州|盟))/.exec(title)?.[1])
      .concat(uppers.map((u) => regionOf(u.title)))
      .map(stem);
    const places = [...new Set(above)].filter((place): place is string => place !== undefined && place.length >= 2 && place !== own);
    if (!places.length) return;
    const slogans = [...matchesIn(plan, SLOGAN)];
    const ownSlogans = new Set(slogans.filter(({ match }) => match[2]!.startsWith(own)).map(({ match }) => match[1]!));
    for (const { match, section, flow } of slogans) {
      const [, slogan = '', named = ''] = match;
      const place = places.find((one) => named.startsWith(one));
      if (!place || section.kind !== 'label' || !ownSlogans.has(slogan)) continue;
      const near = flow.text.slice(Math.max(0, match.index - NEAR), match.index + NEAR);
      if (near.split(/[，。；]/).some((clause) => clause.includes(slogan + place) && clause.includes(slogan + own))) continue;
      if (/(?:融入|服务|助力|参与)[^，。；]{0,6}$/.test(flow.text.slice(0, match.index))) continue; // the higher-level campaign is meant
      const to = match.index + slogan.length + place.length;
      yield {
        span: spanOf(flow, match.index, to),
        message: message(SAID, slogan + place, slogan + own),
        fix: perhaps(...rewrite(flow, match.index, to, slogan + own)),
      };
    }
  },
};

/** So many characters around a slogan may hold another in the same clause: 法治某市、法治某区建设. */
const NEAR = 20;
/** A slogan and what follows it, where a place may be named. */
const SLOGAN = new RegExp(`(${anyOf(language.slogans)})(?=([\\u4e00-\\u9fff]{2,12}))`, 'g');

const SUFFIX = /(?:维吾尔|壮族|回族)?(?:省|自治区|自治州|自治县|市|州|盟|地区|新区|区|县|旗)$/;
const stem = (place: string | undefined) => place?.replace(SUFFIX, '') || undefined;
const regionOf = (title: string) => /^(.{2,12}?(?:省|自治区|市|州|盟|区|县|旗))/.exec(title)?.[1];
