import { perText } from '../../base/memo';
import { message } from '../../base/messages';
import type { Span } from '../../plan/flow';
import { allSections } from '../../plan/plan';
import { matchesOf, paragraphsIn, type Paragraph } from '../../analysis/text';
import type { Rule } from '../rule';

const SAID = {
  early: ['简称“{0}”在定义之前已经用了', 'The short name “{0}” is used before it is defined'],
  unused: ['定义了简称“{0}”，后文没有用', 'The short name “{0}” is defined and never used'],
} as const;

/** A short name (以下简称…) that is used before it is defined, or defined and never used. */
export const rule: Rule = {
  title: '简称的定义和使用',
  order: 3,
  severity: 'info',
  *check({ plan }) {
    // Lists of departments have each by its own name.
    const isList = ({ section }: Paragraph) => section.label === 'responsible';
    const paragraphs = paragraphsIn(plan).filter((paragraph) => !isList(paragraph));
    const departments = paragraphsIn(plan)
      .filter(isList)
      .map(({ flow }) => flow.text)
      .join('\n');
    // Titles in 《》 are other papers' words; headings are the plan's own.
    const inOrder = [
      ...paragraphs.map(({ flow }) => ({ at: flow.at[0]!, words: flow.text })),
      ...[...allSections(plan.sections)].map((s) => ({ at: s.headingSpan.start, words: s.title })),
    ];
    const text = inOrder
      .sort((a, b) => a.at - b.at)
      .map(({ words }) => words)
      .join('\n');
    const untitled = text.replace(/《[^《》]*》/g, (title) => ' '.repeat(title.length));
    const usesOf = perText((names) => {
      const [short, full] = names.split('\n') as [string, string];
      return { first: usesIn(untitled, short, full)[0] ?? Infinity, last: usesIn(text, short, full).at(-1) ?? -1 };
    });
    for (const { wording, flow } of paragraphs) {
      if (!wording.text.includes('（以下')) continue;
      for (const match of matchesOf(wording, SHORT_NAMES)) {
        const [whole, full, short] = [match[0], match[1]!, match[2]!];
        const at = text.indexOf(whole);
        const end = at + whole.length;
        const span: Span = {
          start: flow.at[match.index + whole.lastIndexOf(short)]!,
          end: flow.at[match.index + whole.lastIndexOf(short) + short.length - 1]! + 1,
        };
        const use = usesOf(`${short}\n${full}`);
        // Just behind the definition the full name in it is not part of what is written there.
        const isUsed = use.last >= end || usesIn(text.slice(end, end + 4 * LONGEST), short, full).length > 0 || departments.includes(short);
        if (!isUsed) yield { span, message: message(SAID.unused, short) };
        else if (use.first < at) yield { span, message: message(SAID.early, short) };
      }
    }
  },
};

/** No name is longer. */
const LONGEST = 40;
/** 县妇女儿童工作委员会（以下简称“妇儿工委”）: the full name, the short one. */
export const SHORT_NAMES = /([^，。；（]{4,40})（以下(?:统称|简称)[：:]?[“"]?([^）”"]{2,20})[”"]?）/g;

/** Where a short name is used as such and not as part of its full name (妇儿工委办 in 妇儿工委办公室). */
function usesIn(text: string, short: string, full: string): number[] {
  const tail = full.slice(full.lastIndexOf(short.at(-1)!) + 1);
  const isInFull = full.includes(short);
  const uses: number[] = [];
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const partOfName = isInFull && text.slice(Math.max(0, at - full.length), at + full.length).includes(full);
    if (!partOfName && !(tail && text.startsWith(tail, at + short.length))) uses.push(at);
  }
  return uses;
}
