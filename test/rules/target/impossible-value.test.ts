import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft } from '../plans';

const rule = 'impossible-value';
const children = (goals: string) => draft(goals, { title: '青禾县儿童发展规划', domain: '儿童与健康' });
const severities = (text: string) =>
  findingsOf(text)
    .filter((f) => f.rule === rule)
    .map((f) => f.severity);

describe(rule, () => {
  it('reports a share above the whole, of a known indicator and of another', () => {
    expectFindings(rule, draft('孕产妇系统管理率达到«190%»。\n女性手工艺人占比达到«120%»。\n手工艺培训满意率达到«101%»。'), {
      messages: [/^孕产妇系统管理率的数值 ≥190% 不可能：最大是 100%$/, /≥120%/, /≥101%/],
    });
    assert.deepEqual(severities(draft('孕产妇系统管理率达到190%。')), ['error']);
  });
  it('warns of 100%以上 and 超过100%', () => {
    expectFindings(rule, draft('孕产妇系统管理率达到«100%以上»。\n住院分娩率超过«100%»。'), {
      messages: [/^孕产妇系统管理率最大是 100%，“以上”没有意义$/],
    });
    assert.deepEqual(severities(draft('孕产妇系统管理率达到100%以上。')), ['warning']);
  });
  it('lets 以上 belong to another value of the list', () =>
    expectFindings(rule, draft('初婚登记率、婚前检查覆盖率分别达到100%和60%以上。')));
  it('reports a fall to more and a rise to less', () => {
    expectFindings(rule, draft('孕产妇死亡率由2020年的10.5/10万下降到«12/10万»。\n女村医占比从45%提高到«40%以上»。'), {
      messages: [/^孕产妇死亡率由 10\.5\/10万 到 12\/10万，与“下降”相反$/, /提高/],
    });
    expectFindings(rule, draft('孕产妇死亡率由2020年的12.5/10万下降到12/10万。\n女村医占比从35%提高到40%以上。'));
  });
  it('accepts the whole and less', () => expectFindings(rule, draft('孕产妇系统管理率达到100%。\n住院分娩率达到99%以上。')));
  it('lets gross enrolment and names without a share go beyond', () =>
    expectFindings(rule, draft('高中阶段教育毛入学率达到103%以上。\n女性手工艺品产量完成率达到120%。')));
  it('leaves changes alone', () => expectFindings(rule, draft('女性手工艺人占比提高120%。')));
  it('leaves other units alone', () => expectFindings(rule, draft('孕产妇死亡率控制在120/10万以下。\n孕产妇系统管理率达到120‰。')));
  it('reports a floor for what should fall, and a ceiling for what should rise', () => {
    expectFindings(rule, draft('孕产妇死亡率不低于«12/10万»。\n孕产妇系统管理率控制在«95%以下»。'), {
      messages: [/^孕产妇死亡率越低越好，写成 ≥12\/10万 是说反了$/, /^孕产妇系统管理率越高越好，写成 ≤95% 是说反了$/],
    });
    expectFindings(rule, draft('孕产妇死亡率下降20%以上。\n孕产妇死亡率控制在12/10万左右。\n手工艺培训费用率控制在5%以下。'));
  });
  it('reports a total below its part', () =>
    expectFindings(rule, children('婴儿死亡率控制在5‰以下。\n5岁以下儿童死亡率控制在«4‰以下»。'), {
      messages: [/^5岁以下儿童死亡率（≤4‰）不可能低于婴儿死亡率（≤5‰）/],
    }));
  it('accepts a total at or above its part', () =>
    expectFindings(rule, children('新生儿死亡率控制在3‰以下。\n婴儿死亡率控制在5‰以下。\n5岁以下儿童死亡率控制在5‰以下。')));
  it('holds no part of another population or unit, and no change, against a total', () => {
    expectFindings(rule, children('农村地区婴儿死亡率控制在7‰以下。\n5岁以下儿童死亡率控制在6‰以下。'));
    expectFindings(rule, children('婴儿死亡率控制在300/10万以下。\n5岁以下儿童死亡率控制在6‰以下。'));
    expectFindings(rule, children('婴儿死亡率下降10‰。\n5岁以下儿童死亡率控制在6‰以下。'));
  });
});
