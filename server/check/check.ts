/** The one way in: a text and its surroundings to findings. Pure; the same for the command line, the editor, the web and the library. */
import { analyse, type Surroundings } from '../analysis/analyse';
import type { PlanAnalysis } from '../analysis/analysis';
import type { Locale } from '../base/messages';
import type { Place } from '../base/places';
import { isOfKind } from '../plan/kind';
import type { PlacedWaiver } from '../project/waivers';
import type { Severities } from '../base/severities';
import type { Finding } from './finding';
import { lint } from './lint';
import { locatorIn, type Locator } from './locator';
import { waive, type WaivedFinding } from './waive';

/** What a draft is checked against: a `Project` is one. */
export interface Standards extends Surroundings {
  /** As in planlint.yaml. */
  readonly rules: Severities;
  readonly waivers: readonly PlacedWaiver[];
}

export interface CheckOptions {
  readonly locale: Locale;
  /** YYYY-MM-DD: waivers may expire. */
  readonly today: string;
  /** Only plans of this kind; undefined: all. */
  readonly kind?: string | undefined;
  /** Where the words stand in the document, unless that is a text. */
  readonly places?: readonly Place[] | undefined;
}

/** A text as it was read and checked. */
export interface CheckedText {
  /** Its plans, in order; none: the text holds no plan (of the kind). */
  readonly analyses: readonly PlanAnalysis[];
  /** In the order of the text, those left out that a waiver lets stand. */
  readonly findings: readonly Finding[];
  /** Those that a waiver lets stand. */
  readonly waived: readonly WaivedFinding[];
  readonly usedWaivers: ReadonlySet<PlacedWaiver>;
  /** Says where one of the findings stands. */
  readonly locate: (finding: Finding) => Locator;
}

/** Reads a text, compares its plans, applies the rules and the waivers. Total. */
export function check(text: string, standards: Standards, { locale, today, kind, places }: CheckOptions): CheckedText {
  const analyses = analyse(text, standards).filter(({ plan }) => kind === undefined || isOfKind(plan, kind));
  const { findings, waived, used } = waive(text, lint(analyses, standards.rules, locale), standards.waivers, today);
  return { analyses, findings, waived, usedWaivers: used, locate: locatorIn(text, analyses, places) };
}
