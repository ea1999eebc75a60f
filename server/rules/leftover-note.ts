import { message } from '../messages';
import { matchesIn } from './text';
import type { Rule } from './rule';

/** What drafting left behind: notes on changes （改：…）, （此处…）, placeholders XX, ____, 待定. */
export const leftoverNote: Rule = {
  id: 'leftover-note',
  category: 'text',
  severity: 'error',
  *check({ plan }) {
    for (const { match, span } of matchesIn(plan, NOTE)) yield { span, message: message('leftover-note', match[0]) };
  },
};

const NOTE = /[（【](?:修?改(?:为)?[：:]|此处|删(?:去|除|掉)?[：:]|增加?[：:]|补充?[：:]|待(?:补充|核实|确认|定|统一)|批注|原文(?:为|是)?[：:]|建议(?:改|删|增)|注意[：:])[^）】]{0,60}[）】]|(?<![A-Za-z])[XxＸ]{2,4}(?![A-Za-z])|[×╳]{2,}|_{2,}|＿{2,}|□{2,}|[?？]{2,}|待定(?=[）。，；]|$)/g;
