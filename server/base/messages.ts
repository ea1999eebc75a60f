/** Everything that Plan Lint says to people, Chinese first, English beside it (what a rule reports stands in the rule's own file). */
export type Locale = 'zh' | 'en';

const catalogue = {
  value: ['{0}', '{0}'],
  'value.document': ['{0}（据{1}）', '{0} (by {1})'],
  'value.unverified': ['{0}（待核实）', '{0} (unverified)'],

  'lost.rows': ['第 {0} 行没有读出指标和目标值', 'rows {0} gave no indicator with a value'],
  'lost.kind': ['认不出是哪一种规划', 'its kind is unknown'],
  'lost.period': ['认不出规划期', 'its period is unknown'],
  'account.read': ['读入 {0}', '{0} of the text was read'],
  'account.encoding': ['，编码 {0}', ', as {0}'],
  'account.unread': ['  第 {0} 行起没有读入：{1}', '  not read, from line {0}: {1}'],
  'unread.unclaimed': ['没有归入任何部分', 'belongs to no part that was recognised'],
  'unread.plan': ['像规划的正文，但不在读出的规划里', 'looks like the text of a plan, but no plan that was read holds it'],
  'unread.none': ['文件里没有读出规划', 'no plan was found in the file'],
  'reading.none': ['没有读出规划：文中找不到标题、部分或领域。', 'No plan was read: the text has no title, part or domain.'],
  'reading.targets': ['读出的目标值（{0} 个）', 'Targets that were read ({0})'],
  lacking: [
    '草稿刚起步，还缺：{0}。写出一半领域后逐条提示',
    'The draft is young. Still missing: {0}. Each is reported once half of the domains are written',
  ],
  'lacking.targets': [
    '草稿刚起步，还缺：{0}；上位规划的指标 {1} 个。写出一半领域后逐条提示',
    'The draft is young. Still missing: {0}; {1} indicators of the higher-level plans. ' +
      'Each is reported once half of the domains are written',
  ],

  'fix.domain': ['补上领域“{0}”（以上位规划的目标为底稿）', 'Insert the domain “{0}”, with the higher-level goals as a starting text'],
  'fix.section': ['补上“{0}”', 'Insert “{0}”'],
  'fix.part': ['补上“{0}”部分', 'Insert the part “{0}”'],
  'fix.target': ['补上目标“{0}”', 'Insert the goal “{0}”'],
  'fix.change': ['改为“{0}”', 'Change to “{0}”'],
  'fix.delete': ['删去“{0}”', 'Delete “{0}”'],
  'fix.insert': ['加上“{0}”', 'Insert “{0}”'],
  'fix.newline': ['另起一行', 'Start a new line'],
  'fix.mend': ['修正：{0}', 'Mend: {0}'],
  'fix.alike': ['修正全文这类问题（{0} 处）', 'Mend all of this kind ({0})'],
  'fix.all': ['修正全文能稳妥修正的问题（{0} 处）', 'Mend all that can safely be mended ({0})'],
  'renumber.list': ['重排这一列的序号', 'Renumber this list'],
  'renumber.section': ['重排这一节的序号', 'Renumber this section'],
  'renumber.all': ['重排全文的序号', 'Renumber the whole document'],

  'related.target': ['{0}：{1}', '{0}: {1}'],
  'related.measure': ['措施里的说法', 'what the measure says'],
  'related.fact': ['现状：{0}', 'what is so already: {0}'],
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
  'panel.heading': ['上位规划对照', 'Comparison with the higher-level plans'],
  'panel.search': ['查找', 'Search'],
  'panel.verdict': ['比较', 'Verdict'],
  'panel.domain': ['领域', 'Domain'],
  'panel.all': ['全部', 'All'],
  'panel.indicator': ['指标', 'Indicator'],
  'panel.draft': ['本规划', 'This draft'],
  'panel.copy': ['复制', 'Copy'],
  'panel.save': ['导出…', 'Export…'],
  'panel.none': ['没有可以对照的指标。', 'Nothing to compare.'],
  'panel.rows': ['行数：{0}', 'Rows: {0}'],
  'panel.lang': ['zh-CN', 'en'],
  'level.national': ['国家', 'nation'],
  'level.province': ['省级', 'province'],
  'level.prefecture': ['市级', 'prefecture'],
  'level.county': ['县级', 'county'],
  'level.draft': ['本规划', 'this draft'],
  'level.unknown': ['上位', 'higher level'],

  'category.head': ['【{0}】', '[{0}]'],
  'category.structure': ['结构', 'structure'],
  'category.target': ['目标', 'target'],
  'category.numbering': ['序号', 'numbering'],
  'category.reference': ['引用', 'reference'],
  'category.text': ['文字', 'text'],
  'place.page': ['第{0}页', 'page {0}'],
  'place.paragraph': ['第{0}段', 'para. {0}'],
  'place.item': ['第{0}条', 'item {0}'],
  'place.goal': ['主要目标', 'goals'],
  'place.measure': ['策略措施', 'measures'],
  'place.overall': ['总体要求', 'overall'],
  'place.other': ['其他部分', 'other parts'],
  'place.responsible': ['责任单位', 'departments'],
  'place.quote': ['{0}：“{1}”', '{0}: “{1}”'],
  'severity.error': ['错误', 'error'],
  'severity.warning': ['警告', 'warning'],
  'severity.info': ['提示', 'info'],
  'severity.hint': ['参考', 'hint'],
  'cli.summary': [
    '{0} 个文件：{1} 个错误，{2} 个警告，{3} 个提示，{4} 个参考',
    '{0} files: {1} errors, {2} warnings, {3} infos, {4} hints',
  ],
  'summary.plan': ['{0}，对照{1}：{2}', '{0} against {1}: {2}'],
  'summary.alone': ['{0}：没有可对照的上位规划', '{0}: no higher-level plan to compare with'],
  'list.pause': ['，', ', '],
  'list.comma': ['、', ', '],
  'fold.first': ['{0}，共 {1} 处，第一处：{2}', '{0}: {1} times, the first: {2}'],
  'fold.lines': ['还在第 {0} 行', 'also in lines {0}'],
  'fold.paragraphs': ['还在第 {0} 段', 'also in paragraphs {0}'],
  'fold.pages': ['还在第 {0} 页', 'also on pages {0}'],
  'column.file': ['文件', 'File'],
  'column.section': ['部分', 'Section'],
  'column.severity': ['级别', 'Severity'],
  'column.rule': ['规则', 'Rule'],
  'column.problem': ['问题', 'Problem'],
  'column.quote': ['原句', 'Words'],
  'column.basis': ['依据', 'Basis'],
  'column.suggestion': ['建议', 'Suggestion'],
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
  'error.directory': ['是文件夹，请给出文件或通配符（如 {0}/**/*.txt）', 'is a folder; give a file or a glob such as {0}/**/*.txt'],
  'error.unreadable': ['无法读取（{0}）', 'cannot be read ({0})'],
  'error.unwritable': ['无法写入（{0}）', 'cannot be written ({0})'],
  'error.docx': ['不是可以读的 Word 文件（.docx）', 'is no Word file (.docx) that can be read'],
  'error.odt': ['不是可以读的 OpenDocument 文件（.odt）', 'is no OpenDocument text (.odt) that can be read'],
  'error.xlsx': ['不是可以读的表格（.xlsx）', 'is no spreadsheet (.xlsx) that can be read'],
  'error.pdf': ['不是可以读的 PDF（可能有密码）', 'is no PDF that can be read (it may have a password)'],
  'error.scan': [
    '没有读出文字：可能是扫描件或图片，或者字体没有嵌入',
    'gave no text: perhaps it is a scan or a picture, or its fonts are not embedded',
  ],
  'error.saveAs': [
    '是 {0} 文件，读不了：请用 Word 或 WPS 打开，另存为 .docx 再检查；装有 LibreOffice 的，加 --convert',
    'is a {0} file, which cannot be read: open it in Word or WPS and save it as .docx, or use --convert where LibreOffice is installed',
  ],
  'error.noOffice': ['要用 LibreOffice 转换，可是没有找到 soffice', 'is to be converted by LibreOffice, but there is no soffice'],
  'error.convert': ['LibreOffice 没有转换成功', 'could not be converted by LibreOffice'],
  'error.encoding': ['不是 {0} 编码的文字', 'is no text in {0}'],
  'error.slow': ['读得太久，不像一份规划', 'takes too long to read: it is hardly a plan'],
  'error.large': ['太大，不像一份规划', 'is too large for a plan'],
  'error.pages': ['有 {0} 页，超过 {1} 页，不像一份规划', 'has {0} pages, more than {1}: it is hardly a plan'],
  'note.damaged': [
    '有 {0} 处字节认不出是什么字，以“�”代替（第一处在第 {1} 行）',
    '{0} places hold bytes that are no character; “�” stands for them, first in line {1}',
  ],
  'note.pictures': ['有 {0} 幅大图，图里的文字没有读', '{0} large pictures: what they may say is not read'],
  'note.scanned': ['第 {0} 页没有读出文字，可能是扫描页或空白页，没有检查', 'pages {0} gave no text: scans or blank; they are not checked'],
  'error.binary': ['不是文本文件', 'is not a text file'],
  'error.empty': ['文件是空的', 'is empty'],
  'error.noPlan': ['没有读到规划（没有标题、领域或“一、”一级的标题）', 'holds no plan (no title, domain or part heading)'],
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
  'error.badValue': ['“{0}”的值不对，应为{1}', '“{0}” has a wrong value; expected {1}'],

  'waiver.expired': ['这条豁免已于 {0} 到期，问题会重新报告', 'This waiver expired on {0}; the finding shows again'],
  'waiver.action': ['让这个问题通过（说明理由，记入 planlint.waivers.yaml）', 'Let this stand (with a reason, in planlint.waivers.yaml)'],

  'hover.level': ['层级', 'Level'],
  'hover.plan': ['规划', 'Plan'],
  'hover.value': ['数值', 'Value'],
  'hover.deadline': ['期限', 'Until'],
  'hover.verdict': ['比较', 'Verdict'],
  'hover.read': ['读作', 'Read as'],
  'hover.scope': ['范围', 'scope'],
  'hover.hedge': ['留有余地', 'hedge'],
  'hover.implied': ['原文没有数字，按 100% 理解', 'no number in the text, understood as 100%'],
  'match.indicator': ['指标词表里的同一指标“{0}”', 'the same entry “{0}” of the indicator list'],
  'match.likeness': ['名称相似 {0}%', 'names alike by {0}%'],
  'match.population': ['同一指标，范围不同', 'the same indicator for another population'],
  'match.unit': ['同一指标，单位不同', 'the same indicator in another unit'],
  'match.none': ['没有配上', 'not matched'],
  'hover.match': ['配对：{0}（{1}）', 'Matched: {0} ({1})'],
  'hover.considered': ['也考虑过：{0}', 'Also considered: {0}'],
  'hover.model': ['{0}的同一句（~~删~~ **增**）：', 'The sentence in {0} (~~left out~~ **put in**):'],
  'hover.elsewhere': ['本文件别处', 'this file, elsewhere'],
  'lens.goals': ['目标 {0}', '{0} goals'],
  'lens.measures': ['措施 {0}', '{0} measures'],
  'lens.weaker': ['弱于上位 {0}', '{0} weaker'],
  'lens.missing': ['缺 {0}', '{0} missing'],
  'hover.counts': ['主要目标 {0} 条，策略措施 {1} 条，量化目标 {2} 个', '{0} goals, {1} measures, {2} quantified targets'],
  state: ['现状：{0}（{1} 年）', 'As it is: {0} ({1})'],
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

/** Words for people in both languages; {0}, {1} … stand for the arguments. */
export type Words = readonly [zh: string, en: string];

/** Something to say, with its arguments (a message may be an argument); put into words by `say`. */
export interface Message {
  /** Undefined where the words are a rule's own. */
  readonly key: MessageKey | undefined;
  readonly words: Words;
  readonly args: readonly (string | number | Message)[];
}

/** A message of the catalogue, or (in a rule's file) one in words of its own. */
export const message = (what: MessageKey | Words, ...args: Message['args']): Message =>
  typeof what === 'string' ? { key: what, words: catalogue[what], args } : { key: undefined, words: what, args };

/** A message in words. */
export function say({ words, args }: Message, locale: Locale): string {
  return words[locale === 'en' ? 1 : 0].replace(/\{(\d)\}/g, (_, i: string) => {
    const arg = args[Number(i)] ?? '';
    return typeof arg === 'object' ? say(arg, locale) : String(arg);
  });
}

/** The words for one key. */
export const word = (key: MessageKey, locale: Locale, ...args: (string | number)[]): string => say(message(key, ...args), locale);

export const messageKeys = Object.keys(catalogue) as MessageKey[];
