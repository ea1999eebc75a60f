import type { Template } from '../data/types';
import { perObject } from '../base/memo';

/** The words by which a plan's skeleton is recognised, gathered from the templates. */
export interface Vocabulary {
  /** Words that show a plan's kind in its title, longest first. */
  readonly titles: readonly string[];
  /** Label (主要目标) to its section id. */
  readonly labels: ReadonlyMap<string, 'goal' | 'measure' | 'responsible'>;
  /** Domain names and their aliases. */
  readonly domains: ReadonlySet<string>;
  /** Part names and their aliases. */
  readonly parts: ReadonlySet<string>;
}

const names = (all: readonly { name: string; aliases?: readonly string[] }[]) => all.flatMap((one) => [one.name, ...(one.aliases ?? [])]);

/** The words of a set of templates, gathered once. */
export const vocabularyOf = perObject((templates: readonly Template[]): Vocabulary => {
  const titles = [...new Set(templates.flatMap((t) => t.titles))].sort((a, b) => b.length - a.length);
  const labels = new Map(templates.flatMap((t) => t.sections.flatMap((s) => names([s]).map((name) => [name, s.id] as const))));
  return {
    titles,
    labels,
    domains: new Set(templates.flatMap((t) => names(t.domains))),
    parts: new Set(templates.flatMap((t) => names(t.parts))),
  };
});

/** How a label may be set: 【主要目标】, 〖…〗, [主要目标], ——主要目标：, ★主要目标, “主要目标”. */
const LABEL = /^[【〖[<《“（(—◆◇★☆●■▪·※*-]{0,3}([\u4e00-\u9fff]{2,10})[】〗\]>》”）)*]{0,3}(?:[：:。]|$)/;

/** The words of a line that is set as a label, whatever they are; undefined for other lines. */
export const bareLabel = (text: string): string | undefined => LABEL.exec(text)?.[1];

/** The label that `text` is (主要目标： or 【主要目标】), with what stands after its colon; undefined when it is none. */
export function readLabel(
  text: string,
  vocabulary: Vocabulary,
): { id: 'goal' | 'measure' | 'responsible'; name: string; length: number } | undefined {
  const match = LABEL.exec(text);
  const id = match && vocabulary.labels.get(match[1]!);
  return id ? { id, name: match[1]!, length: match[0].length } : undefined;
}
