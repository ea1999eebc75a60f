import { message } from '../messages';
import type { MarkerForm } from '../plan/markers';
import { listsOf } from './lists';
import type { Rule } from './rule';

/** 一、 （一） 1. （1） in this order (GB/T 9704-2012, 7.3.3): no form inside a lower one, （1） not straight below （一）. */
export const numberingLevel: Rule = {
  id: 'numbering-level',
  category: 'numbering',
  severity: 'warning',
  *check({ plan }) {
    for (const { entries, form, owner } of listsOf(plan)) {
      if (!owner) continue;
      const [own, outer] = [RANK[form], RANK[owner.form]];
      const skipped = form === 'subitem' && owner.form === 'section';
      if (own > outer && !skipped) continue;
      const next = NEXT[owner.form];
      if (next) yield { span: entries[0]!.marker, message: message('numbering-level', entries[0]!.marker.text, owner.text, next) };
    }
  },
};

const RANK: Readonly<Record<MarkerForm, number>> = { chapter: 0, part: 1, section: 2, item: 3, subitem: 4, bullet: 5 };
const NEXT: Readonly<Partial<Record<MarkerForm, string>>> = { chapter: '（一）', part: '（一）', section: '1.', item: '（1）' };
