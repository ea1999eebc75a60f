/** References of a plan to its own parts. */

/** 见第五部分, 本规划第三章 — not a part of another paper. */
export const PART_REFERENCE = /(?<!》[^。；]{0,10})(?:(?<!意)见|本规划)第([一二三四五六七八九十]{1,3})(?:部分|章)/g;
