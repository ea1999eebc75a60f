import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft } from '../plans';

const rule = 'unread-text';
const lost = [
  '儿童与健康',
  '主要目标：',
  '1.婴儿死亡率降到5‰以下。',
  '策略措施：',
  '1.加强服务。',
  '儿童与教育',
  '主要目标：',
  '1.学前教育毛入园率达到95%。',
];

describe(rule, () => {
  it('reports text with the headings of a plan that no plan holds', () => {
    const text = `${draft('女村医占比达到40%。')}附件\n${lost.join('\n')}\n`;
    const [share, stretch] = findingsOf(text).filter((finding) => finding.rule === rule);
    assert.match(share!.message, /只读进了 \d+%/);
    assert.equal(text.slice(stretch!.span.start, stretch!.span.end), `附件\n${lost.join('\n')}`);
  });
  it('keeps silent about annexes, glossaries and notices', () => {
    expectFindings(rule, `关于印发规划的通知\n各镇人民政府：\n现将规划印发给你们。\n${draft('女村医占比达到40%。')}`);
    expectFindings(
      rule,
      `${draft('女村医占比达到40%。')}附件1\n责任分工表\n1.女村医占比达到40%。（县卫健委）\n名词解释\n1.两癌：宫颈癌和乳腺癌。\n`,
    );
  });
});
