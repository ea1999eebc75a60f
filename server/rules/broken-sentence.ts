import { language } from '../data';
import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { anyOf } from '../target/words';
import { matchesIn } from './text';
import { safely, type Rule } from './rule';

/** 。 where the sentence goes on: “以…为统领。加强…” has no predicate before its full stop. */
export const brokenSentence: Rule = {
  id: 'broken-sentence',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { flow, match } of matchesIn(plan, ADVERBIAL)) {
      const dot = match.index + match[0].length - 1;
      if (dot === flow.text.length - 1) continue;
      const span = spanOf(flow, dot, dot + 1);
      yield { span, message: message('broken-sentence', match[0]), fix: safely({ span, text: '，' }) };
    }
  },
};

const ADVERBIAL = new RegExp(`(?<=^|[。；])以[^，。；：]{2,30}为(?:${anyOf(language.adverbialNouns)})。`, 'g');
