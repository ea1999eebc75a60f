/// <reference path="./modules.d.ts" />
/**
 * The library `planlint`: what programs call. Pure, synchronous, total: no file, no clock, no exception, whatever the text.
 * Offsets are UTF-16 units of the text that was given.
 */
import type { Surroundings } from './analysis/analyse';
import { readUpper as readUpperFile } from './analysis/read-upper';
import type { UpperFile } from './analysis/upper-plan';
import { perObject } from './base/memo';
import type { Locale } from './base/messages';
import { check as checkText, type CheckedText } from './check/check';
import type { Finding as InternalFinding } from './check/finding';
import { bundledTemplate, templatesWith, type Template } from './data';
import { safeEdits } from './edit/safe-edits';
import { applyEdits, type Fix as InternalFix } from './edit/edit';
import { readDocument } from './plan/document';
import type { AccountJson, CompareJson, OutlineJson, Range, TargetJson, TargetsJson } from './reports/contract';
import { compareJson, outlineJson, targetsJson } from './reports/json';
import { rangesIn } from './reports/ranges';
import type { Severities } from './base/severities';
import type { Category, Severity } from './rules/rule';

export type { AccountJson, Category, CompareJson, Locale, OutlineJson, Range, Severity, TargetJson, TargetsJson, Template, UpperFile };

export interface Options {
  /** Highest level first; left out: the bundled national figures; []: none. */
  readonly upper?: readonly UpperFile[];
  /** A bundled name, or a template; left out, or a name that is not bundled: chosen by the plan’s kind. */
  readonly template?: string | Template;
  /** Only plans of this kind. */
  readonly kind?: string;
  /** Severities by rule, as in planlint.yaml. */
  readonly rules?: Severities;
  /** The language of the messages; Chinese unless `en`. */
  readonly locale?: Locale;
}

/** A change: `text` takes the place of what stands from `start` to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Clauses that explain it; `path` as given to `readUpper`, '' for the text itself. */
  readonly related: readonly { readonly path: string; readonly start: number; readonly end: number; readonly message: string }[];
  /** What mends it; `safe`: right whatever the drafter meant. */
  readonly fix?: { readonly edits: readonly TextEdit[]; readonly safe: boolean };
}

/** A higher-level plan, read once, to be passed to the others as `upper`. */
export const readUpper = (path: string, text: string): UpperFile => readUpperFile(path, text);

/** The findings, in the order of the text. */
export const check = (text: string, options: Options = {}): Finding[] => checked(text, options).findings.map(published);

/** The text with all safe fixes of the findings applied together; where two touch one place the first is taken. */
export function fix(text: string, findings: readonly Finding[]): string {
  const fixes = findings.map(({ fix: own }) => ({
    fix: own && { safe: own.safe, edits: own.edits.map(({ start, end, text: words }) => ({ span: { start, end }, text: words })) },
  }));
  return applyEdits(text, safeEdits(fixes));
}

/** What `planlint outline --format json` prints. */
export const outline = (text: string, options: Options = {}): OutlineJson => outlineJson(documentOf(text, options), text, options.locale);

/** What `planlint targets --format json` prints. */
export const targets = (text: string, options: Options = {}): TargetsJson => targetsJson(documentOf(text, options).plans, text);

/** What `planlint compare --format json` prints, for the first plan (of the kind); undefined where there is none. */
export function compare(text: string, options: Options): CompareJson | undefined {
  const [analysis] = checked(text, { ...options, rules: {} }).analyses;
  const sources = new Map(options.upper?.map(({ id, source }) => [id, source]));
  return (
    analysis &&
    compareJson(analysis, { locale: options.locale ?? 'zh', pathOf: (uri) => uri, rangesOf: (uri) => rangesIn(sources.get(uri) ?? '') })
  );
}

const templateOf = ({ template }: Options): Template | undefined => (typeof template === 'string' ? bundledTemplate(template) : template);
const documentOf = (text: string, options: Options) => readDocument(text, templatesWith(templateOf(options)));

function checked(text: string, options: Options): CheckedText {
  const surroundings: Surroundings = { template: templateOf(options), uppers: options.upper };
  return checkText(
    text,
    { ...surroundings, rules: options.rules ?? {}, waivers: [] },
    { locale: options.locale ?? 'zh', today: '', kind: options.kind },
  );
}

const published = ({ rule, category, severity, message, span, related, fix: own }: InternalFinding): Finding => ({
  rule,
  category,
  severity,
  message,
  start: span.start,
  end: span.end,
  related: related.map(({ uri = '', span: { start, end }, message: words }) => ({ path: uri, start, end, message: words })),
  ...(own ? { fix: publishedFix(own) } : {}),
});
/** One for all findings that it mends. */
const publishedFix = perObject(({ safe, edits }: InternalFix) => ({
  safe,
  edits: edits.map(({ span: { start, end }, text }) => ({ start, end, text })),
}));
