/** The registry: every rule, in the order in which findings at one place are shown. */
import { ageRange } from './age-range';
import { brokenParagraph } from './broken-paragraph';
import { brokenSentence } from './broken-sentence';
import { conflictingTargets } from './conflicting-targets';
import { crossReference } from './cross-reference';
import { digitForm } from './digit-form';
import { documentKind } from './document-kind';
import { documentTitle } from './document-title';
import { domainName } from './domain-name';
import { domainOrder } from './domain-order';
import { emptySection } from './empty-section';
import { enumerationComma } from './enumeration-comma';
import { extraDomain } from './extra-domain';
import { foreignPlace } from './foreign-place';
import { halfWidthPunctuation } from './half-width-punctuation';
import { impossibleValue } from './impossible-value';
import { indicatorName } from './indicator-name';
import { laterDeadline } from './later-deadline';
import { leftoverNote } from './leftover-note';
import { missingDomain } from './missing-domain';
import { missingPart } from './missing-part';
import { missingPause } from './missing-pause';
import { missingReference } from './missing-reference';
import { missingSection } from './missing-section';
import { missingTarget } from './missing-target';
import { missingTerminator } from './missing-terminator';
import { missingTitle } from './missing-title';
import { listComma } from './list-comma';
import { mixedTerms } from './mixed-terms';
import { nearCopy } from './near-copy';
import { nestedTitleMarks } from './nested-title-marks';
import { numberingLevel } from './numbering-level';
import { numberingRunIn } from './numbering-run-in';
import { numberingSequence } from './numbering-sequence';
import { numberingStyle } from './numbering-style';
import { pageFurniture } from './page-furniture';
import { pairedMarks } from './paired-marks';
import { percentForm } from './percent-form';
import { periodForm } from './period-form';
import { placeLevel } from './place-level';
import { repeatedWords } from './repeated-words';
import { scrambledWord } from './scrambled-word';
import { shortName } from './short-name';
import { strayPunctuation } from './stray-punctuation';
import { targetUnit } from './target-unit';
import { term } from './term';
import type { Rule } from './rule';
import { unquantifiedTarget } from './unquantified-target';
import { unservedGoal } from './unserved-goal';
import { weakerTarget } from './weaker-target';
import { weakerWording } from './weaker-wording';
import { yearOutside } from './year-outside';

export const rules: readonly Rule[] = [
  missingPart, missingTitle, missingDomain, extraDomain, domainName, domainOrder, missingSection, emptySection,
  weakerTarget, missingTarget, unquantifiedTarget, weakerWording, conflictingTargets, impossibleValue, targetUnit, indicatorName, laterDeadline, unservedGoal,
  numberingSequence, numberingStyle, numberingLevel, numberingRunIn,
  missingReference, documentTitle, shortName, crossReference, documentKind,
  periodForm, yearOutside, foreignPlace, placeLevel, pairedMarks, nestedTitleMarks, enumerationComma, listComma, halfWidthPunctuation, digitForm, percentForm, ageRange, brokenSentence, missingTerminator, missingPause, strayPunctuation, leftoverNote, pageFurniture, repeatedWords, brokenParagraph, term, mixedTerms, nearCopy, scrambledWord,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
