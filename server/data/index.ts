/**
 * The facts that Plan Lint knows, read from the YAML beside this file at build time. Code elsewhere names no indicator,
 * domain, department or place.
 */
import children2011 from './templates/children-2011.yaml';
import children2021 from './templates/children-2021.yaml';
import women2011 from './templates/women-2011.yaml';
import women2021 from './templates/women-2021.yaml';
import confusableFacts from './confusable.yaml';
import documentFacts from './documents.yaml';
import indicatorFacts from './indicators.yaml';
import languageFacts from './language.yaml';
import nationalFacts from './national.yaml';
import placeFacts from './places.yaml';
import termFacts from './terms.yaml';
import { perObject } from '../memo';
import type { Documents, Indicator, Language, NationalOutline, Places, Template, Terms } from './types';

export type * from './types';

export const bundledTemplates = [women2021, children2021, women2011, children2011] as readonly Template[];
/** The templates to read a plan with: the project's own before the bundled ones. */
export const templatesWith = (own: Template | undefined): readonly Template[] => (own ? before(own) : bundledTemplates);
const before = perObject((own: Template): readonly Template[] => [own, ...bundledTemplates]);
export const indicators = indicatorFacts as readonly Indicator[];
/** Groups of characters that are taken for one another. */
export const confusable = confusableFacts as readonly string[];
export const documents = documentFacts as Documents;
export const language = languageFacts as Language;
export const nationalOutlines = nationalFacts as readonly NationalOutline[];
export const places = placeFacts as Places;
export const terms = termFacts as Terms;
