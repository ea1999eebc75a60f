import { strict as assert } from 'node:assert';
import { bundledTemplates } from '../../server/data';
import { haveCommonKind, isByDomains, isOfKind, kindInTitle, kindsOf } from '../../server/plan/kind';
import { onePlan } from '../support';

const HEAD = '青禾县妇女儿童发展规划\n（2021—2025年）\n一、发展领域\n';
const withDomains = (...names: string[]) => onePlan(HEAD + names.map((name) => `${name}\n主要目标：\n1.好。\n`).join(''));

describe('plan/kind', () => {
  it('of two kinds is each of them', () => {
    const plan = withDomains('（一）妇女与健康');
    assert.deepEqual(kindsOf(plan), ['women', 'children']);
    assert.deepEqual([isOfKind(plan, 'women'), isOfKind(plan, 'children'), isOfKind(plan, 'elderly')], [true, true, false]);
  });
  it('is in common where one of several is', () => {
    assert.ok(haveCommonKind('women+children', 'women') && haveCommonKind('children', 'women+children') && haveCommonKind('', ''));
    assert.ok(!haveCommonKind('women', 'children') && !haveCommonKind('', 'women'));
  });
  it('is told by the end of a title alone', () => {
    assert.deepEqual(kindInTitle('青禾县儿童发展规划', bundledTemplates), { kind: 'children', before: '青禾县' });
    assert.equal(kindInTitle('青禾县老龄事业规划', bundledTemplates), undefined);
  });
  it('has domains of each kind, or mixes them', () => {
    assert.ok(isByDomains(withDomains('（一）妇女与健康', '（二）儿童与健康'), bundledTemplates));
    assert.ok(!isByDomains(withDomains('（一）妇女儿童与健康', '（二）妇女儿童与教育'), bundledTemplates));
    assert.ok(!isByDomains(withDomains('（一）妇女儿童与健康', '（二）妇女与经济', '（三）儿童与福利'), bundledTemplates));
  });
});
