/** The command line: its commands, its help, its exit code. Each command is a file in `commands/`. */
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { message, say } from './base/messages';
import { isMainThread } from 'node:worker_threads';
import { baselineCommand } from './commands/baseline';
import { checkCommand } from './commands/check';
import { serveAsThread } from './commands/check-drafts';
import { compareCommand, coverageCommand } from './commands/compare';
import { decomposeCommand } from './commands/decompose';
import { diffCommand } from './commands/diff';
import { argumentMistake } from './commands/argument-mistakes';
import { brokeAt, endedWith, fail, locale, note } from './commands/console';
import { exportCommand } from './commands/export';
import { explainCommand } from './commands/explain';
import { lspCommand } from './commands/lsp';
import { bundledTemplates } from './data';
import { templateCommand } from './commands/template';
import { initCommand, newCommand } from './commands/new';
import { mcpCommand } from './commands/mcp';
import { outlineCommand, targetsCommand } from './commands/show';
import { SAID } from './commands/words';
import { help, helpTitle, optionHelp } from './commands/help';

const papers = [...new Set(bundledTemplates.map(({ titles }) => titles[0]))].join('、');

const EXAMPLES = `
${help('examples')}
  planlint check 草案.txt --upper 省规划.txt --upper 市规划.txt
  planlint check "drafts/**/*.txt" --format github --fail-on warning
  planlint compare 草案.txt --upper 省规划.txt --format markdown
  planlint explain weaker-target

${help('exitCodes')}
${help('language')}`;

function program(): Command {
  const planlint = new Command('planlint')
    .description(help('planlint', papers))
    .version(version, '-V, --version', help('version'))
    .helpCommand('help [command]', help('helpCommand'))
    .addHelpText('after', EXAMPLES);
  for (const command of [
    checkCommand,
    baselineCommand,
    outlineCommand,
    targetsCommand,
    compareCommand,
    coverageCommand,
    decomposeCommand,
    diffCommand,
    exportCommand,
    newCommand,
    initCommand,
    explainCommand,
    templateCommand,
    mcpCommand,
  ])
    planlint.addCommand(command());
  planlint.addCommand(lspCommand(() => import('./server')));
  for (const command of [planlint, ...planlint.commands.flatMap((one) => [one, ...one.commands])]) {
    command
      .helpOption('-h, --help', help('help'))
      .exitOverride()
      .configureHelp({ styleTitle: helpTitle, optionDescription: optionHelp })
      .configureOutput({ outputError: () => undefined }); // told in the end, in the chosen language
  }
  return planlint;
}

function wrongArguments(error: CommanderError): 2 {
  note(say(message(SAID.arguments), locale), say(argumentMistake(error), locale));
  return 2;
}

function main(): void {
  if (process.argv.slice(2).includes('')) {
    fail(say(message(SAID.arguments), locale), message(SAID.emptyArgument));
    process.exitCode = 2;
    return;
  }
  void program()
    .parseAsync()
    .then(endedWith, (error: unknown) => {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongArguments(error);
      brokeAt(process.argv[2] ?? 'planlint', error);
      return 2;
    })
    .then((code) => {
      process.exitCode = code;
    });
}

// `check --jobs` runs the program as its threads, too.
if (isMainThread) main();
else serveAsThread();
