import { message } from '../../base/messages';
import type { Marker, MarkerForm } from '../../plan/markers';
import { BOX, listsOf } from '../../analysis/lists';
import type { Rule } from '../rule';

const SAID = ['序号“{0}”的层次不对：“{1}”之下应先用“{2}”', 'The marker “{0}” is at the wrong level: below “{1}” comes “{2}”'] as const;

/**
 * 一、 （一） 1. （1） in this order (GB/T 9704-2012, 7.3.3): no form inside a lower one, （1） not straight below （一）. A box 专栏 begins
 * anew.
 */
export const rule: Rule = {
  title: '序号层次不对',
  order: 3,
  severity: 'warning',
  *check({ plan }) {
    for (const { entries, form, owner, isLabels, below } of listsOf(plan)) {
      // labels may be numbered like what they stand in
      if (!owner || below === BOX || (isLabels && RANK[form] <= RANK[owner.form])) continue;
      const { marker } = entries[0]!;
      if (marker.style === 'cn-is' || [marker, owner].some(saysLevels)) continue; // 一是 is at no level
      const kind = isPlainNumber(marker) ? 'item' : marker.form;
      const above = printedForm(owner);
      const [own, outer] = [RANK[kind], owner.text.startsWith('第') && above === 'section' ? RANK_OF_SECTION : RANK[above]];
      const skipped = kind === 'subitem' && above === 'section';
      const isInner = own === outer && marker.style !== owner.style && kind === 'subitem'; // ① below （1）
      if ((own > outer || isInner) && !skipped) continue;
      const next = NEXT[above];
      if (next) yield { span: marker, message: message(SAID, marker.text, owner.text, next) };
    }
  },
};

/** 2.1.1 tells itself where it stands. */
const saysLevels = ({ text }: Marker): boolean => /^\d{1,2}[.．]\d/.test(text);

/** Sections may be numbered 1. as items are. */
const isPlainNumber = ({ form, text }: Marker): boolean => form === 'section' && /^\d+[.．、]?$/.test(text);

/** The form in which what stands above a list is printed: items may be numbered （一） as sections are. */
const printedForm = (marker: Marker): MarkerForm =>
  isPlainNumber(marker) ? 'item' : marker.form === 'item' && /^[（(]/.test(marker.text) ? 'section' : marker.form;

/** 第一节 stands above 一、, and below it where a plan puts it there. */
const RANK_OF_SECTION = 0.5;
const RANK: Readonly<Record<MarkerForm, number>> = { chapter: 0, part: 1, section: 2, item: 3, subitem: 4, bullet: 5 };
const NEXT: Readonly<Partial<Record<MarkerForm, string>>> = { chapter: '（一）', part: '（一）', section: '1.', item: '（1）' };
