/**
 * planlint.yaml and planlint.waivers.yaml while they are written: what may stand at a place, and what it means, as their schema says.
 * A pack of its own: they are seldom open.
 */
import {
  CodeActionKind,
  CompletionItemKind,
  MarkupKind,
  type CodeAction,
  type CompletionItem,
  type Hover,
  type Range,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { message, say, type Locale, type Message } from '../../base/messages';
import type { ProjectProblem } from '../../project/project';
import { rangeOf } from '../document';

/** As much of a JSON schema as is used. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  /** Values that are known, among others. */
  readonly examples?: readonly string[];
}

/** A place in a file: the keys above it, and whether a key or a value stands there. */
interface Place {
  readonly path: readonly string[];
  readonly isKey: boolean;
  /** The beginning of a list's member: a key of it, or all of it. */
  readonly isMember: boolean;
  /** The words there, whole. */
  readonly words: string;
  /** Behind a key that is whole. */
  readonly hasColon: boolean;
  readonly start: number;
}

/** The keys or values that may stand at an offset, each with what it means. */
export function configCompletion(document: TextDocument, schema: Schema, offset: number): CompletionItem[] {
  const place = placeAt(document.getText(), offset);
  const at = place && nodeAt(schema, place.path);
  const node = at?.items ?? at;
  if (!place || !node) return [];
  const range = rangeOf(document, { start: place.start, end: place.start + place.words.length });
  const item = (label: string, newText: string, { description = '' }: Schema = {}): CompletionItem => ({
    label,
    kind: place.isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    textEdit: { range, newText },
    ...(description ? { detail: description } : {}),
  });
  if (place.isKey || (place.isMember && node.properties))
    return Object.entries(node.properties ?? {}).map(([key, below]) => item(key, place.hasColon ? key : `${key}: `, below));
  return [...(node.enum ?? []), ...(node.examples ?? [])].map((value) => item(value, value));
}

/** What the key at an offset means. */
export function configHover(document: TextDocument, schema: Schema, offset: number): Hover | null {
  const place = placeAt(document.getText(), offset);
  const about = place?.isKey ? nodeAt(schema, [...place.path, place.words])?.description : undefined;
  if (!about || !place) return null;
  const range = rangeOf(document, { start: place.start, end: place.start + place.words.length });
  return { contents: { kind: MarkupKind.PlainText, value: about }, range };
}

/** For a mistyped key or rule the one that was meant. */
export function configFixes(document: TextDocument, range: Range, problems: readonly ProjectProblem[], locale: Locale): CodeAction[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return problems.flatMap(({ uri, span, message: what }) => {
    const meant = suggestionIn(what);
    if (uri !== document.uri || span.start > to || from > span.end || meant === undefined) return [];
    const edit = { range: rangeOf(document, span), newText: meant };
    const title = say(message('fix.change', meant), locale);
    return { title, kind: CodeActionKind.QuickFix, isPreferred: true, edit: { changes: { [document.uri]: [edit] } } };
  });
}

const suggestionIn = ({ args }: Message): string | undefined =>
  args.flatMap((arg) => (typeof arg === 'object' && arg.key === 'error.suggestion' ? String(arg.args[0]) : []))[0];

/** A line: its indentation, a dash, a key, and what comes behind it. */
const LINE = /^(\s*)(- +)?(?:([\w-]+)(:\s*))?(.*)/;

/** Read from the lines, not from the YAML: what is being written is none yet. */
function placeAt(text: string, offset: number): Place | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  if (/#/.test(line.slice(0, offset - start))) return undefined;
  const [, indentation = '', dash = '', key, colon = '', rest = ''] = LINE.exec(line)!;
  const depth = indentation.length + (dash ? 1 : 0); // a list may begin right below its key
  const path = keysAbove(text.slice(0, start).split('\n'), depth);
  const at = start + indentation.length + dash.length;
  const isMember = dash !== '';
  const words = rest.split(/(?:^|\s)#/)[0]!.trimEnd();
  const hasColon = key !== undefined;
  if (key === undefined) return { path, isKey: !isMember, isMember, hasColon, words, start: at };
  if (offset <= at + key.length) return { path, isKey: true, isMember, hasColon, words: key, start: at };
  return { path: [...path, key], isKey: false, isMember: false, hasColon, words, start: at + key.length + colon.length };
}

/** The keys that the lines below which something stands belong to, the outermost first. */
function keysAbove(lines: readonly string[], depth: number): string[] {
  const keys: string[] = [];
  for (let i = lines.length - 1, limit = depth; i >= 0 && limit > 0; i--) {
    const [, indentation = '', dash = '', key] = LINE.exec(lines[i]!.replace(/\r$/, ''))!;
    const own = indentation.length + dash.length;
    if (key === undefined || own >= limit) continue;
    if (!dash) keys.unshift(key);
    limit = indentation.length + (dash ? 1 : 0);
  }
  return keys;
}

function nodeAt(schema: Schema, path: readonly string[]): Schema | undefined {
  let node: Schema | undefined = schema;
  for (const key of path) node = (node?.items ?? node)?.properties?.[key];
  return node;
}
