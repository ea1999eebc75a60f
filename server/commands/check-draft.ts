/** One draft checked, on this thread. */
import { check, type CheckedText } from '../check/check';
import { message, say } from '../base/messages';
import { templatesWith, type Template } from '../data';
import { readPlans } from '../plan/document';
import { fileReport, type FileReport } from '../reports/file-report';
import type { NodeReading } from '../shell/files';
import { today } from '../shell/today';
import { fail, locale, note, type Told } from './console';
import { readSource, sources, type Input, type Source } from './inputs';
import { pack, type Packed } from './packed';
import { kindsOf, nothingIn, Projects } from './projects';
import { SAID } from './words';

/** How drafts are checked: plain data, so that a thread can be told. */
export interface DraftOptions extends NodeReading {
  readonly upper?: string[];
  readonly template?: string;
  readonly config?: string;
  readonly kind?: string;
  /** As what standard input counts: its folder’s planlint.yaml is in force. */
  readonly stdinFilepath?: string;
}

/** What is kept of a draft that was checked. */
export interface DraftResult {
  readonly report: Packed;
  /** The planlint.yaml in force. */
  readonly config: string | undefined;
  /** Every file that the project was read from. */
  readonly sources: readonly string[];
  /** The lines of the waivers that were of use. */
  readonly waivers: readonly number[];
}

/** What a draft gave, and what was told meanwhile. */
export interface DraftOutcome {
  /** Undefined where it could not be checked. */
  readonly result: DraftResult | undefined;
  readonly told: readonly Told[];
}

/** A draft with what was found in it, for those who change it. */
export interface CheckedDraft extends Omit<DraftResult, 'report'> {
  readonly report: FileReport;
  readonly input: Input;
  readonly checked: CheckedText;
  /** Of its project. */
  readonly template: Template | undefined;
  readonly recheck: (text: string) => CheckedText;
}

export const resultOf = ({ report, config, sources, waivers }: CheckedDraft): DraftResult => ({
  report: pack(report),
  config,
  sources,
  waivers,
});

export class DraftChecker {
  private readonly projects: Projects;

  constructor(private readonly options: DraftOptions) {
    this.projects = new Projects({ template: options.template, upper: options.upper }, options);
  }

  /** Undefined where the draft cannot be read or its project has mistakes. */
  async check(source: Source): Promise<CheckedDraft | undefined> {
    const input = await readSource(source, this.options);
    const project = input && (await this.projects.of(input));
    if (!input || !project) return undefined;
    const { text, places } = input;
    const path = input.path === '-' ? (this.options.stdinFilepath ?? '-') : input.path;
    const { kind } = this.options;
    const recheck = (words: string) => check(words, project, { locale, today: today(), kind, places });
    const checked = recheck(text);
    if (!checked.analyses.length) {
      const isOther = kind !== undefined && kindsOf(project).includes(kind) && readPlans(text, templatesWith(project.template)).length > 0;
      // Of another kind it is passed over; it is the whole run that may find none.
      if (isOther) note(path, say(message(SAID.noKind, kind), locale));
      else fail(path, nothingIn(project, kind));
      return undefined;
    }
    return {
      input,
      checked,
      template: project.template,
      recheck,
      report: fileReport({ path, isText: !places }, text, checked, sources),
      config: project.configUri,
      sources: project.sources,
      waivers: [...checked.usedWaivers].map(({ line }) => line),
    };
  }
}
