import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”与本地的层级不符，应为“{1}”', '“{0}” does not fit this place: “{1}”'] as const;

/** 全县, 我县 in the plan of a district, whose own word is 全区: left from the text that was copied. */
export const rule: Rule = {
  title: '称呼与本地层级不符',
  order: 4,
  severity: 'warning',
  *check({ plan }) {
    const own = /(?:区|旗)$/.exec(plan.region ?? '')?.[0];
    if (!own || plan.level !== 'county') return; // a city has counties of its own
    for (const found of matchesIn(plan, COUNTY)) {
      const before = found.flow.text.slice(0, found.match.index);
      if (/(?:撤县|县改)[^。]*$/.test(before)) continue; // what is told of the time when it was one
      const text = found.match[0].replace('县', own);
      yield { span: found.span, message: message(SAID, found.match[0], text), fix: perhaps(...rewriteMatch(found, text)) };
    }
  },
};

const COUNTY = /(?<![健安齐完])(?:全|我|本)县(?![级城区市域长委（])/g;
