import { message } from '../messages';
import { matchesIn, rewriteMatch } from './text';
import { perhaps, type Rule } from './rule';

/** 全县, 我县 in the plan of a district, whose own word is 全区: left from the text that was copied. */
export const placeLevel: Rule = {
  id: 'place-level',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    const own = /(?:区|旗)$/.exec(plan.region ?? '')?.[0];
    if (!own || plan.level !== 'county') return; // a city has counties of its own
    for (const found of matchesIn(plan, COUNTY)) {
      const text = found.match[0].replace('县', own);
      yield { span: found.span, message: message('place-level', found.match[0], text), fix: perhaps(...rewriteMatch(found, text)) };
    }
  },
};

const COUNTY = /(?<![健安齐完])(?:全|我|本)县(?![级城区市域长委（])/g;
