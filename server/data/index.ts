/**
 * The facts that Plan Lint knows, read from the YAML beside this file at build time. Code elsewhere names no indicator,
 * domain, department or place.
 */
import templates from 'planlint:templates';
import confusableFacts from './confusable.yaml';
import documentFacts from './documents.yaml';
import indicatorFacts from './indicators.yaml';
import languageFacts from './language.yaml';
import nationalFacts from './national.yaml';
import placeFacts from './places.yaml';
import tableFacts from './tables.yaml';
import termFacts from './terms.yaml';
import { perObject } from '../base/memo';
import type { Documents, Indicator, Language, NationalOutline, Places, TableHeads, Template, Terms } from './types';

export type * from './types';

/** Those in `templates/`, the newest first. */
export const bundledTemplates: readonly Template[] = [...templates].sort((a, b) => b.years[0] - a.years[0] || (a.id < b.id ? 1 : -1));
export const bundledTemplate = (id: string): Template | undefined => bundledTemplates.find((t) => t.id === id);
/** The templates to read a plan with: the project's own before the bundled ones. */
export const templatesWith = (own: Template | undefined): readonly Template[] => (own ? before(own) : bundledTemplates);
const before = perObject((own: Template): readonly Template[] => [own, ...bundledTemplates]);
export const indicators = indicatorFacts as readonly Indicator[];
/** How a part, a domain, a label or an indicator is called: its name and its aliases. */
export const namesOf = ({ name, aliases = [] }: { readonly name: string; readonly aliases?: readonly string[] }): string[] => [
  name,
  ...aliases,
];
/** Groups of characters that are taken for one another. */
export const confusable = confusableFacts as readonly string[];
export const documents = documentFacts as Documents;
export const language = languageFacts as Language;
export const nationalOutlines = nationalFacts as readonly NationalOutline[];
export const places = placeFacts as Places;
export const tableHeads = tableFacts as TableHeads;
export const terms = termFacts as Terms;
