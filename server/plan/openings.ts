/** What a line opens with by its words alone: a title, a preface, a label, what stands behind a plan. */
import { perObject, perText } from '../base/memo';
import { isPeriodLine, isTitle } from './title';
import { PREFACES, readLabel, type Vocabulary } from './vocabulary';

export type Opening = 'title' | 'period' | 'preface' | 'contents' | 'annex' | 'label' | 'box' | 'heading' | 'item' | 'text';

/** What stands behind a plan: annexes, a glossary, an explanation of the plan. */
const ANNEX = new RegExp(
  [
    '^附件[：:][1１][.．、]',
    '^附(?:件|录|表)[0-9０-９一二三四五六七八九十]{0,2}[：:]?(?![^，。；]{0,36}(?:规划|纲要)(?:（[^（）]*）)?$)(?:[^，。；：:]{2,40})?$',
    '^附[：:].{0,40}$',
    '^附注[：:]?$',
    '^(?:有关|相关)?(?:(?:专[有业])?名词|术语|名词术语|指标)(?:解释|注释|说明)[：:]?$',
    '^注释[：:]?$',
    '^(?:《[^《》]{2,60}》(?:政策|文字)?(?:解读|图解)|政策解读)$',
    '^[^，。；]{0,40}答记者问$',
    '^一图读懂(?!等)[^，。；：、]{0,40}$',
    '^(?:关于)?《[^《》]{4,60}》(?:（[^（）]{0,20}）)?的?(?:起草|编制|制定|修订)?(?:情况的?)?说明$',
    '^(?:起草|编制|修订)(?:情况)?说明[：:]?$',
  ].join('|'),
);
/** The line that opens a box: 专栏1 妇女健康重点工程. */
const BOX = /^专栏[0-9一二三四五六七八九十]{0,3}[^，。；]{0,30}$/;
/** 前言, 序: a line that is nothing else. */
export const PREFACE = new RegExp(`^(?:${PREFACES.join('|')}|序)$`);

/** What a line opens with by its words; undefined where only a marker can tell. */
export const openingByWords = perObject((vocabulary: Vocabulary) =>
  perText((compact): Opening | undefined => {
    if (/^目[录次]$/.test(compact)) return 'contents';
    if (ANNEX.test(compact)) return 'annex';
    if (PREFACE.test(compact)) return 'preface';
    if (BOX.test(compact)) return 'box';
    if (isPeriodLine(compact)) return 'period';
    if (isTitle(compact, vocabulary)) return 'title';
    return readLabel(compact, vocabulary) ? 'label' : undefined;
  }),
);
