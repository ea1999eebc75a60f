import { strict as assert } from 'node:assert';
import { analyse } from '../../server/analysis/analyse';
import { locatorIn } from '../../server/check/locator';
import { checkJson, compareJson, json, outlineJson, targetsJson } from '../../server/reports/json';
import { rangesIn } from '../../server/reports/ranges';
import { countBySeverity, jsonText, reportText } from '../../server/reports/report';
import { readUpper } from '../../server/analysis/read-upper';
import { readDocument } from '../../server/plan/document';
import { bundledUppers } from '../../server/analysis/bundled-uppers';
import { onePlan, womenPlan } from '../support';
import { context, file, finding, related, sources } from './files';

describe('rangesIn', () => {
  const at = (text: string, start: number, end = start) => rangesIn(text)({ start, end });
  it('counts lines and UTF-16 units from zero', () => {
    assert.deepEqual(at('青禾\n𠮷县', 3, 6), { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } });
  });
  it('ends a line at \\n, \\r\\n and \\r, not at a form feed', () => {
    assert.equal(at('一\r\n二\r三\n四', 7).start.line, 3);
    assert.deepEqual(at('一\f二', 2).start, { line: 0, character: 2 });
  });
});

describe('outline as JSON', () => {
  it('names other matter by its kind and first words', () => {
    const text = `关于印发《青禾县妇女发展规划》的通知，请各乡镇人民政府结合本地实际认真贯彻执行。\n${womenPlan()}`;
    const { account } = outlineJson(readDocument(text), text);
    assert.deepEqual(
      account.other.map(({ what, words }) => [what, words]),
      [['notice', '关于印发《青禾县妇女发展规划》的通知，请各乡镇人民政府结合本…']],
    );
  });
});

describe('check as JSON', () => {
  const text = '青禾县\n女村医占比达到40%。';
  it('has what could not be read', () => {
    const failures = [{ where: '坏.docx', message: '读不了' }];
    const read = (context: Parameters<typeof reportText>[2]) => JSON.parse(reportText(json, [file('草案.txt', text)], context)) as object;
    assert.deepEqual(read({ ...context, failures }), { ...read(context), failures });
  });
  it('has the shape of the contract', () => {
    assert.deepEqual(checkJson([file('草案.txt', text, finding(text, '40%', { related }))]), {
      files: [
        {
          path: '草案.txt',
          findings: [
            {
              rule: 'weaker-target',
              category: 'target',
              severity: 'error',
              message: '女村医占比弱于上位规划',
              missing: null,
              locator: {
                plan: null,
                domain: null,
                heading: null,
                section: null,
                item: null,
                paragraph: 2,
                page: null,
                quote: '女村医占比达到40%',
                fingerprint: locatorIn(text, [])(finding(text, '40%')).fingerprint,
              },
              fix: false,
              range: { start: { line: 1, character: 7 }, end: { line: 1, character: 10 } },
              related: [
                {
                  path: 'upper/市.txt',
                  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 12 } },
                  message: '云岫市妇女发展规划：女村医占比达到45%以上',
                },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
    });
  });
  it('counts every file, also those without findings', () => {
    const { files, summary } = checkJson([
      file('a', text),
      file('b', text, finding(text, '40%', { severity: 'hint' }), finding(text, '40%', { severity: 'info' })),
    ]);
    assert.deepEqual(
      files.map((f) => f.path),
      ['a', 'b'],
    );
    assert.deepEqual(summary, { files: 2, errors: 0, warnings: 0, infos: 1, hints: 1 });
  });
  it('is written a file at a time as if it were written at once', () => {
    const one = file('a', text, finding(text, '40%', { related }));
    for (const files of [[], [one], [one, file('b', text)]]) assert.equal(reportText(json, files, context), jsonText(checkJson(files)));
  });
  it('counts each severity by itself', () => {
    const of = (severity: 'error' | 'warning') => finding(text, '40%', { severity });
    assert.deepEqual(countBySeverity([of('error'), of('warning'), of('warning')]), { errors: 1, warnings: 2, infos: 0, hints: 0 });
  });
});

describe('outline as JSON', () => {
  const text = womenPlan().replace('（二）妇女与教育', '责任单位：县卫健委、县妇联\n（二）妇女与教育');
  const outline = outlineJson(readDocument(text), text).plans[0]!;
  it('says which plan it is', () =>
    assert.deepEqual([outline.title, outline.kind, outline.period], ['青禾县妇女发展规划', 'women', [2021, 2025]]));
  it('has null for a period that is not said', () => {
    const bare = text.replace(/（\d{4}—\d{4}年）\n?/g, '');
    assert.equal(outlineJson(readDocument(bare), bare).plans[0]!.period, null);
  });
  it('has parts, sections and labels as levels 1, 2 and 3', () => {
    const level = (title: string) => outline.headings.find((h) => h.title === title)?.level;
    assert.deepEqual(['前言', '总体要求', '指导思想', '妇女与健康', '主要目标', '责任单位', '加强领导'].map(level), [1, 1, 2, 2, 3, 3, 2]);
  });
  it('has a heading’s range with its marker', () => {
    const { marker, range } = outline.headings.find((h) => h.title === '妇女与健康')!;
    assert.equal(marker, '（一）');
    assert.deepEqual(range, { start: { line: range.start.line, character: 0 }, end: { line: range.start.line, character: 8 } });
    assert.equal(text.split('\n')[range.start.line], '（一）妇女与健康');
  });
  it('counts goals and measures of a domain and names its departments', () => {
    const [{ name, goals, measures, responsible }] = outline.domains as [(typeof outline.domains)[0]];
    assert.deepEqual(
      { name, goals, measures, responsible },
      { name: '妇女与健康', goals: 1, measures: 2, responsible: ['县卫健委', '县妇联'] },
    );
  });
});

describe('targets and comparisons as JSON', () => {
  const draft = womenPlan({ 妇女与健康: ['女村医占比达到40%。'] });
  const city = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。', '婴儿死亡率控制在5‰以下。'] }).replace('青禾县', '云岫市');
  const against = (uppers: Parameters<typeof analyse>[1]['uppers']) => analyse(draft, { template: undefined, uppers })[0]!;
  const comparison = compareJson(against([readUpper('file:///upper/市.txt', city)]), { ...sources, rangesOf: () => rangesIn(city) });

  it('have a target with ranges in place of offsets', () => {
    const json = targetsJson([onePlan(draft)], draft).plans[0]!.targets[0]!;
    assert.deepEqual(Object.keys(json).sort(), [
      'base',
      'change',
      'deadline',
      'domain',
      'hedge',
      'implied',
      'indicator',
      'item',
      'op',
      'per',
      'range',
      'scope',
      'section',
      'text',
      'unit',
      'value',
      'valueRange',
    ]);
    assert.deepEqual([json.range.start.character, json.valueRange.start.character, json.valueRange.end.character], [2, 9, 12]);
  });
  it('name the draft and the higher-level plans', () => {
    assert.deepEqual(
      [comparison.draft, comparison.uppers],
      [{ title: '青禾县妇女发展规划', kind: 'women' }, [{ title: '云岫市妇女发展规划', path: 'upper/市.txt' }]],
    );
  });
  it('have a row with both sides, and null for an absent one', () => {
    assert.deepEqual(
      comparison.rows.map((r) => [
        r.indicator,
        r.domain,
        r.verdict,
        r.draft?.value ?? null,
        r.uppers.map((u) => [u.plan, u.target.value, u.verdict]),
      ]),
      [
        ['女村医占比', '妇女与健康', 'weaker', 40, [[0, 45, 'weaker']]],
        ['婴儿死亡率', '妇女与健康', 'absent', null, [[0, 5, 'absent']]],
      ],
    );
    assert.ok(comparison.rows.every((r) => r.reason));
  });
  it('have the higher-level clause’s range in its own file', () => {
    const { line, character } = comparison.rows[0]!.uppers[0]!.target.range.start;
    assert.equal(city.split('\n')[line]!.slice(character), '女村医占比达到45%以上。');
  });
  it('have the draft’s clause where it stands in the original, whose lines are not those of the page', () => {
    const page = draft.replace(/.+\n/g, (line) => `<p>${line.trim()}</p>`);
    const [read] = analyse(page, { template: undefined, uppers: [readUpper('file:///upper/市.txt', city)] });
    const { start } = compareJson(read!, sources).rows[0]!.draft!.range;
    assert.deepEqual(start, { line: 0, character: page.indexOf('女村医占比') });
  });
  it('bear with bundled plans, which have no file', () => {
    const bundled = compareJson(against(bundledUppers), sources);
    assert.deepEqual(bundled.uppers, [{ title: bundledUppers[0]!.plans[0]!.title, path: '' }]);
    assert.doesNotThrow(() => JSON.stringify(bundled));
  });
});
