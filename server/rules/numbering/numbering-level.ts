import { message } from '../../base/messages';
import type { Marker, MarkerForm } from '../../plan/markers';
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
      const [kind, above] = [printedForm(entries[0]!.marker), printedForm(owner)];
      if (kind === undefined) continue;
      const [own, outer] = [rankOf(entries[0]!.marker, kind), rankOf(owner, above ?? owner.form)];
      const skipped = kind === 'subitem' && above === 'section';
      const isInner = own === outer && entries[0]!.marker.style !== owner.style && kind === 'subitem'; // ① below （1）
      if ((own > outer || isInner) && !skipped) continue;
      const next = NEXT[above ?? owner.form];
      if (next) yield { span: entries[0]!.marker, message: message(SAID, entries[0]!.marker.text, owner.text, next) };
    }
  },
};

/** The form that a marker is printed in, whatever it numbers: sections may be numbered 1. and items （一）; 一是 is at no level. */
function printedForm({ form, style, text }: Marker): MarkerForm | undefined {
  if (style === 'cn-is') return undefined;
  if (form === 'section' && /^\d+[.．、]?$/.test(text)) return 'item';
  return form === 'item' && /^[（(]/.test(text) ? 'section' : form;
}

/** 第一节 stands between chapters and 一、. */
const rankOf = ({ form, text }: Marker, printed: MarkerForm): number => (form === 'section' && text.startsWith('第') ? 0.5 : RANK[printed]);
const RANK: Readonly<Record<MarkerForm, number>> = { chapter: 0, part: 1, section: 2, item: 3, subitem: 4, bullet: 5 };
const NEXT: Readonly<Partial<Record<MarkerForm, string>>> = { chapter: '（一）', part: '（一）', section: '1.', item: '（1）' };
