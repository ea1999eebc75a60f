/** Helpers of the tests: fixtures carry their expectations in their text, as stretches marked «so». */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument } from '../server/lsp/document';
import { lint } from '../server/check/lint';
import type { Finding } from '../server/check/finding';
import { analyse } from '../server/analysis/analyse';
import type { Span } from '../server/plan/flow';
import { check } from '../server/check/check';
import { readUpper } from '../server/analysis/read-upper';
import { readPlans } from '../server/plan/document';
import type { Plan } from '../server/plan/plan';
import { readTargets } from '../server/targets/targets';
import type { Target } from '../server/targets/target';

/** Takes the «marks» out of a text; `spans` says what they enclosed. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  let start = 0;
  for (const char of marked) {
    if (char === '«') start = text.length;
    else if (char === '»') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** The only plan of a text. */
export function onePlan(text: string): Plan {
  const plans = readPlans(text);
  assert.equal(plans.length, 1, 'the text should hold one plan');
  return plans[0]!;
}

/** The targets of a text that is one goal of 妇女与健康, or of the domain given. */
export function targetsIn(goal: string, domain = '妇女与健康'): Target[] {
  const text = `青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）${domain}\n主要目标：\n1.${goal}\n`;
  return readTargets(onePlan(text));
}

/** The findings for a text. Without `uppers` there is nothing to compare with. */
export function findingsOf(text: string, uppers: readonly string[] = []): Finding[] {
  const files = uppers.map((upper, i) => readUpper(`file:///upper${i}.txt`, upper));
  return lint(analyse(text, { template: undefined, uppers: files }), {}, 'zh');
}

/** Asserts that a rule reports exactly the marked stretches, and says what `messages` says, in order. */
export function expectFindings(
  rule: string,
  marked: string,
  { uppers = [], messages }: { uppers?: readonly string[]; messages?: readonly RegExp[] } = {},
): void {
  const { text, spans } = unmark(marked);
  const found = findingsOf(text, uppers).filter((finding) => finding.rule === rule);
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    found.map(({ span }) => ({ start: span.start, end: span.end })),
    spans,
  );
  messages?.forEach((pattern, i) => assert.match(found[i]!.message, pattern));
}

/** A draft as the language features get it; `uppers` are texts of higher-level plans. */
export function checked(text: string, uppers: readonly string[] = [], uri = 'file:///draft.txt'): CheckedDocument {
  const files = uppers.map((upper, i) => readUpper(`file:///upper${i}.txt`, upper));
  return {
    ...check(text, { template: undefined, uppers: files, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' }),
    document: TextDocument.create(uri, 'development-plan', 1, text),
    locale: 'zh',
    uppers: new Map(files.map(({ uri: at, source }) => [at!, TextDocument.create(at!, '', 0, source)])),
  };
}

export { applyEdits } from '../server/edit/edit';

/** The text of a file of the project, by its path from the root. */
export const projectFile = (path: string): string => readFileSync(path, 'utf8');

/** A whole women's plan of 青禾县 that follows the template; `goals` replaces the goals of a domain. */
export function womenPlan(goals: Readonly<Record<string, readonly string[]>> = {}): string {
  const domains = [
    '妇女与健康',
    '妇女与教育',
    '妇女与经济',
    '妇女参与决策和管理',
    '妇女与社会保障',
    '妇女与家庭建设',
    '妇女与环境',
    '妇女与法律',
  ];
  const numeral = '一二三四五六七八';
  const sections = domains.map((domain, i) => {
    const own = goals[domain] ?? ['妇女在这一领域的状况持续改善。'];
    return [
      `（${numeral[i]}）${domain}`,
      '主要目标：',
      ...own.map((goal, n) => `${n + 1}.${goal}`),
      '策略措施：',
      `1.落实责任。各部门按职责分工推进${(goals[domain] ?? []).map((goal) => goal.split(/达到|控制|降|下|。/)[0]).join('、')}。`,
      '2.加强宣传。用好各类阵地。',
    ].join('\n');
  });
  return [
    '青禾县妇女发展规划',
    '（2021—2025年）',
    '前言',
    '妇女是推动县域发展的重要力量。按照《中国妇女发展纲要（2021—2030年）》《澜川省妇女发展规划（2021—2025年）》《云岫市妇女发展规划（2021—2025年）》，制定本规划。',
    '一、总体要求',
    '（一）指导思想',
    '坚持党的领导。',
    '（二）总体目标',
    '妇女发展水平稳步提升。',
    '二、发展领域、主要目标和策略措施',
    ...sections,
    '三、组织实施',
    '（一）加强领导。县政府负责实施。',
    '四、监测评估',
    '（一）做好监测。统计部门负责监测。',
    '',
  ].join('\n');
}
