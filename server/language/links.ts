import type { DocumentLink } from 'vscode-languageserver-types';
import { documentsAt } from './definition';
import type { AnalysedDocument } from './document';

/** Each 《…》 that names a higher-level plan links to its file. */
export function documentLinks(analysed: AnalysedDocument): DocumentLink[] {
  return analysed.analyses.flatMap((analysis) => documentsAt(analysed, analysis).map(({ uri, range, origin }) => ({ range: origin, target: `${uri}#L${range.start.line + 1}` })));
}
