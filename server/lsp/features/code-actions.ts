/** Code actions: the fix of each finding, all alike, all that are safe; renumbering. */
import {
  CodeActionKind,
  StringValue,
  type CodeAction,
  type Diagnostic,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { CodeActionKindDocumentation } from 'vscode-languageserver';
import { groupBy } from '../../base/groups';
import { safeEdits } from '../../edit/safe-edits';
import { renumber, renumberListAt } from '../../edit/renumber';
import type { Finding } from '../../check/finding';
import { message, say, word, type Locale, type Message } from '../../base/messages';
import { allSections, type Plan, type Section } from '../../plan/plan';
import type { Edit, Fix } from '../../edit/edit';
import { nameOfRule } from '../../rules/registry';
import { wordsFor } from '../../check/waive';
import { fileOf, rangeOf, type CheckedDocument } from '../document';

/** Applied on save where the user wants it: everything that is safe to mend. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.planlint`;
const RENUMBER = `${CodeActionKind.RefactorRewrite}.renumber`;
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, RENUMBER];

/** The client's command that asks for a reason and has the server write the waiver. */
export const WAIVE_COMMAND = 'planlint.waive';

/** The client's command that opens the page of the rule at the cursor. */
const PAGE_COMMAND = 'planlint.openRule';

/** The client's command that asks how grave a rule is. */
export const RULE_COMMAND = 'planlint.setRule';

/** What the client shows below the fixes: the page of the rule at the cursor. */
export const pageOfRule = (locale: Locale): CodeActionKindDocumentation => ({
  kind: CodeActionKind.QuickFix,
  command: { title: word('rule.page', locale), command: PAGE_COMMAND },
});

interface Asked {
  readonly range: Range;
  /** The diagnostics that the editor shows there. */
  readonly known?: readonly Diagnostic[];
  /** The kinds that are asked for; undefined: all. */
  readonly only?: readonly string[] | undefined;
  /** The client has the command that asks for the reason of a waiver. */
  readonly mayWaive?: boolean;
  /** The client takes snippets among its edits: the cursor then stands where new lines are to be filled in. */
  readonly snippets?: boolean;
}

/** What can be done about a range. */
export function codeActions(checked: CheckedDocument, asked: Asked): CodeAction[] {
  const { range, known = [], only, mayWaive = false, snippets = false } = asked;
  const wants = (kind: string) => !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const waives = wants(CodeActionKind.QuickFix) && mayWaive && checked.waiversUri ? waivings(checked, range, known) : [];
  const choices = wants(CodeActionKind.QuickFix) && mayWaive ? ruleChoices(checked, range, known) : [];
  if (isReadOnly(checked)) return [...waives, ...choices];
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(checked, range, known, snippets) : []),
    ...waives,
    ...choices,
    ...(wants(FIX_ALL) ? fixAll(checked) : []),
    ...(wants(RENUMBER) ? renumberings(checked, range, only !== undefined) : []),
  ];
}

/** The words of a Word or PDF file are shown, not written. */
const isReadOnly = ({ document: { uri } }: CheckedDocument) => fileOf(uri) !== uri;

const action = ({ document, locale }: CheckedDocument, title: Message, kind: string, edits: readonly Edit[]): CodeAction => ({
  title: say(title, locale),
  kind,
  edit: { changes: { [document.uri]: edits.map((edit): TextEdit => ({ range: rangeOf(document, edit.span), newText: edit.text })) } },
});

/** New lines, of which the last is still to be written. */
const isToFill = ({ text }: Edit) => /\S\r?\n[^]*\S/.test(text);

/** The edits, and the cursor after them at the end of the new lines. */
const snippetEdit = ({ document }: CheckedDocument, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map((edit) => {
        const range = rangeOf(document, edit.span);
        if (!isToFill(edit)) return { range, newText: edit.text };
        const [, lines, rest] = /^([^]*\S)(\s*)$/.exec(edit.text)!;
        return { range, snippet: StringValue.createSnippet(`${lines!.replace(/[\\$}]/g, '\\$&')}$0${rest}`) };
      }),
    },
  ],
});

function quickFixes(checked: CheckedDocument, range: Range, known: readonly Diagnostic[], snippets: boolean): CodeAction[] {
  const here = findingsIn(checked, range).filter(({ fix }) => fix);
  const byFix = [...groupBy(here, ({ fix }) => fix!)]; // that of a list mends all its markers
  const single = byFix.map(([fix, found]) => ({
    ...action(checked, titleOf(found[0]!, fix, checked), CodeActionKind.QuickFix, fix.edits),
    ...(snippets && fix.edits.some(isToFill) ? { edit: snippetEdit(checked, fix.edits) } : {}),
    diagnostics: found.flatMap((finding) => diagnosticsOf(checked, finding, known)),
    isPreferred: fix.safe,
  }));
  // else its fix is just this
  const numbered = findingsIn(checked, range).filter(({ category, fix }) => category === 'numbering' && (fix?.edits.length ?? 0) < 2);
  const lists = listsOf(checked, numbered, known);
  const alike = [...new Set(here.filter(({ fix }) => fix!.safe).map(({ rule }) => rule))].flatMap((rule) => {
    const all = checked.findings.filter((finding) => finding.rule === rule && finding.fix?.safe);
    return all.length > 1 ? [action(checked, message('fix.alike', all.length), CodeActionKind.QuickFix, safeEdits(all))] : [];
  });
  return [...single, ...lists, ...alike];
}

/** The whole lists of misnumbered markers, each once. */
function listsOf(checked: CheckedDocument, findings: readonly Finding[], known: readonly Diagnostic[]): CodeAction[] {
  const lists = new Map<number, { readonly edits: readonly Edit[]; readonly diagnostics: Diagnostic[] }>();
  for (const finding of findings) {
    const plan = planAt(checked, finding.span.start);
    const edits = plan ? renumberListAt(plan, finding.span.start) : [];
    if (edits.length < 2) continue;
    const list = lists.get(edits[0]!.span.start) ?? { edits, diagnostics: [] };
    lists.set(edits[0]!.span.start, list);
    for (const one of diagnosticsOf(checked, finding, known)) list.diagnostics.push(one);
  }
  return [...lists.values()].map(({ edits, diagnostics }) => ({
    ...action(checked, message('renumber.list'), CodeActionKind.QuickFix, edits),
    diagnostics,
  }));
}

function findingsIn({ document, findings }: CheckedDocument, { start, end }: Range): Finding[] {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return findings.filter(({ span }) => span.start <= to && from <= span.end);
}

/** Says what a fix does: its own title, or what its one edit does. */
function titleOf(finding: Finding, { title, edits }: Fix, { document }: CheckedDocument): Message {
  if (title) return title;
  const [edit, ...more] = edits;
  if (!edit || more.length) return message('fix.mend', finding.message);
  if (/^\s+$/.test(edit.text)) return message('fix.newline');
  const words = document.getText(rangeOf(document, edit.span)).trim();
  if (!edit.text) return words ? message('fix.delete', words) : message('fix.mend', finding.message);
  return message(words ? 'fix.change' : 'fix.insert', edit.text.trim());
}

/** Letting a finding stand: the client asks for the reason. */
function waivings(checked: CheckedDocument, range: Range, known: readonly Diagnostic[]): CodeAction[] {
  return findingsIn(checked, range).map((finding) => {
    const { rule, missing } = finding;
    const title = word('waiver.action', checked.locale, [nameOfRule(rule, checked.locale), missing].filter(Boolean).join('：'));
    const words = { uri: checked.document.uri, rule, text: wordsFor(checked.document.getText(), finding) };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(checked, finding, known),
      command: { title, command: WAIVE_COMMAND, arguments: [words] },
    };
  });
}

/** How grave a rule is, and what it is for: the client asks. */
const ruleChoices = (checked: CheckedDocument, range: Range, known: readonly Diagnostic[]): CodeAction[] =>
  findingsIn(checked, range)
    .filter(({ rule }, i, all) => all.findIndex((other) => other.rule === rule) === i)
    .map((finding) => {
      const title = word('rule.action', checked.locale, nameOfRule(finding.rule, checked.locale));
      const command = { title, command: RULE_COMMAND, arguments: [{ uri: checked.document.uri, rule: finding.rule }] };
      return { title, kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(checked, finding, known), command };
    });

/** Those that tell of a finding: one may tell of several at the same place. */
function diagnosticsOf({ document }: CheckedDocument, { rule, span }: Finding, known: readonly Diagnostic[]): Diagnostic[] {
  const { start, end } = rangeOf(document, span);
  const same = (a: Position, b: Position) => a.line === b.line && a.character === b.character;
  return known.filter(({ code, range }) => code === rule && same(range.start, start) && same(range.end, end));
}

function fixAll(checked: CheckedDocument): CodeAction[] {
  const edits = safeEdits(checked.findings);
  return edits.length ? [action(checked, message('fix.all', edits.length), FIX_ALL, edits)] : [];
}

/**
 * Renumbering the list, the section or the plan around a place, each only where it changes something; the plan only beside what is wrong
 * here, or where it is asked for.
 */
function renumberings(checked: CheckedDocument, { start }: Range, isAsked: boolean): CodeAction[] {
  const offset = checked.document.offsetAt(start);
  const plan = planAt(checked, offset);
  if (!plan) return [];
  const section = sectionAt(plan, offset);
  const choices = [
    { title: message('renumber.list'), edits: renumberListAt(plan, offset) },
    { title: message('renumber.section'), edits: section ? renumber(plan, { start: section.headingSpan.end, end: section.span.end }) : [] },
    { title: message('renumber.all'), edits: renumber(plan) },
  ];
  if (!isAsked && choices.slice(0, 2).every(({ edits }) => !edits.length)) return [];
  return choices.filter(({ edits }) => edits.length).map(({ title, edits }) => action(checked, title, RENUMBER, edits));
}

const planAt = ({ analyses }: CheckedDocument, offset: number): Plan | undefined =>
  analyses.map(({ plan }) => plan).find(({ span }) => span.start <= offset && offset <= span.end);

/** The domain or section that an offset stands in. */
const sectionAt = (plan: Plan, offset: number): Section | undefined =>
  [...allSections(plan.sections)].findLast(({ kind, span }) => kind !== 'label' && span.start <= offset && offset <= span.end);
