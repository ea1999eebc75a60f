/** Small helpers over a parsed XML tree, and the limits of what is read. Prefixes are taken as they are: every program uses the same. */
import { XmlElement } from '@rgrove/parse-xml';

/** Tags of a part. No plan is that long; what is would fill the memory. */
export const MOST_TAGS = 600_000;

/** The child elements of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(parent, name)[0];
export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement);
/** The `w:val` of a child. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes['w:val'];
/** The elements of a name below another, in order, without those inside one of them or inside one of the names left out. */
export const elementsBelow = (parent: XmlElement, name: string, leftOut: ReadonlySet<string>): XmlElement[] =>
  elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return leftOut.has(child.name) ? [] : elementsBelow(child, name, leftOut);
  });
