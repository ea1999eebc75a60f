/** Everything that Plan Lint says to people, Chinese first, English beside it. {0}, {1} … stand for the arguments. */
export type Locale = 'zh' | 'en';

const catalogue = {
  'missing-part': ['缺少“{0}”部分', 'The part “{0}” is missing'],
  'missing-domain': ['缺少领域“{0}”', 'The domain “{0}” is missing'],
  'missing-domain.upper': ['缺少领域“{0}”：{1}设有这一领域', 'The domain “{0}” is missing: {1} has it'],
  'extra-domain': ['领域“{0}”不在模板和上位规划的领域之内', 'The domain “{0}” is in neither the template nor a higher-level plan'],
  'domain-name': ['领域名称“{0}”应为“{1}”', 'The domain “{0}” should be called “{1}”'],
  'domain-order': ['领域“{0}”的位置不对，应在“{1}”之后', 'The domain “{0}” is out of order; it should follow “{1}”'],
  'domain-order.first': ['领域“{0}”的位置不对，应为第一个领域', 'The domain “{0}” is out of order; it should come first'],
  'missing-section': ['“{0}”缺少“{1}”', '“{0}” has no “{1}”'],
  'empty-section': ['“{0}”的“{1}”下没有内容', '“{1}” of “{0}” is empty'],
  'weaker-target': ['{0}弱于上位规划：本规划 {1}，{2} {3}', '{0} is weaker than the higher-level plan: here {1}, {2} {3}'],
  'weaker-target.early': ['{0}低于{2}的 {3}（本规划 {1}）；本规划 {4} 年到期，早于上位规划的 {5} 年，请确认进度安排', '{0} is below the {3} of {2} (here {1}); this plan ends in {4}, before {5}: please confirm the way there'],
  'weaker-target.measure': ['{0}弱于上位规划：本规划在策略措施中为 {1}，{2} {3}', '{0} is weaker than the higher-level plan: here {1} (among the measures), {2} {3}'],
  'missing-target': ['缺少上位规划的指标“{0}”（{1} {2}）', 'The indicator “{0}” of {1} ({2}) is missing'],
  'unquantified-target': ['“{0}”没有写明数值，{1}为 {2}', '“{0}” has no value here; {1} says {2}'],
  'weaker-wording': ['{0}的数值与上位规划相同，但措辞较弱：本规划“{1}”，{2}“{3}”', '{0} has the same value but weaker wording: here “{1}”, {2} “{3}”'],
  'numbering-sequence': ['序号“{0}”应为“{1}”（{2}）', 'The number “{0}” should be “{1}” ({2})'],
  'numbering-style': ['序号“{0}”的写法与同级的“{1}”不一致', 'The marker “{0}” is written differently from “{1}” beside it'],
  'numbering-style.dash': ['序号“{0}”前多了短横', 'The marker “{0}” has a stray dash before it'],
  'numbering-level': ['序号“{0}”的层次不对：“{1}”之下应先用“{2}”', 'The marker “{0}” is at the wrong level: below “{1}” comes “{2}”'],
  'numbering-run-in': ['第“{0}”条应另起一行', 'Item “{0}” should start a line of its own'],
  'value': ['{0}', '{0}'],
  'value.unverified': ['{0}（待核实）', '{0} (unverified)'],

  'related.target': ['{0}：{1}', '{0}: {1}'],
  'related.domain': ['{0}的领域“{1}”', 'The domain “{1}” of {0}'],

  'reason.value': ['上位规划 {0}，本规划 {1}', 'higher-level plan {0}, draft {1}'],
  'reason.equal': ['同为 {0}', 'both {0}'],
  'reason.early': ['{0}；本规划 {1} 年到期，早于上位规划的 {2} 年', '{0}; the draft ends in {1}, before {2}'],
  'reason.wording': ['数值相同，措辞不同：上位规划“{0}”，本规划“{1}”', 'same value, other wording: “{0}” and “{1}”'],
  'reason.scope': ['范围不同：上位规划是“{0}”，本规划是“{1}”', 'other population or place: “{0}” and “{1}”'],
  'reason.change': ['一个是变化幅度，一个是绝对值', 'one is a change, the other an absolute value'],
  'reason.base': ['基期或方向不同：{0} 与 {1}', 'other base or direction: {0} and {1}'],
  'reason.per': ['周期不同：{0} 与 {1}', 'other period: {0} and {1}'],
  'reason.unit': ['单位不同：{0} 与 {1}', 'other unit: {0} and {1}'],
  'reason.absent': ['草案没有这一指标（上位规划 {0}）', 'the draft does not have it (higher-level plan {0})'],
  'reason.added': ['只有草案有', 'only the draft has it'],
  'reason.measure': ['草案写在策略措施里（{0}），没有列为目标', 'the draft has it among the measures ({0}), not among the goals'],

  'verdict.weaker': ['弱于上位', 'weaker'],
  'verdict.equal': ['持平', 'equal'],
  'verdict.stronger': ['高于上位', 'stronger'],
  'verdict.undecided': ['无法判定', 'undecided'],
  'verdict.absent': ['缺少', 'absent'],
  'verdict.added': ['本级新增', 'added'],
  'level.national': ['国家', 'nation'],
  'level.province': ['省级', 'province'],
  'level.prefecture': ['市级', 'prefecture'],
  'level.county': ['县级', 'county'],
  'level.draft': ['本规划', 'this draft'],
  'level.unknown': ['上位', 'higher level'],

  'category.structure': ['结构', 'structure'],
  'category.target': ['目标', 'target'],
  'category.numbering': ['序号', 'numbering'],
  'category.reference': ['引用', 'reference'],
  'category.text': ['文字', 'text'],
  'severity.error': ['错误', 'error'],
  'severity.warning': ['警告', 'warning'],
  'severity.info': ['提示', 'info'],
  'severity.hint': ['参考', 'hint'],
  'cli.summary': ['{0} 个文件：{1} 个错误，{2} 个警告，{3} 个提示，{4} 个参考', '{0} files: {1} errors, {2} warnings, {3} infos, {4} hints'],
  'column.plan': ['规划', 'Plan'],
  'column.line': ['行', 'Line'],
  'column.domain': ['领域', 'Domain'],
  'column.item': ['条', 'Item'],
  'column.indicator': ['指标', 'Indicator'],
  'column.value': ['数值', 'Value'],
  'column.text': ['原文', 'Text'],
  'column.verdict': ['比较', 'Verdict'],
  'column.reason': ['说明', 'Reason'],
  'outline.counts': ['目标 {0} 条，措施 {1} 条', '{0} goals, {1} measures'],
  'error.notFound': ['找不到文件', 'no such file'],
  'error.noMatch': ['没有匹配的文件', 'no file matches'],
  'error.directory': ['是文件夹，请给出文件或通配符（如 {0}/**/*.txt）', 'is a folder; give a file or a glob such as {0}/**/*.txt'],
  'error.unreadable': ['无法读取（{0}）', 'cannot be read ({0})'],
  'error.binary': ['不是文本文件', 'is not a text file'],
  'error.empty': ['文件是空的', 'is empty'],
  'error.noPlan': ['没有读到规划（没有标题、领域或“一、”一级的标题）', 'holds no plan (no title, domain or part heading)'],
  'error.noKind': ['没有“{0}”类的规划', 'holds no plan of kind “{0}”'],
  'error.unknownRule': ['没有“{0}”这条规则{1}', 'there is no rule “{0}”{1}'],
  'error.unknownUpper': ['没有“{0}”这个自带的上位规划；自带的有：{1}', 'there is no bundled plan “{0}”; bundled: {1}'],
  'error.badYaml': ['YAML 有误：{0}', 'invalid YAML: {0}'],
  'error.file': ['“{0}”{1}', '“{0}” {1}'],
  'error.type.array': ['列表', 'a list'],
  'error.type.object': ['键值对', 'a mapping'],
  'error.type.string': ['文字', 'a string'],
  'error.unknownKey': ['没有“{0}”这一项{1}', 'there is no key “{0}”{1}'],
  'error.unknownTemplate': ['没有“{0}”这个模板；自带的有：{1}', 'there is no template “{0}”; bundled: {1}'],
  'error.missingKey': ['缺少“{0}”', '“{0}” is missing'],
  'error.suggestion': ['（{0}？）', ' ({0}?)'],
  'error.content': ['内容', 'content'],
  'error.kindNeeded': ['文件里有几个规划，请用 --kind 指明比较哪一个', 'holds several plans; choose one with --kind'],
  'error.oneFile': ['匹配到 {0} 个文件，这个命令一次看一个', 'matches {0} files; this command takes one'],
  'error.badValue': ['“{0}”的值不对，应为{1}', '“{0}” has a wrong value; expected {1}'],
  'error.arguments': ['参数有误（{0}）；用 --help 看用法', 'bad arguments ({0}); see --help'],
  'error.internal': ['内部错误：{0}', 'internal error: {0}'],
  'error.noFiles': ['没有指定文件，planlint.yaml 里也没有 drafts', 'no file given, and no drafts in planlint.yaml'],

  'hover.level': ['层级', 'Level'],
  'hover.plan': ['规划', 'Plan'],
  'hover.value': ['数值', 'Value'],
  'hover.deadline': ['期限', 'Until'],
  'hover.verdict': ['比较', 'Verdict'],
  'hover.read': ['读作', 'Read as'],
  'hover.scope': ['范围', 'scope'],
  'hover.hedge': ['留有余地', 'hedge'],
  'hover.implied': ['原文没有数字，按 100% 理解', 'no number in the text, understood as 100%'],
  'hover.counts': ['主要目标 {0} 条，策略措施 {1} 条，量化目标 {2} 个', '{0} goals, {1} measures, {2} quantified targets'],
  'hover.lacks': ['上位规划有而这里没有', 'In the higher-level plans but not here'],
  'hover.nothingLacks': ['上位规划的量化目标这里都有', 'Every quantified target of the higher-level plans is here'],
  'status.template': ['模板：{0}（{1}）', 'Template: {0} ({1})'],
  'status.upper': ['上位规划：{0}（{1}）', 'Higher-level plans: {0} ({1})'],
  'status.byKind': ['按规划的种类和年份选定', 'chosen by the kind and period of the plan'],
  'status.byConfig': ['由 {0} 指定', 'named in {0}'],
  'status.bundled': ['没有 planlint.yaml，用自带的国家纲要数据', 'no planlint.yaml; bundled national outlines'],
  'server.label': ['规划校核', 'Plan Lint'],
  'status.none': ['无', 'none'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type MessageKey = keyof typeof catalogue;

/** Something to say, with its arguments (a message may be an argument); put into words by `say`. */
export interface Message {
  readonly key: MessageKey;
  readonly args: readonly (string | number | Message)[];
}

export const message = (key: MessageKey, ...args: Message['args']): Message => ({ key, args });

/** A message in words. */
export function say({ key, args }: Message, locale: Locale): string {
  return catalogue[key][locale === 'en' ? 1 : 0].replace(/\{(\d)\}/g, (_, i: string) => {
    const arg = args[Number(i)] ?? '';
    return typeof arg === 'object' ? say(arg, locale) : String(arg);
  });
}

/** The words for one key. */
export const word = (key: MessageKey, locale: Locale, ...args: (string | number)[]): string => say(message(key, ...args), locale);

export const messageKeys = Object.keys(catalogue) as MessageKey[];
