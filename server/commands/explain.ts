/** `planlint explain RULE`: its page; `planlint explain FILE:LINE`: how the targets of a line were read, matched and ranked. */
import { Command } from 'commander';
import pages from 'planlint:pages';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../analysis/analyse';
import { message } from '../base/messages';
import { explainLine } from '../lsp/features/hover';
import { didYouMean } from '../project/config';
import { ruleById } from '../rules/registry';
import { fail, locale, write } from './console';
import { readOne } from './inputs';
import { Projects } from './projects';
import { SAID } from './words';
import { help } from './help';

export const explainCommand = (): Command =>
  new Command('explain').argument('<RULE|FILE:LINE>', help('ruleOrLine')).description(help('explain')).action(run);

async function run(what: string): Promise<void> {
  const place = /^(.+):(\d+)$/.exec(what);
  if (place) return explainPlace(place[1]!, Number(place[2]));
  if (ruleById.has(what)) write(pages[what]!);
  else fail('explain', message('error.unknownRule', what, didYouMean(what, [...ruleById.keys()])));
}

async function explainPlace(path: string, line: number): Promise<void> {
  const input = await readOne(path);
  const project = input && (await new Projects({}).of(input));
  if (!input || !project) return;
  const document = TextDocument.create(input.uri, '', 0, input.text);
  const told = explainLine({ document, analyses: analyse(input.text, project), locale }, line);
  if (told.length) write(`${told.join('\n\n---\n\n')}\n`);
  else fail(`${path}:${line}`, message(SAID.noTarget, line));
}
