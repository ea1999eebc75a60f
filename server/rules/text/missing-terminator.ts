import { message } from '../../base/messages';
import { allItems, allSections, type Item } from '../../plan/plan';
import { spanOf, type Flow } from '../../plan/flow';
import type { MarkerForm } from '../../plan/markers';
import type { Rule } from '../rule';
import { safely, type Fix } from '../../edit/edit';

const SAID = ['“{0}”末尾缺少句号', 'No 。 after “{0}”'] as const;

/** An item without its 。 where nearly all others of its form have one. */
export const rule: Rule = {
  title: '条目末尾缺句号',
  order: 14,
  severity: 'warning',
  *check({ plan }) {
    const items = [...allSections(plan.sections)]
      .filter((s) => s.label !== 'responsible')
      .flatMap((s) => [...allItems(s.items)])
      .filter((item) => item.flow.text && !item.items.length && !item.texts.length);
    for (const form of new Set(items.map((item) => item.marker.form))) {
      const open = items.filter((item) => item.marker.form === form && !isEnded(item));
      if (open.length * 10 > count(items, form)) continue; // this plan's items end as they like
      for (const { flow } of open) {
        const characters = [...flow.text];
        const shown = characters.slice(-4).join('').length;
        yield {
          span: spanOf(flow, flow.text.length - shown),
          message: message(SAID, characters.slice(-8).join('')),
          fix: mend(flow),
        };
      }
    }
  },
};

/** A 。 at the end, in place of a comma or a point that stands there. */
function mend({ text, at }: Flow): Fix {
  const end = at.at(-1)! + 1;
  return safely({ span: { start: /[，、.．]$/.test(text) ? end - 1 : end, end }, text: '。' });
}

const count = (items: readonly Item[], form: MarkerForm) => items.filter((item) => item.marker.form === form).length;
const ENDED = /[。！？；：…](?:[”’）》"\]]|（[^（）]*）|[【〔[][^【】〔〕[\]]*[】〕\]])*$/;
/** …。牵头：县教育局 配合：县公安局, …。县妇联负责 */
const UNITS_BEHIND = /。(?:[^。，；：]{0,6}(?:牵头|配合|责任|实施|负责|单位|部门)[^。，；：]{0,4}：[^。；]+|[^。，；：]{2,40}负责)$/;
const isEnded = ({ flow }: Item) => ENDED.test(flow.text) || UNITS_BEHIND.test(flow.text);
