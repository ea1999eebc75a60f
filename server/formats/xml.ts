/** Small helpers over a parsed XML tree. Word's prefixes are taken as they are: every program that writes its files uses w:. */
import { XmlElement } from '@rgrove/parse-xml';

/** The child elements of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(parent, name)[0];
export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement);
/** The `w:val` of a child. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes['w:val'];
