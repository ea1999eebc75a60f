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
  it('takes the goals as they stand where they have no numbers', () => {
    const upper = readUpper(
      'file:///a',
      '澜川省妇女发展规划\n（2021—2025年）\n二、发展领域\n（一）妇女与健康\n主要目标：女村医占比达到45%。\n',
    );
    const text = newPlan({ template: bundledTemplates[0]!, place: '青禾县', period: [2021, 2025] }, upper.plans);
    assert.match(text, /（一）妇女与健康\n主要目标：\n1\.女村医占比达到45%。\n/);
  });
  it('has the domains as parts, and their goals without labels, where the template says so', () => {
    const [women] = bundledTemplates;
    const parts = [{ name: '总体要求' }, { name: '保障措施' }];
    const template = { ...women!, parts, domains: [{ name: '妇女与健康' }], sections: [] };
    const upper = readUpper('file:///a', '澜川省妇女发展规划\n（2021—2025年）\n一、妇女与健康\n主要目标：\n1.女村医占比达到45%。\n');
    const text = newPlan({ template, place: '青禾县', period: [2021, 2025] }, upper.plans);
    assert.match(text, /一、总体要求\n\n二、妇女与健康\n1\.女村医占比达到45%。\n三、保障措施\n/);
  });
  it('makes goals of the bundled figures, those that nothing confirms marked', () => {
    const [nation] = bundledUppers.find(({ id }) => id === 'national-women-2021')!.plans;
    const text = newPlan({ template: bundledTemplates[0]!, place: '青禾县', period: [2021, 2025] }, [nation!]);
    assert.match(text, /1\.[^\n]*孕产妇死亡率控制在12\/10万以下。/);
    assert.equal(text.split('（待核实）').length - 1, nation!.unverified.size);
    assert.equal(findingsOf(text).filter(({ rule }) => rule === 'leftover-note').length, nation!.unverified.size);
  });
});
