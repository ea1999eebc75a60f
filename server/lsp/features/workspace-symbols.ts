import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { label, show } from '../../compare/verdict';
import type { CheckedDocument } from '../document';
import { locationOf } from '../document';

/** Every indicator in the plans of the workspace and their higher-level plans whose name holds the characters of a query in their order. */
export function workspaceSymbols(plans: readonly CheckedDocument[], query: string): WorkspaceSymbol[] {
  const found = new Map<string, WorkspaceSymbol>();
  for (const file of plans) {
    for (const { plan, targets, uppers } of file.analyses) {
      const places = [{ uri: undefined, title: plan.title, targets }, ...uppers];
      for (const { uri, title, targets: all } of places) {
        for (const target of all) {
          const name = `${label(target)} ${show(target)}`;
          if (!holds(name, query)) continue;
          for (const location of locationOf(file, uri, target.span)) {
            found.set(`${location.uri} ${target.span.start} ${name}`, {
              name,
              kind: SymbolKind.Number,
              containerName: `${title}${target.domain ? ` · ${target.domain}` : ''}`,
              location,
            });
          }
          if (found.size >= MOST) return [...found.values()];
        }
      }
    }
  }
  return [...found.values()];
}

const MOST = 500;

function holds(name: string, query: string): boolean {
  let at = 0;
  for (const char of query.replace(/\s/g, '')) {
    at = name.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
