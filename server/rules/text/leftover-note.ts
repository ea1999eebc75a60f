import { message } from '../../base/messages';
import { allSections } from '../../plan/plan';
import { matchesIn, matchesOf, within, wordingOf } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”是起草时留下的批注或占位', '“{0}” is left from drafting'] as const;

/** What drafting left behind: notes on changes （改：…）, （此处…）, placeholders XX, ____, 待定. */
export const rule: Rule = {
  title: '批注或占位没有删',
  order: 17,
  severity: 'error',
  *check({ source, plan }) {
    for (const found of matchesIn(plan, NOTE))
      yield {
        span: found.span,
        message: message(SAID, found.match[0]),
        fix: wantsWords(found.match[0]) ? undefined : perhaps(...rewriteMatch(found, '')),
      };
    for (const { titleSpan } of allSections(plan.sections)) {
      for (const match of matchesOf(wordingOf(source.slice(titleSpan.start, titleSpan.end)), NOTE)) {
        const span = within(titleSpan, match);
        yield { span, message: message(SAID, match[0]), fix: wantsWords(match[0]) ? undefined : perhaps({ span, text: '' }) };
      }
    }
  },
};

/** XX and ____ want words in their place; of a note that has other words (改：…) only its writer knows where they go. */
const wantsWords = (note: string) => !/^[（【\[]/.test(note) || /^.(?:修?改(?:为)?|增加?|补充?)[：:]|建议改为/.test(note);

const either = (...patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join('|');

/** How the notes in brackets begin. */
const OPENING = either(
  // what was or is to be changed
  /修?改(?:为)?[：:]/,
  /此处(?![所指称的是“])/,
  /删(?:去|除|掉)?[：:]/,
  /增加?[：:]/,
  /补充?[：:]/,
  // what is still open
  /(?:待|需)(?:(?:补充|核实|确认|统一|完善)(?![^）】\]]{0,40}(?:的|者|后|除外)[）】\]])|定(?=[）】\]：:，、]))/,
  /暂定[）】]/,
  // what somebody remarked
  /批注/,
  /原文(?:为|是)?[：:]/,
  /建议(?:改为|删去|删除)/,
  /注意[：:]/,
);
const BRACKETED = new RegExp(`[（【\\[](?:${OPENING})[^）】\\]]{0,60}[）】\\]]`);

const NOTE = new RegExp(
  either(
    BRACKETED,
    // XX县, but no letters of a longer word and no XX型
    /(?<![A-Za-z])[XxＸ]{2,4}(?![A-Za-z型])/,
    /[×╳]{2,}/,
    /_{2,}/,
    /＿{2,}/,
    /□{2,}/,
    /[?？]{2,}/,
    /(?<=达到|为|[：:])待定(?=[。；]|$)/,
  ),
  'g',
);
