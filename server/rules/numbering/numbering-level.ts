import { message } from '../../base/messages';
import type { MarkerForm } from '../../plan/markers';
import { listsOf } from '../../analysis/lists';
import type { Rule } from '../rule';

const SAID = ['序号“{0}”的层次不对：“{1}”之下应先用“{2}”', 'The marker “{0}” is at the wrong level: below “{1}” comes “{2}”'] as const;

/** 一、 （一） 1. （1） in this order (GB/T 9704-2012, 7.3.3): no form inside a lower one, （1） not straight below （一）. */
export const rule: Rule = {
  title: '序号层次不对',
  order: 3,
  severity: 'warning',
  *check({ plan }) {
    for (const { entries, form, owner, isLabels } of listsOf(plan)) {
      if (!owner || (isLabels && RANK[form] <= RANK[owner.form])) continue; // labels may be numbered like what they stand in
      const above = owner.form === 'section' && /^\d+[.．、]?$/.test(owner.text) ? 'item' : owner.form; // sections numbered 1. as items are
      const [own, outer] = [RANK[form], RANK[above]];
      const skipped = form === 'subitem' && above === 'section';
      const isInner = own === outer && entries[0]!.marker.style !== owner.style && form === 'subitem'; // ① below （1）
      if ((own > outer || isInner) && !skipped) continue;
      const next = NEXT[above];
      if (next) yield { span: entries[0]!.marker, message: message(SAID, entries[0]!.marker.text, owner.text, next) };
    }
  },
};

const RANK: Readonly<Record<MarkerForm, number>> = { chapter: 0, part: 1, section: 2, item: 3, subitem: 4, bullet: 5 };
const NEXT: Readonly<Partial<Record<MarkerForm, string>>> = { chapter: '（一）', part: '（一）', section: '1.', item: '（1）' };
