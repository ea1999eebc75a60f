import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { draft } from '../plans';

const rule = 'unknown-plan';
const severities = (text: string) =>
  findingsOf(text)
    .filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);
const other = '青禾县残疾人保障和发展规划\n一、总体要求\n（一）指导思想\n坚持以人民为中心。\n二、重点任务\n（一）就业\n参保率达到95%。\n';

describe(rule, () => {
  it('warns of a plan whose kind nothing tells', () => assert.deepEqual(severities(other), ['warning']));
  it('informs where only the years are missing', () =>
    assert.deepEqual(severities(draft('女村医占比达到40%。').replace(/（\d{4}—\d{4}年）\n/, '')), ['info']));
  it('informs where a plan of two kinds has domains of neither, and keeps silent where it has those of both', () => {
    const both = (...names: string[]) =>
      `青禾县妇女儿童发展规划\n（2021—2025年）\n一、发展领域\n${names.map((name) => `${name}\n主要目标：\n1.好。\n`).join('')}`;
    assert.deepEqual(severities(both('（一）妇女儿童与健康', '（二）妇女儿童与教育')), ['info']);
    assert.deepEqual(severities(both('（一）妇女与健康', '（二）儿童与健康')), []);
  });
  it('keeps silent where both are known', () => expectFindings(rule, draft('女村医占比达到40%。')));
});
