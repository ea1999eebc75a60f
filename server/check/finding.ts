/** What a rule found, as it is shown. */
import type { Span } from '../plan/flow';
import type { Category, Severity } from '../rules/rule';
import type { Fix } from '../edit/edit';

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Explaining clauses; `uri` undefined: in the same text. */
  readonly related: readonly { readonly uri: string | undefined; readonly span: Span; readonly message: string }[];
  readonly fix: Fix | undefined;
  /** What is missing, where the finding says that something is. */
  readonly missing: string | undefined;
}
