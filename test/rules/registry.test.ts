import { strict as assert } from 'node:assert';
import pages from 'planlint:pages';
import { lint } from '../../server/check/lint';
import { analyse } from '../../server/analysis/analyse';
import { readUpper } from '../../server/analysis/read-upper';
import { word } from '../../server/base/messages';
import { readMarker } from '../../server/plan/markers';
import { ruleById, rules } from '../../server/rules/registry';
import { CATEGORIES } from '../../server/rules/rule';
import { applyEdits, projectFile } from '../support';

const HEADINGS = ['不对的写法', '对的写法', '为什么', '依据', '设置', 'English'];
const ids = rules.map((rule) => rule.id).sort();

/** Higher-level plans that a page's examples need; the others make do with the bundled ones. */
const UPPERS: Readonly<Record<string, [ReturnType<typeof readUpper>]>> = {
  'missing-reference': [readUpper('file:///纲要.txt', '中国妇女发展纲要（2021—2030年）\n前言\n一、总体要求\n')],
};

/** What is wrong with these is not the draft but a higher-level plan, which the good example has not. */
const BAD_UPPERS: typeof UPPERS = {
  'unread-upper': [readUpper('file:///省规划.txt', '澜川省妇女发展规划\n前言\n一、总体要求\n')],
};

describe('the registry of rules', () => {
  it('holds each rule once', () => {
    assert.deepEqual([...new Set(ids)], ids);
    assert.equal(ruleById.size, rules.length);
  });
  it('has a page for each rule and a rule for each page', () => assert.deepEqual(Object.keys(pages).sort(), ids));
  it('has a place of its own for each rule of a shelf', () => {
    const places = rules.map(({ category, order }) => `${category} ${order}`);
    assert.deepEqual([...new Set(places)], places);
  });
  it('goes by shelves, and on a shelf by order', () => {
    const keys = rules.map(({ category, order }) => CATEGORIES.indexOf(category) * 1000 + order);
    assert.deepEqual(
      keys,
      [...keys].sort((a, b) => a - b),
    );
  });
});

for (const rule of rules) {
  describe(`the page of ${rule.id}`, () => {
    const page = projectFile(`docs/rules/${rule.id}.md`);
    it('opens with the rule’s name', () => {
      assert.match(rule.title, /^\S+$/);
      assert.equal(page.split('\n')[0], `# ${rule.id}：${rule.title}`);
    });
    it('names category and default severity as in the code', () => {
      assert.ok(CATEGORIES.includes(rule.category));
      const category = `${word(`category.${rule.category}`, 'zh')} \`${rule.category}\``;
      const severity = `${word(`severity.${rule.severity}`, 'zh')} \`${rule.severity}\``;
      const expected = `- 类别：${category}　默认级别：${severity}`;
      assert.equal(
        page
          .split('\n')
          .find((line) => line.startsWith('- 类别'))
          ?.slice(0, expected.length),
        expected,
      );
    });
    it('has its sections', () =>
      assert.deepEqual(
        [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]),
        HEADINGS,
      ));
    it('shows how to set it', () => assert.match(page.split('## 设置')[1]!, new RegExp(`rules:\\n  ${rule.id}: `)));
    it('is what explain prints', () => assert.equal(pages[rule.id], page));
    it('has fixes that mend what they name and touch nothing else', () => {
      const text = /```text\n([^]*?)```/.exec(page)![1]!;
      const findings = (source: string) =>
        lint(analyse(source, { template: undefined, uppers: UPPERS[rule.id] ?? BAD_UPPERS[rule.id] }), {}, 'zh').filter(
          (finding) => finding.rule === rule.id,
        );
      for (const { fix, span } of findings(text)) {
        if (!fix) continue;
        for (const edit of fix.edits) {
          const old = text.slice(edit.span.start, edit.span.end);
          const isNumber = rule.category === 'structure' && readMarker(old)?.end === old.length; // what follows a new heading moves on
          assert.ok((edit.span.start >= span.start && edit.span.end <= span.end) || !old.trim() || isNumber);
        }
        assert.equal(findings(applyEdits(text, fix.edits)).length, findings(text).length - 1);
      }
    });
    it('has a bad example that the rule reports and a good one that mends it', () => {
      const [bad, good, ...others] = [...page.matchAll(/```text\n([^]*?)```/g)].map((example, i) =>
        lint(
          analyse(example[1]!, { template: undefined, uppers: UPPERS[rule.id] ?? (i === 0 ? BAD_UPPERS[rule.id] : undefined) }),
          {},
          'zh',
        )
          .filter((finding) => finding.rule === rule.id)
          .map((finding) => finding.message),
      );
      assert.deepEqual(others, []);
      assert.ok(bad!.length > 0);
      assert.ok(good!.length < bad!.length && good!.every((text) => bad!.includes(text)));
    });
  });
}
