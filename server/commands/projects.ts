/** The projects of a run's drafts, by configuration file: drafts below one planlint.yaml share its higher-level plans. */
import { resolve } from 'node:path';
import { URI, Utils } from 'vscode-uri';
import { message, type Message } from '../base/messages';
import { bundledTemplates, templatesWith } from '../data';
import {
  findConfig,
  loadProject,
  projectFor,
  resolved,
  type Files,
  type Overrides,
  type Project,
  type ProjectProblem,
} from '../project/project';
import { filesWith, takeForRead, type NodeReading } from '../shell/files';
import { fail } from './console';
import { pathOf, texts, type Input } from './inputs';
import { SAID } from './words';

/** The working folder as a uri. */
export const cwd = (): string => `${URI.file(process.cwd()).toString()}/`;

export class Projects {
  private readonly loaded = new Map<string, Promise<Project | undefined>>();
  /** The configuration that serves all drafts, as a uri; undefined: each draft's own. */
  readonly config: string | undefined;
  private readonly files: Files;

  constructor(
    private readonly overrides: Overrides,
    { config, ...reading }: NodeReading & { readonly config?: string | undefined } = {},
  ) {
    this.files = filesWith(reading);
    this.config = config === undefined ? undefined : URI.file(resolve(config)).toString();
  }

  /** The project of a draft; undefined where it has mistakes, which are told once. */
  async of({ uri }: Pick<Input, 'uri'>): Promise<Project | undefined> {
    const config = this.config ?? (await findConfig(this.files, uri));
    const key = config ?? '';
    if (!this.loaded.has(key)) this.loaded.set(key, this.load(config));
    const project = await this.loaded.get(key);
    return project && projectFor(project, uri);
  }

  /** Every project that was asked for. */
  async all(): Promise<Project[]> {
    return (await Promise.all(this.loaded.values())).filter((project) => project !== undefined);
  }

  private async load(config: string | undefined): Promise<Project | undefined> {
    const { project, problems } = await loadProject(this.files, config, cwd(), this.overrides);
    reportProblems(problems);
    const named = config === undefined ? [] : (project.config.upper ?? []).map((name) => resolved(Utils.dirname(URI.parse(config)), name));
    await takeForRead(named); // also where this command compares with none
    for (const upper of project.uppers ?? []) if (upper.uri) texts.set(upper.uri, upper.source);
    return problems.length ? undefined : project;
  }
}

/** Mistakes of a project's files, each at its line. */
export function reportProblems(problems: readonly ProjectProblem[]): void {
  for (const { uri, line, message: what } of problems) fail(uri ? pathOf(uri) : '--template', what, line);
}

/** Why a file gave nothing to work on. */
export function nothingIn(project: Pick<Project, 'template'>, kind: string | undefined): Message {
  if (kind === undefined) return message('error.noPlan');
  const known = kindsOf(project);
  return known.includes(kind) ? message(SAID.noKind, kind) : message(SAID.unknownKind, kind, known.join('、'));
}

/** What `--kind` may name. */
export const kindsOf = ({ template }: Pick<Project, 'template'>): readonly string[] => [
  ...new Set([
    ...templatesWith(template).map((one) => one.kind),
    ...bundledTemplates.map(({ id }) => id),
    ...(template ? [template.id] : []),
  ]),
];
