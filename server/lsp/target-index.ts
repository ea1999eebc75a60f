/** The targets of plans that are not open. Of a file that the client watches they are kept until it changes, and its text is not. */
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { readUpper } from '../analysis/read-upper';
import type { UpperFile } from '../analysis/upper-plan';
import { templatesWith } from '../data';
import type { Files, Project } from '../project/project';
import { placedOf, type Placed } from './placed';
import type { Workspace } from './workspace';

export class TargetIndex {
  private readonly known = new Map<string, readonly Placed[]>();

  /** `shownAt` gives the uri at which the client shows a file’s words. */
  constructor(
    private readonly files: Files,
    private readonly workspace: Workspace,
    private readonly shownAt: (uri: string) => string,
  ) {}

  /** Those of some files, file by file, and of the higher-level plans of their projects. */
  async *of(uris: readonly string[], isWatched: boolean, token: CancellationToken): AsyncGenerator<readonly Placed[]> {
    const folders = new Map<string, Project>();
    const projects = new Set<Project>();
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const folder = Utils.dirname(URI.parse(uri)).toString();
      const project = folders.get(folder) ?? (await this.workspace.project(uri));
      if (!projects.has(project)) yield* this.above(project);
      projects.add(project);
      folders.set(folder, project);
      yield (isWatched && this.known.get(uri)) || (await this.read(uri, project));
    }
  }

  private *above(project: Project): Generator<readonly Placed[]> {
    for (const { uri, source, plans } of project.uppers ?? []) if (uri !== undefined) yield this.in(uri, source, plans);
  }

  private async read(uri: string, project: Project): Promise<readonly Placed[]> {
    const file = await this.files.read(uri);
    if (!('text' in file)) return [];
    const { plans } = readUpper(uri, file.text, templatesWith(project.template), project.config.columns);
    return this.in(uri, file.text, plans);
  }

  private in(uri: string, text: string, plans: UpperFile['plans']): readonly Placed[] {
    const found = placedOf(TextDocument.create(this.shownAt(uri), '', 0, text), plans);
    this.known.set(uri, found);
    return found;
  }

  /** A file has changed, come or gone. */
  changed(uri: string): void {
    if (this.workspace.isConfig(uri))
      this.known.clear(); // it names the template
    else this.known.delete(uri);
  }
}
