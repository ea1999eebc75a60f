import { anyOf } from '../../base/matches';
import { groupBy } from '../../base/groups';
import { language } from '../../data';
import { message } from '../../base/messages';
import { spanOf } from '../../plan/flow';
import { matchesIn } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['“{0}”不成句，句号应为逗号', '“{0}” is no sentence: a comma is wanted'] as const;

/** 。 where the sentence goes on: “以…为统领。加强…” has no predicate before its full stop. */
export const rule: Rule = {
  title: '状语单独成句',
  order: 13,
  severity: 'warning',
  *check({ plan }) {
    const all = [...matchesIn(plan, ADVERBIAL)];
    // 1.以家庭为基础。… 2.以基层为重点。…: the titles of items
    const openings = groupBy(
      all.filter(({ match }) => match.index === 0),
      ({ section }) => section,
    );
    for (const { flow, match, section } of all) {
      const dot = match.index + match[0].length - 1;
      const isTitle = match.index === 0 && openings.get(section)!.length > 1;
      if (dot === flow.text.length - 1 || isTitle) continue;
      const span = spanOf(flow, dot, dot + 1);
      yield { span, message: message(SAID, match[0]), fix: safely({ span, text: '，' }) };
    }
  },
};

const ADVERBIAL = new RegExp(`(?<=^|[。；])以[^，。；：]{2,30}为(?:${anyOf(language.adverbialNouns)})。`, 'g');
