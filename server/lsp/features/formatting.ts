import type { TextEdit } from 'vscode-languageserver-types';
import { safeEdits } from '../../edit/safe-edits';
import type { Edit } from '../../edit/edit';
import { rangeOf, type CheckedDocument } from '../document';

/** The rules that are about form alone: markers, width of digits and marks. What would split a line is left out. */
const FORM: ReadonlySet<string> = new Set(['numbering-style', 'half-width-punctuation', 'digit-form', 'percent-form', 'period-form']);

/** Brings markers, widths and spaces to the way that the plan itself writes them; words stay. */
export function formatting({ document, findings }: CheckedDocument): TextEdit[] {
  const edits = safeEdits(findings.filter(({ rule }) => FORM.has(rule)));
  const touched = (span: Edit['span']) => edits.some((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
  return [...edits, ...trailingSpaces(document.getText()).filter(({ span }) => !touched(span))].map(({ span, text }) => ({
    range: rangeOf(document, span),
    newText: text,
  }));
}

const trailingSpaces = (text: string): Edit[] =>
  [...text.matchAll(/(?<![^\S\r\n\f])[^\S\r\n\f]+(?=\r?\n|\r|$)/g)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: '',
  }));
