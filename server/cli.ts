#!/usr/bin/env node
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
import { endedWith, fail, locale, note } from './commands/console';
import { exportCommand } from './commands/export';
import { explainCommand } from './commands/explain';
import { lspCommand } from './commands/lsp';
import { bundledTemplates } from './data';
import { templateCommand } from './commands/template';
import { initCommand, newCommand } from './commands/new';
import { mcpCommand } from './commands/mcp';
import { outlineCommand, targetsCommand } from './commands/show';
import { SAID } from './commands/words';

/** The words of the help, which the argument parser has in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const papers = [...new Set(bundledTemplates.map(({ titles }) => titles[0]))].join('、');

function program(): Command {
  const planlint = new Command('planlint')
    .description(`规划校核：检查${papers}的结构、目标和序号，并与上位规划对照。`)
    .version(version, '-V, --version', '版本')
    .helpCommand('help [command]', '一个命令的用法')
    .addHelpText(
      'after',
      `
例：
  planlint check 草案.txt --upper 省规划.txt --upper 市规划.txt
  planlint check "drafts/**/*.txt" --format github --fail-on warning
  planlint compare 草案.txt --upper 省规划.txt --format markdown
  planlint explain weaker-target

退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件读不了、配置或参数有误（标准错误输出写明是哪个文件、为什么）。
环境变量 PLANLINT_LANG=en 时用英文输出。`,
    );
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
      .helpOption('-h, --help', '帮助')
      .exitOverride()
      .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
      .configureOutput({ outputError: () => undefined }); // told in the end, in the chosen language
  }
  return planlint;
}

function wrongArguments(error: CommanderError): 2 {
  note(say(message(SAID.arguments), locale), say(argumentMistake(error), locale));
  return 2;
}

function main(): void {
  void program()
    .parseAsync()
    .then(endedWith, (error: unknown) => {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongArguments(error);
      fail('', message(SAID.internal, error instanceof Error ? error.message : String(error)));
      return 2;
    })
    .then((code) => {
      process.exitCode = code;
    });
}

// `check --jobs` runs the program as its threads, too.
if (isMainThread) main();
else serveAsThread();
