import { strict as assert } from 'node:assert';
import { bundledTemplates } from '../../server/data';
import { newPlan } from '../../server/edit/new-plan';
import { readUpper } from '../../server/analysis/read-upper';
import { bundledUppers } from '../../server/analysis/bundled-uppers';
import { findingsOf, onePlan, projectFile } from '../support';

const STRUCTURE = ['structure', 'numbering'];

describe('a new plan', () => {
  for (const template of bundledTemplates) {
    it(`from ${template.id} is whole and in order`, () => {
      const text = newPlan({ template, place: '青禾县', period: template.years }, []);
      const plan = onePlan(text);
      assert.deepEqual(
        [plan.title, plan.period, plan.kind, plan.template?.id],
        [`青禾县${template.titles[0]}`, template.years, template.kind, template.id],
      );
      assert.deepEqual(
        plan.domains.map(({ name }) => name),
        template.domains.map(({ name }) => name),
      );
      assert.deepEqual(
        findingsOf(text)
          .filter(({ category }) => STRUCTURE.includes(category))
          .map(({ rule, severity }) => `${rule} ${severity}`),
        plan.domains.flatMap(() => ['empty-section info', 'empty-section info']), // goals and measures are to be written
      );
    });
  }
  it('starts from the goals of the nearest higher-level plan and names all of them', () => {
    const uppers = ['澜川省', '云岫市'].map((place) =>
      readUpper(`file:///${place}`, projectFile(`examples/upper/${place}妇女发展规划.plan.txt`)),
    );
    const text = newPlan(
      { template: bundledTemplates[0]!, place: '青禾县', period: [2021, 2025] },
      uppers.flatMap(({ plans }) => plans),
    );
    assert.match(text, /根据《澜川省妇女发展规划（2021—2025年）》《云岫市妇女发展规划（2021—2025年）》/);
    assert.match(text, /主要目标：\n1\.[^\n]{8,}\n2\./);
    const found = findingsOf(
      text,
      ['澜川省', '云岫市'].map((place) => projectFile(`examples/upper/${place}妇女发展规划.plan.txt`)),
    );
    // The domain that the province adds is there too.
    assert.deepEqual(
      found
        .filter(({ rule }) => ['weaker-target', 'missing-target', 'missing-domain', 'missing-reference', 'domain-order'].includes(rule))
        .map(({ message }) => message),
      [],
    );
  });
  it('makes goals of the bundled figures, those that nothing confirms marked', () => {
    const [nation] = bundledUppers.find(({ id }) => id === 'national-women-2021')!.plans;
    const text = newPlan({ template: bundledTemplates[0]!, place: '青禾县', period: [2021, 2025] }, [nation!]);
    assert.match(text, /1\.[^\n]*孕产妇死亡率控制在12\/10万以下。/);
    assert.equal(text.split('（待核实）').length - 1, nation!.unverified.size);
    assert.equal(findingsOf(text).filter(({ rule }) => rule === 'leftover-note').length, nation!.unverified.size);
  });
});
