import { strict as assert } from 'node:assert';
import { diagnostics } from '../../../server/lsp/features/diagnostics';
import { reading } from '../../../server/lsp/features/reading';
import { checked, womenPlan } from '../../support';
import { draft, upper } from '../../rules/plans';

const said = (text: string, uppers: readonly string[] = []) =>
  diagnostics(checked(text, uppers)).map(({ code, message }) => `${code ?? ''} ${message}`);

describe('a young draft', () => {
  const young = draft('孕产妇死亡率下降到14/10万以下。\n妇女更加健康。');
  it('is told once, on its title, what is still missing', () => {
    const [first, ...others] = diagnostics(checked(young));
    assert.equal(first!.range.start.line, 0);
    assert.equal(first!.severity, 3);
    assert.match(String(first!.message), /^草稿刚起步，还缺：.*总体要求.*妇女与教育.*。写出一半领域后逐条提示$/);
    assert.deepEqual(
      others.filter(({ code }) => /^missing-(?:part|domain)$/.test(String(code))),
      [],
    );
  });
  it('is told how many indicators wait in the domains to come, and each of those of the domain that is there', () => {
    const city = womenPlan({
      妇女与健康: ['孕产妇死亡率下降到12/10万以下。', '艾滋病母婴传播率控制在2%以下。'],
      妇女与教育: ['高中阶段毛入学率达到95%以上。', '高等教育毛入学率达到60%以上。'],
    }).replaceAll('青禾县', '云岫市');
    const all = said(young, [city]);
    assert.match(all[0]!, /上位规划的指标 2 个/);
    assert.deepEqual(
      all.filter((one) => one.startsWith('missing-target')).map((one) => /“(.*?)”/.exec(one)![1]),
      ['艾滋病母婴传播率'],
    );
  });
  it('is young no more when half of its domains are written', () => {
    const half = womenPlan().replace(/（五）妇女与社会保障[^]*(?=三、组织实施)/, '');
    assert.deepEqual(said(half).filter((one) => one.startsWith('missing-domain')).length, 4);
    assert.ok(!said(half).some((one) => one.includes('草稿刚起步')));
  });
});

describe('focus', () => {
  const text = draft('孕产妇死亡率下降到14/10万以下。\n妇女更加,健康。\n提高水平,保持。', { measure: '加强领导,落实。' });
  const file = checked(text, [upper('孕产妇死亡率下降到12/10万以下。')]);
  const inFocus = (words: string) =>
    diagnostics(file, undefined, file.document.positionAt(text.indexOf(words))).map(
      ({ code, range }) => `${range.start.line} ${code ?? ''}`,
    );
  const all = diagnostics(file).map(({ code, range }) => `${range.start.line} ${code ?? ''}`);

  it('shows what is found in the item, and nothing else', () => {
    assert.deepEqual(inFocus('孕产妇'), ['5 weaker-target']);
    assert.deepEqual(inFocus('更加'), ['6 half-width-punctuation']);
  });
  it('shows on a label or a heading what is found below it', () => {
    assert.deepEqual(inFocus('策略措施'), ['9 half-width-punctuation']);
    assert.deepEqual(inFocus('妇女与健康').length, all.filter((one) => Number(one.split(' ')[0]) >= 3).length);
  });
  it('shows all on the title', () => assert.deepEqual(inFocus('青禾县'), all));
});

describe('the reading', () => {
  it('tells the structure and every target', () => {
    const told = reading(checked(draft('孕产妇死亡率下降到14/10万以下。\n妇女更加健康。')));
    assert.match(told, /^读入 100%\n\n# 青禾县妇女发展规划\n/);
    assert.match(told, /（一）妇女与健康.*目标 2.*措施 1/);
    assert.match(told, /## 读出的目标值（1 个）/);
    assert.match(told, /\| 6 +\| 妇女与健康 \| 1 +\| 孕产妇死亡率 \| ≤14\/10万/);
  });
  it('says so where nothing was read', () => assert.equal(reading(checked('无')), '没有读出规划：文中找不到标题、部分或领域。\n'));
});
