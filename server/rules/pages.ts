/** The rules' pages in docs/rules: what `explain` prints and what a finding links to. */
import missingPart from '../../docs/rules/missing-part.md';
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
import numberingSequence from '../../docs/rules/numbering-sequence.md';
import numberingStyle from '../../docs/rules/numbering-style.md';
import numberingLevel from '../../docs/rules/numbering-level.md';
import numberingRunIn from '../../docs/rules/numbering-run-in.md';

const pages: Readonly<Record<string, string>> = {
  'missing-part': missingPart,
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
  'numbering-sequence': numberingSequence,
  'numbering-style': numberingStyle,
  'numbering-level': numberingLevel,
  'numbering-run-in': numberingRunIn,
};

/** A rule's page in Markdown, or undefined. */
export const pageOf = (id: string): string | undefined => pages[id];

/** The title of a rule's page: what the rule is for, in a few words. */
export const pageTitle = (id: string): string => /^# .*?[：:]\s*(.+)$/m.exec(pages[id] ?? '')?.[1] ?? id;
