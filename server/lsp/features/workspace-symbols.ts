import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { label, show } from '../../compare/verdict';
import { locationOf, type CheckedDocument } from '../document';

/** Every indicator in the plans of the workspace and their higher-level plans whose name holds the characters of a query in their order. */
export function workspaceSymbols(plans: readonly CheckedDocument[], query: string): WorkspaceSymbol[] {
  const found = new Map<string, WorkspaceSymbol>();
  for (const { key, symbol } of plans.flatMap((file) => [...symbolsOf(file, query)])) {
    found.set(key, symbol);
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

/** Those of one file; `key` tells the same place of a higher-level plan that several files have. */
function* symbolsOf(file: CheckedDocument, query: string): Generator<{ key: string; symbol: WorkspaceSymbol }> {
  const sources = file.analyses.flatMap(({ plan, targets, uppers }) => [
    { uri: undefined, title: plan.title, targets },
    ...uppers.filter(({ uri }) => uri !== undefined), // bundled figures stand nowhere
  ]);
  for (const { uri, title, targets } of sources) {
    for (const target of targets) {
      const name = `${label(target)} ${show(target)}`;
      const [location] = holds(name, query) ? locationOf(file, uri, target.span) : [];
      if (!location) continue;
      const containerName = `${title}${target.domain ? ` · ${target.domain}` : ''}`;
      yield { key: `${location.uri} ${target.span.start} ${name}`, symbol: { name, kind: SymbolKind.Number, containerName, location } };
    }
  }
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
