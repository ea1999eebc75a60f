/** The registry: every rule, in the order in which findings at one place are shown. */
import { domainName } from './domain-name';
import { domainOrder } from './domain-order';
import { emptySection } from './empty-section';
import { extraDomain } from './extra-domain';
import { missingDomain } from './missing-domain';
import { missingPart } from './missing-part';
import { missingSection } from './missing-section';
import { missingTarget } from './missing-target';
import { numberingLevel } from './numbering-level';
import { numberingRunIn } from './numbering-run-in';
import { numberingSequence } from './numbering-sequence';
import { numberingStyle } from './numbering-style';
import type { Rule } from './rule';
import { unquantifiedTarget } from './unquantified-target';
import { weakerTarget } from './weaker-target';
import { weakerWording } from './weaker-wording';

export const rules: readonly Rule[] = [
  missingPart, missingDomain, extraDomain, domainName, domainOrder, missingSection, emptySection,
  weakerTarget, missingTarget, unquantifiedTarget, weakerWording,
  numberingSequence, numberingStyle, numberingLevel, numberingRunIn,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
