/**
 * Reads YAML against a schema; every mistake comes with the place in the text. A pack of its own: most drafts have no planlint.yaml.
 */
import { Validator } from '@cfworker/json-schema';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Document, type Node, type YAMLError } from 'yaml';
import configSchema from '../../planlint.schema.json';
import waiverSchema from '../../planlint.waivers.schema.json';
import { message, type Message, READERS } from '../base/messages';
import templateSchema from '../data/templates/template.schema.json';
import type { Span } from '../plan/flow';

export interface YamlProblem {
  readonly span: Span;
  readonly line: number;
  readonly message: Message;
}

/** As `npm run generate` wrote them from schema.ts: a program that reads no YAML does without. */
export const schemas = { config: configSchema, waivers: waiverSchema, template: templateSchema };

/** What the pack holds. */
export interface Yaml {
  readonly schemas: typeof schemas;
  readonly readYaml: typeof readYaml;
  readonly withAdded: typeof withAdded;
  readonly withValue: typeof withValue;
  readonly withoutMember: typeof withoutMember;
  readonly quoted: typeof quoted;
}

const LEAVES = new Set(['type', 'enum', 'false', 'required', 'minItems', 'maxItems', 'minLength', 'pattern']);

/** A value that was read, and where its parts stand. */
export interface YamlValue {
  readonly value: unknown;
  readonly place: (path: readonly (string | number)[]) => Omit<YamlProblem, 'message'>;
}

/** Surrogates without their other half. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value whose words and keys are whole characters: half of one is none, and libraries that make addresses of keys throw on it. */
function withoutHalves(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HALVES, '\ufffd');
  if (Array.isArray(value)) return value.map(withoutHalves);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.replace(HALVES, '\ufffd'), withoutHalves(one)]));
}

/** The value of a YAML text, or its mistakes. Never throws. `unknownKey` words an unknown key. */
export function readYaml(
  text: string,
  schema: object,
  unknownKey: (path: string[], key: string) => Message,
): YamlValue | { problems: YamlProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (start: number, end: number, what: Message): YamlProblem => ({
    span: { start: Math.min(start, text.length), end: Math.min(Math.max(end, start), text.length) },
    line: lines.linePos(start).line,
    message: what,
  });
  const [error] = document.errors;
  if (error) return { problems: [at(error.pos[0], error.pos[1], message(READERS['error.badYaml'], wordsOf(error)))] };
  let value: unknown;
  try {
    value = withoutHalves(document.toJS() ?? {});
  } catch {
    return { problems: [at(0, 0, message(READERS['error.badYaml'], message(READERS['error.yaml.BAD_ALIAS'])))] };
  }
  const { errors } = new Validator(schema, '2020-12', false).validate(value);
  const leaves = errors.filter((e) => LEAVES.has(e.keyword));
  const place: YamlValue['place'] = (path) => {
    const [start, end] = rangeOf(document, path.map(String), false);
    return { span: { start, end }, line: lines.linePos(start).line };
  };
  if (!leaves.length) return { value, place };
  return {
    problems: leaves.map((e) => {
      const path = e.instanceLocation
        .split('/')
        .slice(1)
        .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'));
      const [start, end] = rangeOf(document, path, e.keyword === 'false');
      const key = path.findLast((part) => !/^\d+$/.test(part)) ?? message(READERS['error.content']);
      const missing = /"([^"]+)"/.exec(e.error)?.[1] ?? '';
      const what =
        e.keyword === 'false'
          ? unknownKey(path.slice(0, -1), path.at(-1) ?? '')
          : e.keyword === 'required'
            ? message(READERS['error.missingKey'], missing)
            : message(READERS['error.badValue'], key, expectation(schema, path, e.keyword));
      return at(start, end, what);
    }),
  };
}

/** A mistake in words of ours, where it is a usual one. */
function wordsOf({ code, message: words }: YAMLError): string | Message {
  const key = `error.yaml.${code}`;
  return key in READERS ? message(READERS[key as keyof typeof READERS]) : words.split('\n')[0]!;
}

/** Where a value, or its key, stands. */
function rangeOf(document: Document, path: string[], key: boolean): [number, number] {
  const parent = document.getIn(path.slice(0, -1), true) as Node | undefined;
  const last = path.at(-1);
  if (key && isMap(parent)) {
    const found = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === last)?.key;
    if (isScalar(found) && found.range) return [found.range[0], found.range[1]];
  }
  const node = (
    path.length
      ? document.getIn(
          path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
          true,
        )
      : document.contents
  ) as Node | undefined;
  return node?.range ? [node.range[0], node.range[1]] : [0, 0];
}

interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly examples?: readonly string[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** What the schema wants at a path, in words; `keyword` is what of it does not hold. */
function expectation(schema: SchemaNode, path: readonly string[], keyword: string): string | Message {
  let node: SchemaNode | undefined = schema;
  for (const part of path) node = /^\d+$/.test(part) ? node?.items : node?.properties?.[part];
  const [example] = node?.examples ?? [];
  if (keyword === 'minItems') return message(READERS['error.filled']);
  if (keyword === 'minLength') return message(READERS['error.long'], node?.minLength ?? 1);
  if (keyword === 'pattern' && example) return message(READERS['error.like'], example);
  return node?.enum ? node.enum.join(' | ') : nameOfType(node?.type);
}

function nameOfType(types: SchemaNode['type']): string | Message {
  const type = typeof types === 'object' ? types[0] : types; // the first of several is the usual one
  return type === 'array' || type === 'object' || type === 'string' ? message(READERS[`error.type.${type}`]) : (type ?? '');
}

/** Words that are written in quotes, so that days and signs stay words. */
export const quoted = (words: string): Scalar => Object.assign(new Scalar(words), { type: Scalar.QUOTE_DOUBLE });

/**
 * The text with one more member in the list of a key (its last, or at a place), which is made where there is none; remarks, order and
 * line breaks stay.
 */
export function withAdded(text: string, key: string, member: unknown, at?: number): string {
  const document = mappingIn(text);
  const old = document.get(key);
  if (isSeq(old)) {
    old.flow = false;
    old.items.splice(at ?? old.items.length, 0, document.createNode(member));
  } else document.set(key, document.createNode(old === undefined || old === null ? [member] : [old, member]));
  return written(document, text);
}

/** The text with a value below some keys, which are made where there are none. */
export function withValue(text: string, path: readonly string[], value: unknown): string {
  const document = mappingIn(text);
  document.setIn(path, value);
  return written(document, text);
}

/** A document that is a mapping, whatever there was: a text of nothing but remarks is an empty one. */
function mappingIn(text: string): Document {
  const document: Document = parseDocument(text.trim() ? text : '{}');
  if (!isMap(document.contents)) document.contents = document.createNode({});
  const root: unknown = document.contents;
  if (isMap(root)) root.flow = false;
  return document;
}

/** The text without one member of the list of a key. */
export function withoutMember(text: string, key: string, index: number): string {
  const document = parseDocument(text);
  document.deleteIn([key, index]);
  return written(document, text);
}

/** A document with the line breaks of the text that it comes from. */
function written(document: Document, text: string): string {
  const words = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? words.replace(/\r?\n/g, '\r\n') : words;
}
