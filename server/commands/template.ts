/** `planlint template derive`: a template from plans of another kind; `planlint template check`: whether a template is well made. */
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { URI } from 'vscode-uri';
import { message, say } from '../base/messages';
import { deriveTemplate } from '../edit/derive-template';
import { readPlans } from '../plan/document';
import { readTemplate } from '../project/templates';
import { nodeFiles } from '../shell/files';
import { fail, locale, write } from './console';
import { readSource, sourcesOf, type Input } from './inputs';
import { outputFileOption, putText } from './put';
import { SAID } from './words';
import { help } from './help';

export const templateCommand = (): Command =>
  new Command('template').description(help('templates')).addCommand(derive()).addCommand(check());

const derive = (): Command =>
  new Command('derive')
    .argument('<PLAN...>', help('derivePlans'))
    .description(help('derive'))
    .addOption(outputFileOption())
    .action(async (patterns: string[], { output }: { output?: string }) => {
      const inputs: Input[] = [];
      for (const source of await sourcesOf(patterns)) {
        const input = await readSource(source);
        if (input) inputs.push(input);
      }
      const read = inputs.map(({ path, text }) => ({ path, plan: readPlans(text)[0] }));
      for (const { path, plan } of read) if (!plan) fail(path, message('error.noPlan'));
      const plans = read.flatMap(({ plan }) => (plan ? [plan] : []));
      if (!plans.length) return;
      await putText(deriveTemplate(idFrom(output), plans), output);
    });

const check = (): Command =>
  new Command('check')
    .argument('<FILE>', help('templateFile'))
    .description(help('templateCheck'))
    .action(async (path: string) => {
      const file = await nodeFiles.read(URI.file(resolve(path)).toString());
      if ('problem' in file) return fail(path, file.problem);
      const read = readTemplate(await nodeFiles.yaml(), file.text);
      if ('template' in read) {
        const { name, domains, parts } = read.template;
        return write(`${say(message(SAID.template, name, parts.length, domains.length), locale)}\n`);
      }
      for (const { line, message: what } of read.problems) fail(path, what, line);
    });

/** A template is named after its file; names have small letters, digits and hyphens. */
function idFrom(output: string | undefined): string {
  const name = basename(output ?? '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  return /^[a-z0-9-]+$/.test(name) ? name : 'derived';
}
