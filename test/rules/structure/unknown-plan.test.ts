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
  it('keeps silent where both are known', () => expectFindings(rule, draft('女村医占比达到40%。')));
});
