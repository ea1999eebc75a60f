/** What the extension says itself, Chinese first: in the language of the findings, whatever the editor speaks. */
import * as vscode from 'vscode';
import type { Words } from '../server/base/messages';

const WORDS = {
  name: ['规划校核', 'Plan Lint'],
  reading: ['正在读取…', 'Reading…'],
  openConfig: ['打开 planlint.yaml', 'Open planlint.yaml'],
  restart: ['重新启动', 'Restart'],
  menu: ['规划校核：做什么？', 'Plan Lint: what next?'],
  noPlan: ['请先打开一份规划。', 'Open a plan first.'],
  waiveReason: ['为什么可以不改？', 'Why may this stand?'],
  waiveNoReason: ['请写明理由。', 'A reason is needed.'],
  waiveWho: ['谁定的？（可以不写）', 'Who says so? (may be left out)'],
  waiveUntil: ['到哪一天为止？如 2026-12-31（可以不写）', 'Until which day? Such as 2026-12-31 (may be left out)'],
  waiveNoDay: ['写成 2026-12-31 的样子。', 'Write it as 2026-12-31.'],
  waiveDone: ['已通过，记在 {0}。', 'It stands, as {0} says.'],
  waiveFailed: ['豁免没有写成。', 'The waiver could not be written.'],
  undo: ['撤销', 'Undo'],
  openFile: ['打开', 'Open'],
  waivers: ['已经通过的问题', 'Findings that are let stand'],
  noWaivers: ['没有已经通过的问题。', 'No finding is let stand.'],
  waiverBack: ['撤销，重新报告', 'Take back: it shows again'],
  until: ['到 {0} 为止', 'until {0}'],
  expired: ['已于 {0} 到期', 'expired on {0}'],
  newKind: ['新建规划：哪一种？', 'New plan: which kind?'],
  newPlace: ['新建规划：什么地方的？', 'New plan: of which place?'],
  newPlaceHint: ['全称，与标题一致，如青禾县', 'its full name, as in the title'],
  newYears: ['新建规划：起止年份？', 'New plan: from and to which year?'],
  newNoYears: ['请写两个年份，如 2021—2025。', 'Two years, such as 2021—2025.'],
  whichUpper: ['哪份上位规划？', 'Which higher-level plan?'],
  ownUpper: ['草案不能作它自己的上位规划，没有加上。', 'A draft cannot be its own higher-level plan; it was not added.'],
  likePlan: ['“{0}”像是一份发展规划，校核吗？', '“{0}” looks like a development plan. Check it?'],
  check: ['校核', 'Check'],
  never: ['这个文件不用', 'Never for this file'],
  noUppers: ['没有指定上位规划，正与自带的国家数据对照。', 'No higher-level plan is named; the bundled national figures serve.'],
  namedUppers: [
    '这份规划提到{0}，还没有指定它们的文件，正与自带的国家数据对照。',
    'The plan names {0}, whose files are not named; the bundled national figures serve.',
  ],
  chooseUppers: ['选择上级规划文件…', 'Choose their files…'],
  later: ['以后再说', 'Later'],
  configFailed: ['planlint.yaml 没有改成。', 'planlint.yaml could not be changed.'],
  rule: ['规则 {0}：', 'Rule {0}:'],
  rulePage: ['看它的说明', 'open its page'],
  off: ['不再查', 'no longer checked'],
  hint: ['降为参考', 'a hint'],
  info: ['作为提示', 'an information'],
  warning: ['作为警告', 'a warning'],
  error: ['作为错误', 'an error'],
  checkingFolder: ['规划校核：查文件夹里的草案', 'Plan Lint: checks the drafts of the folder'],
  folder: ['{0} 份草案：', '{0} drafts:'],
  emptyFolder: ['文件夹里没有读到草案。', 'No draft was found in the folder.'],
  whichRule: ['哪条规则？', 'Which rule?'],
  comparison: ['对照', 'Comparison'],
  otherDomain: ['其他', 'Other'],
  whichOther: ['与哪份规划对照？', 'Compare with which plan?'],
  focus: ['专注模式', 'Focus mode'],
  focusHint: ['只查光标所在的一条。点击看全部问题。', 'Only the item at the cursor is checked. Click to see all findings.'],
  lacking: ['还缺的', 'Still missing'],
  line: ['第 {0} 行', 'line {0}'],
  whichPaper: ['生成哪一种？', 'Which paper?'],
  memo: ['审查意见', 'Review opinion'],
  html: ['校核结果', 'Report'],
  compare: ['对照表', 'Comparison'],
  coverage: ['衔接表', 'Coverage'],
  decompose: ['目标任务分解表', 'Tasks and indicators'],
  onlyWord: ['只能给 .docx 文件加批注。', 'Only a .docx file can be given comments.'],
  annotate: ['另存一份带批注的 Word：', 'A copy of the Word file:'],
  comments: ['每个问题是一条批注', 'each finding is a comment'],
  changes: ['加上稳妥的修正，写成修订', 'with the safe fixes as tracked changes, too'],
  annotated: ['批注', 'annotated'],
  notWritten: [
    '没有写成：文件里没有规划，或者打开以后在别处改过（请重新打开再试）。',
    'Not written: the file holds no plan, or was changed elsewhere since it was opened (open it again).',
  ],
  copied: ['已复制', 'Copied'],
  saved: ['已保存：{0}', 'Saved: {0}'],
} as const satisfies Record<string, Words>;

export type WordKey = keyof typeof WORDS;

/** Words in the language of `planlint.language`. */
export function words(key: WordKey, ...args: readonly string[]): string {
  const [zh, en] = WORDS[key];
  const chosen = vscode.workspace.getConfiguration('planlint').get('language') === 'en' ? en : zh;
  return chosen.replace(/\{(\d)\}/g, (_, i: string) => args[Number(i)] ?? '');
}
