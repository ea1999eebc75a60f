import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { word } from '../../base/messages';
import { sizesOf, domainIn, numbered, type Item, type Plan, type Section } from '../../plan/plan';
import { rangeOf, type CheckedDocument } from '../document';

/** The outline: plans, parts, domains, labels, items. */
export function symbols({ document, analyses, locale }: CheckedDocument): DocumentSymbol[] {
  return analyses.map(({ plan }): DocumentSymbol => ({
    name: plan.title || '—',
    detail: plan.period ? plan.period.join('—') : '',
    kind: SymbolKind.File,
    range: rangeOf(document, plan.span),
    selectionRange: rangeOf(document, plan.titleSpan),
    children: plan.sections.map((section) => sectionSymbol(section, plan, document, locale)),
  }));
}

function sectionSymbol(section: Section, plan: Plan, document: TextDocument, locale: CheckedDocument['locale']): DocumentSymbol {
  const domain = domainIn(plan, section);
  return {
    name: `${section.marker?.text ?? ''}${section.title}` || '—',
    detail: domain ? word('outline.counts', locale, ...sizesOf(domain)) : '',
    kind: KINDS[section.kind],
    range: rangeOf(document, section.span),
    selectionRange: rangeOf(document, section.headingSpan),
    children: [
      ...numbered(section.items).map((item) => itemSymbol(item, document)),
      ...section.sections.map((inner) => sectionSymbol(inner, plan, document, locale)),
    ],
  };
}

const KINDS: Readonly<Record<Section['kind'], SymbolKind>> = {
  preface: SymbolKind.Namespace,
  part: SymbolKind.Module,
  section: SymbolKind.Namespace,
  domain: SymbolKind.Class,
  label: SymbolKind.Field,
};

function itemSymbol(item: Item, document: TextDocument): DocumentSymbol {
  const words = item.flow.text.split(/[。，]/)[0] ?? '';
  return {
    name: `${item.marker.text}${words.slice(0, 30)}`,
    kind: SymbolKind.String,
    range: rangeOf(document, item.span),
    selectionRange: rangeOf(document, { start: item.marker.start, end: item.marker.end }),
  };
}
