/** Which template and which higher-level plans are in force for a document, and why: for the client's status item. */
import { Utils, URI } from 'vscode-uri';
import { message, say, word } from '../../base/messages';
import type { Project } from '../../project/project';
import type { CheckedDocument } from '../document';

export interface Status {
  readonly template: string;
  readonly upper: string;
  readonly configUri: string | undefined;
}

export function status({ analyses, locale }: CheckedDocument, project: Project): Status {
  const config = project.configUri === undefined ? undefined : Utils.basename(URI.parse(project.configUri));
  const none = word('status.none', locale);
  const templates = [...new Set(analyses.map((a) => a.template?.name ?? none))].join('、') || none;
  const uppers = [...new Set(analyses.flatMap((a) => a.uppers.map((u) => u.title)))].join('、') || none;
  const byConfig = message('status.byConfig', config ?? '');
  return {
    template: say(message('status.template', templates, project.template ? byConfig : message('status.byKind')), locale),
    upper: say(message('status.upper', uppers, project.uppers ? byConfig : message('status.bundled')), locale),
    configUri: project.configUri,
  };
}
