/** What a rule found, as it is shown. */
import type { Span } from '../plan/flow';
import type { Category, Severity } from '../rules/rule';
import type { Fix } from '../edit/edit';

/** What explains a finding. */
export interface Basis {
  /** The higher-level plan in which it stands; both undefined: in the same text. */
  readonly uri: string | undefined;
  readonly source: string | undefined;
  readonly span: Span;
  readonly words: string;
  /** The source and the words. */
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Basis[];
  readonly fix: Fix | undefined;
  /** What is missing, where the finding says that something is. */
  readonly missing: string | undefined;
}
