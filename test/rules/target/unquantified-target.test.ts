import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { againstNation, draft, upper } from '../plans';

const rule = 'unquantified-target';
const city = upper('适龄妇女宫颈癌筛查率达到70%以上。\n婴儿死亡率控制在5‰以下。');

describe(rule, () => {
  it('reports an indicator that is only named, with the value of the higher-level plan', () => {
    expectFindings(rule, draft('«适龄妇女宫颈癌筛查率逐步提高»。\n«婴儿死亡率持续下降»，医院更加安全。'), {
      uppers: [city],
      messages: [/云岫市妇女发展规划为 ≥70%/, /≤5‰/],
    });
    assert.deepEqual(
      findingsOf(draft('婴儿死亡率持续下降。'), [city])
        .filter((f) => f.rule === rule)
        .map((f) => f.severity),
      ['warning'],
    );
  });
  it('reports another name of the indicator, and a part of a list', () => {
    expectFindings(rule, draft('«妇女宫颈癌人群筛查率明显提高»。'), { uppers: [city] });
    expectFindings(rule, draft('«新生儿、婴儿死亡率逐步下降»。'), { uppers: [city] });
  });
  it('does not say of a number that could not be read that there is none', () =>
    expectFindings(rule, draft('«建立1个妇女维权服务平台»。'), {
      uppers: [upper('妇女维权服务平台达到2个。')],
      messages: [/^“妇女维权服务平台”的数“1个”没有读成目标，请与.*的 ≥2个 对照$/],
    }));
  it('accepts an indicator with a value', () =>
    expectFindings(rule, draft('适龄妇女宫颈癌筛查率达到60%。\n婴儿死亡率控制在6‰以下。'), { uppers: [city] }));
  it('accepts a list with as many values as names', () =>
    expectFindings(rule, draft('35—64岁妇女宫颈癌、乳腺癌筛查率分别达到75%、65%。'), { uppers: [city] }));
  it('leaves an indicator that is not named to missing-target', () => expectFindings(rule, draft('妇女更加健康。'), { uppers: [city] }));
  it('does not take another indicator’s name for it', () =>
    expectFindings(rule, draft('适龄妇女乳腺癌筛查率逐步提高。'), { uppers: [city] }));
  it('tells of some where all are asked for', () => {
    const all = [upper('所有学校均配备心理教师。\n家庭医生签约服务实现全覆盖。')];
    const messages = [/云岫市妇女发展规划要求全部做到“学校配备心理教师”（100%），这里没有说全部/, /家庭医生签约服务覆盖率/];
    expectFindings(rule, draft('«大部分学校配备心理教师»。\n«扩大家庭医生签约服务覆盖面»。'), { uppers: all, messages });
    expectFindings(rule, draft('进一步健全孤儿基本生活保障制度，实现应保尽保。'), { uppers: [upper('孤儿基本生活保障实现应保尽保。')] });
    expectFindings(rule, draft('学校配备心理教师。\n家庭医生签约服务覆盖城乡。'), { uppers: all });
  });
  it('looks at goals only', () => expectFindings(rule, draft('妇女更加健康。', { measure: '婴儿死亡率持续下降。' }), { uppers: [city] }));
  it('only hints at bundled national figures', () => {
    assert.deepEqual(
      againstNation(rule, draft('孕产妇死亡率持续下降。')).map((f) => f.severity),
      ['hint'],
    );
    assert.deepEqual(
      againstNation(rule, draft('村委会成员中女性比例逐步提高。', { domain: '妇女参与决策和管理' })).map((f) => f.severity),
      ['hint'],
    );
  });
});
