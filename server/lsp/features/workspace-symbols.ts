import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { label, show } from '../../compare/verdict';
import type { PlacedFiles } from '../placed';

/**
 * Every indicator of the plans of the workspace whose name holds the characters of a query in their order. No more files are read when
 * there are `MOST` of them.
 */
export async function workspaceSymbols(files: PlacedFiles, query: string): Promise<WorkspaceSymbol[]> {
  const found = new Map<string, WorkspaceSymbol>();
  for await (const file of files) {
    for (const { target, title, location } of file) {
      const name = `${label(target)} ${show(target)}`;
      if (!holds(name, query)) continue;
      const containerName = `${title}${target.domain ? ` · ${target.domain}` : ''}`;
      // a higher-level plan is that of several drafts
      found.set(`${location.uri} ${target.span.start} ${name}`, { name, kind: SymbolKind.Number, containerName, location });
      if (found.size >= MOST) return [...found.values()];
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
