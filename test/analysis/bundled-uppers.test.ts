import { strict as assert } from 'node:assert';
import { bundledUppersFor, inForce } from '../../server/analysis/bundled-uppers';
import { valueIn } from '../../server/analysis/unverified';
import { say } from '../../server/base/messages';

const myopia = (period: [number, number] | undefined) => {
  const plan = bundledUppersFor(period)
    .flatMap(({ plans }) => plans)
    .find(({ kind }) => kind === 'children');
  const target = plan?.targets.find(({ indicator }) => indicator === '小学生近视率');
  return plan && target && say(valueIn(plan, target), 'zh');
};

describe('analysis/bundled-uppers', () => {
  it('have the figures that are in force when a plan begins, and name the document of those that the outline does not give', () => {
    assert.equal(myopia([2021, 2025]), '≤38%（据综合防控儿童青少年近视实施方案（2018年））');
    assert.equal(myopia([2026, 2030]), '≤32%（据学生“五健”促进行动计划（2026—2030年））');
  });
  it('have those figures where they are named in planlint.yaml, too', () => {
    const named = bundledUppersFor(undefined).map((upper) => inForce(upper, [2026, 2030]));
    assert.deepEqual(
      named,
      bundledUppersFor(undefined).map(({ id }) => bundledUppersFor([2026, 2030]).find((one) => one.id === id)!),
    );
    assert.notDeepEqual(named, bundledUppersFor(undefined));
  });
  it('have targets that stand nowhere', () => {
    const targets = bundledUppersFor([2021, 2025]).flatMap(({ plans }) => plans.flatMap((plan) => plan.targets));
    assert.ok(targets.length > 20 && targets.every(({ span, valueSpan }) => span.start === 0 && valueSpan.end === 0));
  });
  it('serve plans of their own years, and those that do not say theirs', () => {
    assert.equal(myopia([2011, 2020]), undefined);
    assert.ok(myopia(undefined));
  });
});
