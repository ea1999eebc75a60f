/** The rules' pages in docs/rules: what `explain` prints and what a finding links to. */
import { titleIn } from './page-title';
import missingPart from '../../docs/rules/missing-part.md';
import missingTitle from '../../docs/rules/missing-title.md';
import missingDomain from '../../docs/rules/missing-domain.md';
import extraDomain from '../../docs/rules/extra-domain.md';
import domainName from '../../docs/rules/domain-name.md';
import domainOrder from '../../docs/rules/domain-order.md';
import missingSection from '../../docs/rules/missing-section.md';
import emptySection from '../../docs/rules/empty-section.md';
import weakerTarget from '../../docs/rules/weaker-target.md';
import missingTarget from '../../docs/rules/missing-target.md';
import unquantifiedTarget from '../../docs/rules/unquantified-target.md';
import weakerWording from '../../docs/rules/weaker-wording.md';
import conflictingTargets from '../../docs/rules/conflicting-targets.md';
import impossibleValue from '../../docs/rules/impossible-value.md';
import targetUnit from '../../docs/rules/target-unit.md';
import laterDeadline from '../../docs/rules/later-deadline.md';
import unservedGoal from '../../docs/rules/unserved-goal.md';
import numberingSequence from '../../docs/rules/numbering-sequence.md';
import numberingStyle from '../../docs/rules/numbering-style.md';
import numberingLevel from '../../docs/rules/numbering-level.md';
import numberingRunIn from '../../docs/rules/numbering-run-in.md';
import missingReference from '../../docs/rules/missing-reference.md';
import documentTitle from '../../docs/rules/document-title.md';
import shortName from '../../docs/rules/short-name.md';
import crossReference from '../../docs/rules/cross-reference.md';
import documentKind from '../../docs/rules/document-kind.md';
import periodForm from '../../docs/rules/period-form.md';
import yearOutside from '../../docs/rules/year-outside.md';
import foreignPlace from '../../docs/rules/foreign-place.md';
import placeLevel from '../../docs/rules/place-level.md';
import pairedMarks from '../../docs/rules/paired-marks.md';
import nestedTitleMarks from '../../docs/rules/nested-title-marks.md';
import enumerationComma from '../../docs/rules/enumeration-comma.md';
import halfWidthPunctuation from '../../docs/rules/half-width-punctuation.md';
import digitForm from '../../docs/rules/digit-form.md';
import indicatorName from '../../docs/rules/indicator-name.md';
import listComma from '../../docs/rules/list-comma.md';
import ageRange from '../../docs/rules/age-range.md';
import percentForm from '../../docs/rules/percent-form.md';
import brokenSentence from '../../docs/rules/broken-sentence.md';
import missingTerminator from '../../docs/rules/missing-terminator.md';
import missingPause from '../../docs/rules/missing-pause.md';
import scrambledWord from '../../docs/rules/scrambled-word.md';
import strayPunctuation from '../../docs/rules/stray-punctuation.md';
import leftoverNote from '../../docs/rules/leftover-note.md';
import pageFurniture from '../../docs/rules/page-furniture.md';
import repeatedWords from '../../docs/rules/repeated-words.md';
import brokenParagraph from '../../docs/rules/broken-paragraph.md';
import term from '../../docs/rules/term.md';
import mixedTerms from '../../docs/rules/mixed-terms.md';
import nearCopy from '../../docs/rules/near-copy.md';

const pages: Readonly<Record<string, string>> = {
  'missing-part': missingPart,
  'missing-title': missingTitle,
  'missing-domain': missingDomain,
  'extra-domain': extraDomain,
  'domain-name': domainName,
  'domain-order': domainOrder,
  'missing-section': missingSection,
  'empty-section': emptySection,
  'weaker-target': weakerTarget,
  'missing-target': missingTarget,
  'unquantified-target': unquantifiedTarget,
  'weaker-wording': weakerWording,
  'conflicting-targets': conflictingTargets,
  'impossible-value': impossibleValue,
  'target-unit': targetUnit,
  'later-deadline': laterDeadline,
  'unserved-goal': unservedGoal,
  'numbering-sequence': numberingSequence,
  'numbering-style': numberingStyle,
  'numbering-level': numberingLevel,
  'numbering-run-in': numberingRunIn,
  'missing-reference': missingReference,
  'document-title': documentTitle,
  'short-name': shortName,
  'cross-reference': crossReference,
  'document-kind': documentKind,
  'period-form': periodForm,
  'year-outside': yearOutside,
  'foreign-place': foreignPlace,
  'place-level': placeLevel,
  'paired-marks': pairedMarks,
  'nested-title-marks': nestedTitleMarks,
  'enumeration-comma': enumerationComma,
  'half-width-punctuation': halfWidthPunctuation,
  'digit-form': digitForm,
  'indicator-name': indicatorName,
  'list-comma': listComma,
  'age-range': ageRange,
  'percent-form': percentForm,
  'broken-sentence': brokenSentence,
  'missing-terminator': missingTerminator,
  'missing-pause': missingPause,
  'scrambled-word': scrambledWord,
  'stray-punctuation': strayPunctuation,
  'leftover-note': leftoverNote,
  'page-furniture': pageFurniture,
  'repeated-words': repeatedWords,
  'broken-paragraph': brokenParagraph,
  'term': term,
  'mixed-terms': mixedTerms,
  'near-copy': nearCopy,
};

/** A rule's page in Markdown, or undefined. */
export const pageOf = (id: string): string | undefined => pages[id];

/** The title of a rule's page: what the rule is for, in a few words. */
export const pageTitle = (id: string): string => titleIn(pages[id] ?? '') ?? id;
