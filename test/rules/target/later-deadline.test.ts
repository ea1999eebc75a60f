import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'later-deadline';
const city = upper('女村医占比达到45%以上。');

describe(rule, () => {
  it('reports a year after the end of the higher-level plan', () => {
    expectFindings(rule, draft('到2035年，«女村医占比达到45%»。'), {
      uppers: [city],
      messages: [/^女村医占比的期限（2035 年）晚于云岫市妇女发展规划的 2030 年$/],
    });
  });
  it('reports a year after the one that the higher-level plan gives the target', () => {
    const sooner = upper('到2025年，女村医占比达到45%以上。');
    expectFindings(rule, draft('到2028年，«女村医占比达到45%»。'), { uppers: [sooner], messages: [/的 2025 年$/] });
    expectFindings(rule, draft('到2028年，女村医占比达到45%。'), { uppers: [city] });
  });
  it('reports a stage later than that of the higher-level plan, though what follows is due in time', () => {
    const stages = upper('女村医占比到2025年达到40%，到2030年达到45%。');
    expectFindings(rule, draft('«女村医占比到2027年达到40%»，到2030年达到45%。'), { uppers: [stages], messages: [/2027 年.*的 2025 年$/] });
    expectFindings(rule, draft('«女村医占比到2027年达到40%»，到2028年达到42%，到2030年达到45%。'), { uppers: [stages] });
    expectFindings(rule, draft('«女村医占比到2027年达到40%，到2030年达到45%»。'), { uppers: [upper('女村医占比到2025年达到45%。')] });
    expectFindings(rule, draft('女村医占比到2025年达到40%，到2027年达到42%，到2030年达到45%。'), { uppers: [stages] });
  });
  it('mentions a value for an earlier year that the draft leaves out, within its own period', () => {
    const stages = upper('女村医占比到2025年达到40%，到2030年达到45%。');
    const message = /^女村医占比没有 2025 年的阶段目标；云岫市.*是 ≥40%$/;
    expectFindings(rule, draft('«女村医占比达到45%»。'), { uppers: [stages], messages: [message] });
    expectFindings(rule, draft('女村医占比达到45%。', { period: '2026—2030' }), { uppers: [stages] });
    expectFindings(rule, draft('女村医占比到2024年达到40%，到2030年达到45%。'), { uppers: [stages] });
  });
  it('accepts the same year and an earlier one', () =>
    expectFindings(rule, draft('到2030年，女村医占比达到45%。\n到2025年，女村医占比达到40%。'), { uppers: [city] }));
  it('accepts a later value beside one for the year of the higher-level plan', () =>
    expectFindings(rule, draft('到2025年女村医占比达到45%，到2030年女村医占比达到50%。'), {
      uppers: [upper('到2025年，女村医占比达到45%以上。')],
    }));
  it('leaves targets without a year of their own alone', () =>
    expectFindings(rule, draft('女村医占比达到45%。', { period: '2026—2035' }), { uppers: [city] }));
  it('mentions one without a year, due when its plan ends, where the higher-level plan names an earlier year', () => {
    const sooner = upper('到2025年，女村医占比达到45%以上。');
    const text = draft('«女村医占比达到45%»。');
    expectFindings(rule, text, { uppers: [sooner], messages: [/^女村医占比没有写明期限，到本规划期末（2030 年）为止；.*要求 2025 年$/] });
    assert.deepEqual(
      findingsOf(draft('女村医占比达到45%。'), [sooner])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['info'],
    );
    expectFindings(rule, draft('女村医占比达到45%。', { period: '2021—2025' }), { uppers: [sooner] });
    for (const dated of ['四年内女村医占比达到45%。', '女村医占比达到45%。\n完成时限：2025年', '女村医占比在“十四五”期间控制在45%。'])
      expectFindings(rule, draft(dated), { uppers: [sooner] });
  });
  it('leaves targets that the higher-level plan does not have alone', () =>
    expectFindings(rule, draft('到2035年，竹编合作社参保率达到45%。'), { uppers: [city] }));
  it('names the nearest of several plans, and leads to its clause', () => {
    const province = upper('女村医占比达到50%以上。', { title: '澜川省妇女发展规划' });
    const text = draft('到2035年，女村医占比达到50%。');
    const [finding, ...others] = findingsOf(text, [province, city]).filter((f) => f.rule === rule);
    assert.deepEqual(others, []);
    assert.match(finding!.message, /云岫市/);
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, city.slice(span.start, span.end)]),
      [['file:///upper1.txt', '女村医占比达到45%以上']],
    );
  });
  it('reports lateness against the bundled national figures', () => {
    assert.deepEqual(
      againstNation(rule, draft('到2035年，孕产妇死亡率控制在12/10万以下。')).map((f) => f.severity),
      ['warning'],
    );
    assert.deepEqual(againstNation(rule, draft('到2030年，孕产妇死亡率控制在12/10万以下。')), []);
  });
});
