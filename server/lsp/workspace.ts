/** Open documents and the projects they belong to: each text is read once a version, each project until one of its files changes. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { fileOf, rangeOf, type CheckedDocument } from './document';
import { SOURCE } from './requests';
import { nameOfRule } from '../rules/registry';
import { check } from '../check/check';
import { templatesWith } from '../data';
import { perObject } from '../base/memo';
import { say, word, type Locale } from '../base/messages';
import type { Severities } from '../base/severities';
import { CONFIG_NAME, type NamedUpper } from '../project/config';
import type { UpperFile, UpperPlan } from '../analysis/upper-plan';
import type { Span } from '../plan/flow';
import { readUpper } from '../analysis/read-upper';
import { bundledBeside, bundledUppersFor } from '../analysis/bundled-uppers';
import { isExpired, WAIVERS_NAME, type PlacedWaiver } from '../project/waivers';
import {
  findConfig,
  loadProject,
  projectFor,
  relativePath,
  resolved,
  type Files,
  type Loaded,
  type Project,
  type ProjectProblem,
} from '../project/project';

/** A waiver as a client lists it. */
export interface ListedWaiver extends Omit<PlacedWaiver, 'span'> {
  /** The rule’s name. */
  readonly title: string;
  readonly isExpired: boolean;
}

const MOST_UNOPENED = 100;

export class Workspace {
  /** By configuration file; '' for drafts without one. */
  private readonly projects = new Map<string, Promise<Loaded>>();
  /** The files each project was read from. */
  private readonly sources = new Map<string, readonly string[]>();
  /** By configuration file, as it was when nothing was wrong with it: what is in force while it is being written. */
  private readonly sound = new Map<string, Project>();
  private readonly analyses = new Map<string, { version: number; loaded: Loaded; locale: Locale; checked: CheckedDocument }>();

  /** Plans that are not open, as they were read last: those asked for last, so that a large folder is not kept. */
  private readonly unopened = new Map<string, TextDocument>();

  /** What is said of rules where planlint.yaml says nothing. */
  defaults: Severities = {};

  /** `today` gives the day as YYYY-MM-DD: waivers may expire. */
  constructor(
    private readonly files: Files,
    private readonly today: () => string,
  ) {}

  /** Whether a file is a configuration or its waivers, which have diagnostics of their own. */
  isConfig(uri: string): boolean {
    return [CONFIG_NAME, WAIVERS_NAME].includes(Utils.basename(URI.parse(uri)));
  }

  /** A document as it was read and checked, and the project it was checked against. */
  async checked(document: TextDocument, locale: Locale): Promise<{ checked: CheckedDocument; project: Project }> {
    const loaded = await this.projectOf(document.uri);
    const { project, mistake } = loaded;
    const known = this.analyses.get(document.uri);
    if (
      known &&
      known.checked.document === document &&
      known.version === document.version &&
      known.loaded === loaded &&
      known.locale === locale
    )
      return { checked: known.checked, project };
    const { waiversUri } = project;
    const source = await this.sourceOf(document);
    const checked: CheckedDocument = {
      ...check(document.getText(), projectFor(project, fileOf(document.uri)), { locale, today: this.today(), places: source?.places }),
      document,
      ...(source ? { source } : {}),
      uppers: textsOf(project),
      ...(waiversUri ? { waiversUri } : {}),
      ...(mistake ? { mistake: { ...mistake, isHeld: this.sound.has(project.configUri ?? '') } } : {}),
      locale,
    };
    this.analyses.set(document.uri, { version: document.version, loaded, locale, checked });
    return { checked, project };
  }

  /** How the words of a document were read, where they are those of a Word or PDF file as it is now. */
  private async sourceOf(document: TextDocument): Promise<CheckedDocument['source']> {
    const file = fileOf(document.uri);
    const read = file === document.uri ? undefined : await this.files.read(file);
    return read && 'text' in read && read.text === document.getText() ? read : undefined;
  }

  /** A plan that is not open, read anew only when its words have changed. */
  async stored(uri: string, text: string, locale: Locale): Promise<CheckedDocument> {
    const known = this.unopened.get(uri);
    const document = known?.getText() === text ? known : TextDocument.create(uri, '', 0, text);
    this.unopened.delete(uri);
    this.unopened.set(uri, document);
    const [oldest] = this.unopened.keys();
    if (this.unopened.size > MOST_UNOPENED) this.release(oldest!);
    return (await this.checked(document, locale)).checked;
  }

  /** A document beside the plans of a file that need not be one of its higher-level plans; undefined for a file without a plan. */
  async against(document: TextDocument, other: string, locale: Locale): Promise<CheckedDocument | undefined> {
    const { project } = await this.projectOf(document.uri);
    const file = await this.files.read(other);
    if (!('text' in file)) return undefined;
    const upper = readUpper(other, file.text, templatesWith(project.template), project.config.columns);
    if (!upper.plans.length) return undefined;
    return {
      ...check(document.getText(), { ...project, uppers: [upper] }, { locale, today: this.today() }),
      document,
      uppers: new Map([[other, TextDocument.create(other, '', 0, file.text)]]),
      locale,
    };
  }

  /** The higher-level plans of a kind that are in force near a file; without a file, or where none are named, the bundled ones. */
  async uppersFor(near: string | undefined, kind: string, period: readonly [number, number]): Promise<UpperPlan[]> {
    const { project } = near === undefined ? await this.load(undefined) : await this.projectOf(near);
    return (project.uppers ?? bundledUppersFor(period)).flatMap(({ plans }) => plans.filter((plan) => plan.kind === kind));
  }

  /**
   * The higher-level plans that a draft has and those that files bring, as the planlint.yaml at `configUri` names them. Where none are
   * named yet those in force are the bundled ones, without those whose place a file takes.
   */
  async chainWith(draft: string, configUri: string, files: readonly string[]): Promise<{ added: NamedUpper[]; chain: NamedUpper[] }> {
    const { project } = await this.projectOf(draft);
    const templates = templatesWith(project.template);
    const read = async (uri: string) => {
      const found = await this.files.read(uri);
      return readUpper(uri, 'text' in found ? found.text : '', templates, project.config.columns);
    };
    const uppers = await Promise.all(files.map(read));
    const folder = Utils.dirname(URI.parse(configUri));
    const levelOf = (upper: UpperFile | undefined) => upper?.plans.find((plan) => plan.level)?.level;
    const added = uppers.map((upper, i) => ({ name: relativePath(configUri, files[i]!), level: levelOf(upper) }));
    const known = (name: string) => project.uppers?.find(({ id, uri }) => id === name || (uri && uri === resolved(folder, name)));
    const named = project.config.upper?.map((name) => ({ name, level: levelOf(known(name)) }));
    const period = (await read(draft)).plans[0]?.period;
    const bundled = bundledBeside(period, uppers).map((name) => ({ name, level: 'national' as const }));
    return { added, chain: named ?? bundled };
  }

  /**
   * The mistakes of a planlint.yaml or planlint.waivers.yaml, each at its place; those in files that planlint.yaml names are
   * shown at its head.
   */
  async configDiagnostics(document: TextDocument, locale: Locale): Promise<Diagnostic[]> {
    return Utils.basename(URI.parse(document.uri)) === WAIVERS_NAME
      ? this.waiverDiagnostics(document, locale)
      : this.mistakes(document, locale);
  }

  private async mistakes(document: TextDocument, locale: Locale): Promise<Diagnostic[]> {
    const { problems, project } = await this.load(document.uri);
    return problems
      .filter(({ uri }) => uri !== project.waiversUri)
      .map(({ uri, span, message }) => {
        const text = say(message, locale);
        return uri === document.uri
          ? diagnostic(document, span, 1, text)
          : diagnostic(document, { start: 0, end: 0 }, 1, uri ? `${Utils.basename(URI.parse(uri))}: ${text}` : text);
      });
  }

  /** The mistakes of the project whose planlint.yaml or planlint.waivers.yaml this is. */
  async problemsIn(uri: string): Promise<readonly ProjectProblem[]> {
    return (await this.loadBeside(uri)).problems;
  }

  /** The patterns of the drafts that a planlint.yaml names. */
  async draftsOf(configUri: string): Promise<readonly string[]> {
    return (await this.load(configUri)).project.config.drafts;
  }

  /** What a file is checked against. */
  async project(uri: string): Promise<Project> {
    return (await this.projectOf(uri)).project;
  }

  /** The waivers that count for a draft, and the file that they are in. */
  async waiversFor(draft: string, locale: Locale): Promise<{ uri: string | null; waivers: ListedWaiver[] }> {
    const { project } = await this.projectOf(draft);
    const waivers = project.waivers.map(({ span: _, ...waiver }) => ({
      ...waiver,
      title: nameOfRule(waiver.rule, locale),
      isExpired: isExpired(waiver, this.today()),
    }));
    return { uri: waivers.length ? project.waiversUri! : null, waivers };
  }

  private async waiverDiagnostics(document: TextDocument, locale: Locale): Promise<Diagnostic[]> {
    const { problems, project } = await this.loadBeside(document.uri);
    const own = problems.filter(({ uri }) => uri === document.uri);
    if (own.length) return own.map(({ span, message }) => diagnostic(document, span, 1, say(message, locale)));
    return project.waivers
      .filter((waiver) => isExpired(waiver, this.today()))
      .map(({ span, until }) => diagnostic(document, span, 2, word('waiver.expired', locale, until!)));
  }

  /** Tells that a file has changed, come or gone. True when a project depends on it, so that open drafts must be checked anew. */
  changed(uri: string): boolean {
    if (this.isConfig(uri)) {
      this.projects.clear(); // a new one may have come between a draft and the one it used
      return true;
    }
    let mattered = false;
    for (const key of this.projects.keys()) {
      if (this.sources.has(key)) continue;
      this.projects.delete(key); // still being read, perhaps from what this file held before
      mattered = true;
    }
    for (const [key, sources] of this.sources) {
      if (!sources.includes(uri)) continue;
      this.projects.delete(key);
      this.sources.delete(key);
      mattered = true;
    }
    return mattered;
  }

  private release(uri: string): void {
    this.unopened.delete(uri);
    this.forget(uri);
  }

  forget(uri: string): void {
    this.analyses.delete(uri);
  }

  private async projectOf(uri: string): Promise<Loaded> {
    const hasPlace = URI.parse(uri).scheme !== 'untitled';
    return this.load(hasPlace ? await findConfig(this.files, fileOf(uri)) : undefined);
  }

  /** The project of a planlint.yaml, or of the waivers beside one. */
  private loadBeside(uri: string): Promise<Loaded> {
    return this.load(Utils.joinPath(Utils.dirname(URI.parse(uri)), CONFIG_NAME).toString());
  }

  private load(configUri: string | undefined): Promise<Loaded> {
    const key = configUri ?? '';
    const known = this.projects.get(key);
    if (known) return known;
    const loading = loadProject(this.files, configUri, configUri ?? '').then((read) => {
      const loaded = { ...read, project: { ...read.project, rules: { ...this.defaults, ...read.project.rules } } };
      this.sources.set(key, loaded.project.sources);
      if (!loaded.mistake) this.sound.set(key, loaded.project);
      return withHeld(loaded, this.sound.get(key));
    });
    this.projects.set(key, loading);
    loading.catch(() => {
      if (this.projects.get(key) === loading) this.projects.delete(key);
    }); // tried again next time
    return loading;
  }
}

/** A project with, of the file that has a mistake, what that file said before; all of it where that is planlint.yaml. */
function withHeld(loaded: Loaded, before: Project | undefined): Loaded {
  const { project, mistake } = loaded;
  if (!before || !mistake) return loaded;
  if (mistake.uri === project.waiversUri) return { ...loaded, project: { ...project, waivers: before.waivers } };
  return mistake.uri === project.configUri
    ? { ...loaded, project: before }
    : { ...loaded, project: { ...project, template: before.template } };
}

/** The texts of a project's higher-level plans by uri. */
const textsOf = perObject(
  ({ uppers = [] }: Project): ReadonlyMap<string, TextDocument> =>
    new Map(uppers.flatMap(({ uri, source }) => (uri ? [[uri, TextDocument.create(uri, '', 0, source)] as const] : []))),
);

const diagnostic = (document: TextDocument, span: Span, severity: 1 | 2, message: string): Diagnostic => ({
  range: rangeOf(document, span),
  severity,
  source: SOURCE,
  message,
});
