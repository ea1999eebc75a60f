/** What is wrong with the arguments of a run, in the words of Plan Lint: the parser of arguments has its own in English. */
import type { CommanderError } from 'commander';
import { message, type Message, type Words } from '../base/messages';

/** By the parser’s code; {0}, {1} … are what it quotes, {9} what it suggests or allows. */
const MISTAKES: Readonly<Record<string, Words>> = {
  'commander.unknownOption': ['没有选项 {0}{9}', 'no option {0}{9}'],
  'commander.unknownCommand': ['没有命令 {0}{9}', 'no command {0}{9}'],
  'commander.missingArgument': ['缺少 {0}', '{0} is missing'],
  'commander.optionMissingArgument': ['{0} 后面缺少值', '{0} needs a value'],
  'commander.missingMandatoryOptionValue': ['缺少 {0}', '{0} is missing'],
  'commander.invalidArgument': ['{0} 的值“{1}”不对{9}', '{0} has a wrong value “{1}”{9}'],
  'commander.excessArguments': ['参数多了', 'too many arguments'],
  'commander.help': ['没有写命令；用 --help 看用法', 'no command; see --help'],
};
const UNKNOWN: Words = ['{0}', '{0}'];

export function argumentMistake({ code, message: said }: CommanderError): Message {
  const quoted = [...said.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [, suggested] = /\(Did you mean (?:one of )?([^)]*?)\??\)/.exec(said) ?? [];
  const [, allowed] = /is invalid\. (?:Allowed choices are )?([^]*)/.exec(said) ?? [];
  const more = [suggested, allowed?.replace(/\.$/, '')].find(Boolean);
  const words = MISTAKES[code];
  if (!words) return message(UNKNOWN, said.replace(/^error: /, '').replace(/\s+/g, ' '));
  const args = Array.from({ length: 9 }, (_, i) => quoted[i] ?? '');
  return message(words, ...args, more === undefined ? '' : message(['（{0}）', ' ({0})'], more));
}
