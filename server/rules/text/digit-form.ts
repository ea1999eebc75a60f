import { message } from '../../base/messages';
import { listsOf } from '../../analysis/lists';
import { linesIn, matchesOf, within } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = {
  found: ['数字“{0}”应为半角“{1}”', 'The number “{0}” should be “{1}”'],
  day: ['月日之间应用间隔号：“{0}”应为“{1}”', 'Month and day take a middle dot: “{0}” should be “{1}”'],
} as const;

/**
 * Full-width digits in a plan that writes most of its numbers half-width, or a full-width point between half-width digits.
 * GB/T 15835-2011, 5.1. Markers (1．) are numbering-style's.
 */
export const rule: Rule = {
  title: '数字用了全角',
  order: 10,
  severity: 'warning',
  *check(analysis) {
    const { source, plan } = analysis;
    const own = source.slice(plan.span.start, plan.span.end);
    const markers = new Set(listsOf(plan).flatMap(({ entries }) => entries.map(({ marker }) => marker.start)));
    const isFullWidth = (own.match(/[０-９]/g)?.length ?? 0) > (own.match(/[0-9]/g)?.length ?? 0); // then that is its way
    for (const { wording, span } of linesIn(analysis)) {
      const { text } = wording;
      const marker = /^[-—\s]*[0-9０-９]{1,2}\s*[．.、]/.exec(text)?.[0].length ?? 0;
      for (const match of matchesOf(wording, DAY)) {
        const day = `${match[1]!}·${match[2]!}`;
        const own = within(span, match);
        yield { span: own, message: message(SAID.day, match[0], day), fix: safely({ span: own, text: day }) };
      }
      for (const match of matchesOf(wording, FULL_WIDTH)) {
        if (isFullWidth && /[０-９]/.test(match[0])) continue;
        if (match.index === 0 && /^(?:岁|周岁)/.test(text.slice(match[0].length))) continue; // “1．5岁以下”: a marker and an age
        if (/^\s*(?:世界|国际|全国|中国)[^，。]{1,8}日/.test(text.slice(match.index + match[0].length))) continue; // said above
        if (match.index < marker && !/．/.test(match[0].slice(0, -1))) continue;
        if (match.index < marker && match[0].length <= marker) continue;
        const half = match[0].replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
        const own = within(span, match);
        if (markers.has(own.start)) continue; // “2．100%的社区”: a marker and a share
        yield { span: own, message: message(SAID.found, match[0], half), fix: safely({ span: own, text: half }) };
      }
    }
  },
};

/** 3.8国际妇女节 lacks the point of a day. */
const DAY = /(\d{1,2})[.．](\d{1,2})(?=\s*(?:世界|国际|全国|中国)[^，。]{1,8}日)/g;
/** It begins where a number begins: else each digit of a long one would be tried. */
const FULL_WIDTH = /(?<![0-9０-９])(?:[0-9０-９]*[０-９][0-9０-９]*(?:[.．][0-9０-９]+)?|[0-9]+．[0-9０-９]+)/g;
