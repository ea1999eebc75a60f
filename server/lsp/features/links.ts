import type { DocumentLink } from 'vscode-languageserver-types';
import { documentsAt } from './definition';
import type { CheckedDocument } from '../document';

/** Each 《…》 that names a higher-level plan links to its file. */
export function documentLinks(checked: CheckedDocument): DocumentLink[] {
  return checked.analyses.flatMap((analysis) =>
    documentsAt(checked, analysis).map(({ uri, range, origin }) => ({ range: origin, target: `${uri}#L${range.start.line + 1}` })),
  );
}
