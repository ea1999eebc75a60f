/**
 * What a draft is checked against: its configuration, template and higher-level plans. The outside world is handed in as
 * `Files`, so that the command line, the editor and the web read alike.
 */
import { URI, Utils } from 'vscode-uri';
import { type Template, type Term, bundledTemplate, bundledTemplates, nationalOutlines, templatesWith } from '../data';
import { perObject } from '../base/memo';
import { message, type Message } from '../base/messages';
import type { ReadText } from '../base/places';
import type { Span } from '../plan/flow';
import type { Severities } from '../base/severities';
import { CONFIG_NAME, readConfig, type Config } from './config';
import { isFileName, readTemplate } from './templates';
import { readUpper } from '../analysis/read-upper';
import { bundledUppers } from '../analysis/bundled-uppers';
import type { LostUpper } from '../analysis/analysis';
import type { UpperFile } from '../analysis/upper-plan';
import type { Columns } from '../plan/rows';
import { readWaivers, WAIVERS_NAME, type PlacedWaiver } from './waivers';
import type { Yaml, YamlValue } from './yaml';

/** Reads files. `read` gives the text, or why there is none. */
export interface Files {
  read(uri: string): Promise<ReadText | { problem: Message }>;
  exists(uri: string): Promise<boolean>;
  /** Loads what reads YAML, when the first such file comes. */
  yaml(): Promise<Yaml>;
}

export interface Project {
  /** The planlint.yaml in force, if any. */
  readonly configUri: string | undefined;
  readonly config: Config;
  /** Named in the configuration or on the command line; undefined: chosen by each plan's kind. */
  readonly template: Template | undefined;
  /** Undefined: the bundled national outlines serve. */
  readonly uppers: readonly UpperFile[] | undefined;
  /** Higher-level plans that are named and could not be read, with the reason: drafts are not compared with them. */
  readonly lostUppers: readonly LostUpper[];
  readonly terms: readonly Term[];
  readonly rules: Severities;
  /** From planlint.waivers.yaml beside the configuration. */
  readonly waivers: readonly PlacedWaiver[];
  readonly waiversUri: string | undefined;
  /** Every file that the project was read from; when one changes, the project is read anew. */
  readonly sources: readonly string[];
}

/** A mistake in a project's files, at a place in one of them. */
export interface ProjectProblem {
  /** Undefined: an option of the command line. */
  readonly uri: string | undefined;
  readonly span: Span;
  readonly line: number | undefined;
  readonly message: Message;
}

/** The place of what is wrong with a whole file. */
const NOWHERE = { span: { start: 0, end: 0 }, line: undefined };

const noConfig: Config = { drafts: [], template: undefined, upper: undefined, terms: [], columns: {}, rules: {} };

/** The nearest planlint.yaml above a file, or undefined. */
export async function findConfig(files: Files, uri: string): Promise<string | undefined> {
  for (let folder = Utils.dirname(URI.parse(uri)); ; folder = Utils.dirname(folder)) {
    const candidate = Utils.joinPath(folder, CONFIG_NAME).toString();
    if (await files.exists(candidate)) return candidate;
    if (folder.path === '/' || folder.path === '' || folder.path === Utils.dirname(folder).path) return undefined;
  }
}

/**
 * A project as it counts for one file: a higher-level plan of the chain is compared with those above it only, never with itself or
 * with what stands below it.
 */
export function projectFor(project: Project, uri: string): Project {
  const place = project.uppers?.findIndex((upper) => upper.uri === uri) ?? -1;
  return place < 0 ? project : placed(project)(place);
}
const placed = perObject((project: Project) => {
  const known = new Map<number, Project>();
  return (place: number): Project => {
    let found = known.get(place);
    if (!found) known.set(place, (found = { ...project, uppers: project.uppers!.slice(0, place) }));
    return found;
  };
});

/** What overrules the configuration: options of the command line. */
export interface Overrides {
  readonly template?: string;
  readonly upper?: readonly string[];
}

/** Reads the project of one configuration file (or of none). Problems do not stop it: what could be read is in force. */
export async function loadProject(files: Files, configUri: string | undefined, base: string, overrides: Overrides = {}): Promise<Loaded> {
  return new Loader(files, configUri, base).load(overrides);
}

/** What came of reading a project. */
export interface Loaded {
  readonly project: Project;
  readonly problems: readonly ProjectProblem[];
  /** The first of them in planlint.yaml, its waivers or its template: the project stands without all that this file says. */
  readonly mistake: ProjectProblem | undefined;
}

class Loader {
  private readonly problems: ProjectProblem[] = [];
  private readonly sources: string[] = [];
  private readonly lost: LostUpper[] = [];
  private mistake: ProjectProblem | undefined;
  private place: YamlValue['place'] | undefined;

  constructor(
    private readonly files: Files,
    private readonly configUri: string | undefined,
    private readonly base: string,
  ) {
    if (configUri) this.sources.push(configUri);
  }

  async load(overrides: Overrides): Promise<Loaded> {
    const config = await this.config();
    const template = await this.template(overrides.template, config.template);
    const uppers = await this.uppers(overrides.upper, config, templatesWith(template));
    return {
      project: {
        configUri: this.configUri,
        config,
        template,
        uppers,
        lostUppers: this.lost,
        terms: config.terms,
        rules: config.rules,
        ...(await this.waivers()),
        sources: this.sources,
      },
      problems: this.problems,
      mistake: this.mistake,
    };
  }

  private async config(): Promise<Config> {
    if (!this.configUri) return noConfig;
    const file = await this.files.read(this.configUri);
    if ('problem' in file) {
      if (file.problem.key !== 'error.empty') this.reportIn(this.configUri, [{ ...NOWHERE, message: file.problem }]);
      return noConfig;
    }
    const read = readConfig(await this.files.yaml(), file.text);
    if ('config' in read) {
      this.place = read.place;
      return read.config;
    }
    this.reportIn(this.configUri, read.problems);
    return noConfig;
  }

  private async waivers(): Promise<Pick<Project, 'waivers' | 'waiversUri'>> {
    if (!this.configUri) return { waivers: [], waiversUri: undefined };
    const uri = Utils.joinPath(Utils.dirname(URI.parse(this.configUri)), WAIVERS_NAME).toString();
    const none = { waivers: [], waiversUri: uri };
    this.sources.push(uri);
    const file = (await this.files.exists(uri)) ? await this.files.read(uri) : { text: '' };
    if ('problem' in file) {
      if (file.problem.key !== 'error.empty') this.reportIn(uri, [{ ...NOWHERE, message: file.problem }]);
      return none;
    }
    if (!file.text) return none;
    const read = readWaivers(await this.files.yaml(), file.text);
    if ('waivers' in read) return { waivers: read.waivers, waiversUri: uri };
    this.reportIn(uri, read.problems);
    return none;
  }

  private async template(option: string | undefined, configured: string | undefined): Promise<Template | undefined> {
    const name = option ?? configured;
    if (name === undefined) return undefined;
    const bundled = bundledTemplate(name);
    if (bundled) return bundled;
    if (!isFileName(name)) {
      const what = message('error.unknownTemplate', name, bundledTemplates.map((t) => t.id).join('、'));
      this.reportAt(option === undefined ? ['template'] : undefined, what);
      this.mistake ??= this.problems.at(-1);
      return undefined;
    }
    const uri = this.resolve(name, option !== undefined);
    const file = await this.read(uri, name, option === undefined ? ['template'] : undefined);
    if ('problem' in file) {
      this.mistake ??= this.problems.at(-1);
      return undefined;
    }
    const read = readTemplate(await this.files.yaml(), file.text);
    if ('template' in read) return read.template;
    this.reportIn(uri, read.problems);
    return undefined;
  }

  private async uppers(
    options: readonly string[] | undefined,
    { upper: configured, columns }: Config,
    templates: readonly Template[],
  ): Promise<UpperFile[] | undefined> {
    const names = options ?? configured;
    if (!names) return undefined;
    const uppers: UpperFile[] = [];
    for (const [i, name] of names.entries()) {
      const upper = await this.upper(name, i, options !== undefined, { templates, columns });
      if ('plans' in upper) uppers.push(upper);
      else this.lost.push({ name, why: upper.problem });
    }
    return uppers;
  }

  /** The higher-level plan of a name, bundled or a file; or why there is none, which is reported. */
  private async upper(
    name: string,
    index: number,
    isOption: boolean,
    { templates, columns }: { readonly templates: readonly Template[]; readonly columns: Columns },
  ): Promise<UpperFile | { readonly problem: Message }> {
    const bundled = bundledUppers.find((upper) => upper.id === name);
    if (bundled) return bundled;
    if (!isFileName(name) && !isOption) {
      const problem = message('error.unknownUpper', name, nationalOutlines.map((o) => o.id).join('、'));
      this.reportAt(['upper', index], problem);
      return { problem };
    }
    const uri = this.resolve(name, isOption);
    const file = await this.read(uri, name, isOption ? undefined : ['upper', index]);
    if ('problem' in file) return file;
    if (file.note) this.lost.push({ name, why: file.note, isPartly: true });
    const upper = readUpper(uri, file.text, templates, columns);
    if (upper.unread?.length) this.lost.push({ name, why: message('lost.rows', upper.unread.join('、')), isPartly: true });
    if (upper.plans.length) return upper;
    const problem = message('error.noPlan');
    this.report(uri, problem);
    return { problem };
  }

  /** A name in the configuration is relative to that file, one on the command line to the working folder. */
  private resolve(name: string, option: boolean): string {
    return resolved(option || !this.configUri ? URI.parse(this.base) : Utils.dirname(URI.parse(this.configUri)), name);
  }

  /** The text of a file that is named at `path` of the configuration, or (undefined) on the command line. */
  private async read(uri: string, name: string, path: readonly (string | number)[] | undefined): ReturnType<Files['read']> {
    this.sources.push(uri);
    const file = await this.files.read(uri);
    if ('text' in file) return file;
    if (path) this.reportAt(path, message('error.file', name, file.problem));
    else this.report(uri, file.problem);
    return file;
  }

  /** Reports mistakes in one of the project's own files. */
  private reportIn(uri: string, problems: readonly Omit<ProjectProblem, 'uri'>[]): void {
    for (const problem of problems) this.problems.push({ ...problem, uri });
    this.mistake ??= this.problems.at(-problems.length);
  }

  private report(uri: string, what: Message): void {
    this.problems.push({ ...NOWHERE, uri, message: what });
  }

  /** Reports at the place in the configuration where a name stands, or as an option's mistake. */
  private reportAt(path: readonly (string | number)[] | undefined, what: Message): void {
    const place = path && this.place?.(path);
    this.problems.push({ uri: place && this.configUri, span: place?.span ?? { start: 0, end: 0 }, line: place?.line, message: what });
  }
}

/** The file that a name means in a folder. */
export const resolved = (folder: URI, name: string): string => Utils.resolvePath(folder, name.replace(/\\/g, '/')).toString();

/** How a file is named in a configuration: relative to it, with slashes. */
export function relativePath(configUri: string, uri: string): string {
  const [from, to] = [Utils.dirname(URI.parse(configUri)).path, URI.parse(uri).path].map((path) => path.split('/'));
  const shared = from!.findIndex((part, i) => part !== to![i]);
  const common = shared < 0 ? from!.length : shared;
  const path = [...from!.slice(common).map(() => '..'), ...to!.slice(common)].join('/');
  return path.includes('/') ? path : `./${path}`;
}
