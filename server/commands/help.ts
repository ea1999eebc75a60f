/** The words of the help: what commands do, what options are for. Chinese first. */
import type { Option } from 'commander';
import { message, say, word, type Words } from '../base/messages';
import { locale } from './console';
import { SAID } from './words';

const HELP = {
  baseline: [
    '记下现有的问题，供 check --baseline 只报新出现的',
    'records the findings there are, so that check --baseline tells new ones only',
  ],
  files: [
    '文件、通配符，或 - 表示标准输入；不写时检查 planlint.yaml 的 drafts',
    'files, patterns, or - for the standard input; the drafts of planlint.yaml if left out',
  ],
  config: ['配置文件（默认是草案上方最近的 planlint.yaml）', 'the configuration (the nearest planlint.yaml above a draft if left out)'],
  jobs: ['用几个线程', 'so many threads'],
  check: ['检查草案', 'checks drafts'],
  quiet: ['只列错误', 'tells errors only'],
  failOn: ['有这一级别或更重的问题时退出码为 1', 'findings of this severity or a graver one make the exit code 1'],
  maxWarnings: ['警告多于此数时退出码为 1', 'more warnings than this make the exit code 1'],
  againstBaseline: ['只看 planlint baseline 记下之后新出现的问题', 'tells only what is new since planlint baseline'],
  changed: [
    '只检查 git 的这个版本以来改过的草案，和上位规划、配置改过的',
    'checks only drafts that changed since this revision of git, or whose higher-level plans or configuration did',
  ],
  cache: [
    '把结果存在这个文件里，内容没变的草案下次不再检查',
    'keeps the results in this file; drafts that did not change are not checked again',
  ],
  watch: ['文件改了就重新检查，直到按 Ctrl+C', 'checks again whenever a file changes, until Ctrl+C'],
  stdinFilepath: ['标准输入当作这个文件（找它的 planlint.yaml）', 'takes the standard input for this file (its planlint.yaml counts)'],
  annotate: ['另存一份 Word 文件，每个问题是一条批注', 'writes a copy of the Word file in which each finding is a comment'],
  fix: ['把稳妥的修正写进草案；与 --annotate 同用时写成修订', 'writes the safe fixes into the drafts; with --annotate as tracked changes'],
  fixDryRun: ['只显示 --fix 会改什么（unified diff）', 'shows what --fix would change (a unified diff)'],
  compare: ['把草案的目标与上位规划对照', 'holds the draft’s targets against the higher-level plans'],
  coverage: ['衔接表：上位规划的每个目标，草案怎样回应', 'each goal of the higher-level plans and what of the draft answers it'],
  decompose: ['目标任务分解表和监测统计指标表', 'the table of tasks and units, and the table of indicators'],
  diff: [
    '两稿之间改了什么：目标升降增减，领域、目标、措施的移动和改写，问题的增减',
    'what changed between two drafts: targets, domains, goals, measures, findings',
  ],
  diffDrafts: [
    'OLD、NEW 是上位规划的新旧两版：看哪些草案因此有了新问题，可重复',
    'OLD and NEW are a higher-level plan: tells which drafts its new version breaks; repeatable',
  ],
  ruleOrLine: ['规则的编号；或文件和行号', 'the id of a rule, or a file and a line'],
  explain: [
    '说明一条规则查什么，附正误示例；或说明某一行的目标怎么读、怎么比',
    'what a rule checks, with examples; or how the targets of a line were read and compared',
  ],
  export: ['把草案排成公文格式（GB/T 9704-2012）的 Word 文件', 'sets a draft as an official paper (GB/T 9704-2012) in Word'],
  lsp: ['语言服务器，供任何编辑器使用', 'the language server, for any editor'],
  stdio: ['通过标准输入输出通信', 'speaks over the standard input and output'],
  mcp: [
    '给本机的智能助手用的工具（MCP，走标准输入输出，不联网，只读）',
    'tools for an assistant on this machine (MCP over standard input and output, no network, read-only)',
  ],
  mcpWrite: ['允许助手把稳妥的修正写进草案', 'lets the assistant write the safe fixes into drafts'],
  new: ['新建规划底稿：篇章按模板，目标取自上位规划', 'a new plan: parts from the template, targets from the higher-level plans'],
  place: ['地方，如 青禾县', 'the place, such as 青禾县'],
  period: ['起止年份，如 2021-2025；不写时按模板', 'the years, such as 2021-2025; the template’s if left out'],
  initDraft: ['草案（通配符），可重复', 'drafts (a pattern), repeatable'],
  upper: ['上位规划文件，可重复，级别高的在前', 'a higher-level plan; repeatable, the highest first'],
  template: ['模板的名称或文件', 'a template, by name or file'],
  encoding: [
    '文本的编码（gb18030、big5 …）；不写时由内容判断',
    'the encoding of texts (gb18030, big5 …); judged by the content if left out',
  ],
  revisions: ['Word 的修订按接受还是按没有修订读', 'whether tracked changes of Word files count as accepted or as not made'],
  convert: [
    '.doc、.wps、.rtf 用装好的 LibreOffice 转换再读（原文件不动）',
    'reads .doc, .wps and .rtf by way of an installed LibreOffice (the file stays as it is)',
  ],
  format: ['输出格式', 'the format of the output'],
  output: ['写到文件；不写时打印', 'writes to a file; prints if left out'],
  outline: ['显示读到的结构', 'the structure that was read'],
  targets: ['列出读到的量化目标', 'every quantified target that was read'],
  templates: ['模板：由一份规划归纳，或检查写好的', 'templates: from a plan, or checked'],
  derivePlans: ['同一种规划的一份或几份', 'one or more plans of one kind'],
  derive: ['由规划归纳出模板（YAML，带说明）', 'a template from plans (YAML, with remarks)'],
  templateFile: ['模板文件', 'the template’s file'],
  templateCheck: ['检查模板文件', 'checks a template'],
  version: ['版本', 'the version'],
  helpCommand: ['一个命令的用法', 'how a command is used'],
  help: ['帮助', 'this help'],
  init: ['在这个文件夹里写一份 {0}', 'writes a {0} in this folder'],
  kind: ['只看这一种规划（模板的种类，自带 {0}）', 'looks at plans of this kind only (of a template; bundled: {0})'],
  outputs: [
    '另把结果写进文件，可重复；格式：{0}（memo 按扩展名写成 .md 或 .docx）',
    'writes the results into a file as well; repeatable; formats: {0} (memo: .md or .docx by the file’s ending)',
  ],
  planlint: [
    '规划校核：检查{0}的结构、目标和序号，并与上位规划对照。',
    'Plan Lint: checks the structure, targets and numbers of {0} and holds them against the higher-level plans.',
  ],
  examples: ['例：', 'Examples:'],
  exitCodes: [
    '退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件读不了、配置或参数有误（标准错误输出写明是哪个文件、为什么）。',
    'Exit codes: 0 no finding that --fail-on asks for; 1 some; 2 a file could not be read, or the configuration or an argument ' +
      'is wrong (the standard error output says which and why).',
  ],
  language: ['环境变量 PLANLINT_LANG=en 时用英文输出。', 'In English where the environment has PLANLINT_LANG=en.'],
  choices: ['可选：{0}', 'one of {0}'],
  default: ['默认：{0}', 'by default {0}'],
} satisfies Readonly<Record<string, Words>>;

export const help = (key: keyof typeof HELP, ...args: string[]): string => say(message(HELP[key], ...args), locale);

/** The titles in the help, which the parser of arguments has in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
export const helpTitle = (title: string): string => (locale === 'en' ? title : (TITLES[title] ?? title));

/** What an option is for, what it may be, and what it is if left out. */
export function optionHelp({ description, argChoices, defaultValue }: Option): string {
  const more = [
    ...(argChoices ? [help('choices', argChoices.join(word('list.comma', locale)))] : []),
    ...(defaultValue === undefined ? [] : [help('default', String(defaultValue))]),
  ];
  return more.length ? `${description}${word(SAID.brackets, locale, more.join(word('list.semicolon', locale)))}` : description;
}
