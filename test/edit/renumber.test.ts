import { strict as assert } from 'node:assert';
import { renumber } from '../../server/edit/renumber';
import { applyEdits, findingsOf, onePlan, projectFile, womenPlan } from '../support';
import { readPlans } from '../../server/plan/document';

const renumbered = (text: string) => [...readPlans(text)].reverse().reduce((now, plan) => applyEdits(now, renumber(plan)), text);

describe('renumber', () => {
  it('leaves a plan in order alone', () => assert.deepEqual(renumber(onePlan(womenPlan())), []));
  it('takes references to parts along', () => {
    const text = womenPlan()
      .replace('三、组织', '四、组织')
      .replace('四、监测', '五、监测')
      .replace('负责监测。', '负责监测，见第四部分。');
    assert.equal(renumbered(text), womenPlan().replace('负责监测。', '负责监测，见第三部分。'));
  });
  it('leaves a reference alone where two parts have its number', () => {
    const text = womenPlan().replace('四、监测', '三、监测').replace('负责监测。', '负责监测，见第三部分。');
    assert.ok(renumbered(text).includes('见第三部分'));
  });
  it('keeps bullets and inner lists below their items', () => {
    const text = womenPlan({ 妇女与健康: ['甲。\n（1）子项一。\n（3）子项二。', '乙。\n——要点。'] }).replace('2.乙', '4.乙');
    assert.equal(renumbered(text), text.replace('（3）子项二', '（2）子项二').replace('4.乙', '2.乙'));
  });
  for (const name of ['青禾县妇女发展规划', '青禾县儿童发展规划']) {
    it(`leaves no number out of order in ${name}, and changes nothing but markers`, () => {
      const text = projectFile(`examples/drafts/${name}.plan.txt`);
      const after = renumbered(text);
      assert.deepEqual(
        findingsOf(after).filter(({ rule }) => rule === 'numbering-sequence'),
        [],
      );
      assert.notEqual(after, text);
      const bare = (words: string) => words.replace(/[0-9一二三四五六七八九十]+(?=[.．、）])/g, '#');
      assert.equal(bare(after), bare(text));
      assert.equal(renumbered(after), after);
    });
  }
});
