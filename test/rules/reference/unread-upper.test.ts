import { strict as assert } from 'node:assert';
import { analyse } from '../../../server/analysis/analyse';
import { readUpper } from '../../../server/analysis/read-upper';
import { message, READERS } from '../../../server/base/messages';
import { lint } from '../../../server/check/lint';
import { draft, upper } from '../plans';

const rule = 'unread-upper';
const text = draft('女村医占比达到40%。');
const found = (surroundings: Omit<Parameters<typeof analyse>[1], 'template'>) =>
  lint(analyse(text, { template: undefined, ...surroundings }), {}, 'zh').filter((finding) => finding.rule === rule);

describe(rule, () => {
  it('names each plan that could not be read, and why', () => {
    const lostUppers = [{ name: '省规划.wps', why: message('error.binary') }];
    assert.deepEqual(
      found({ uppers: [], lostUppers }).map((finding) => finding.message),
      ['没有与上位规划“省规划.wps”对照：不是文本文件'],
    );
  });
  it('names one that was read in part only', () => {
    const lostUppers = [{ name: '省规划.pdf', why: message(READERS['note.scanned'], '3'), isPartly: true }];
    const [finding] = found({ uppers: [], lostUppers });
    assert.match(finding!.message, /^上位规划“省规划.pdf”没有读全，只与读出的对照：第 3 页没有读出文字/);
  });
  it('tells of one whose kind or period is unknown', () => {
    const [kindless] = found({
      uppers: [readUpper('file:///a.txt', '云岫市残疾人保障和发展规划\n一、总体要求\n（一）指导思想\n坚持党的领导。\n')],
    });
    assert.match(kindless!.message, /认不出是哪一种规划/);
    const bare = upper('女村医占比达到45%。').replace(/（\d{4}—\d{4}年）\n/, '');
    assert.match(found({ uppers: [readUpper('file:///a.txt', bare)] })[0]!.message, /认不出规划期/);
  });
  it('tells of plans of another kind, where all are', () => {
    const children = upper('女村医占比达到45%。').replaceAll('妇女', '儿童');
    const uppers = [readUpper('file:///a.txt', children)];
    assert.deepEqual(
      found({ uppers }).map(({ severity, message }) => [severity, message]),
      [['info', '没有与上位规划“云岫市儿童发展规划”对照：它不是这一种规划']],
    );
    assert.deepEqual(found({ uppers: [...uppers, readUpper('file:///b.txt', upper('女村医占比达到45%。'))] }), []);
  });
  it('tells of one that ended before the draft begins', () => {
    const old = readUpper('file:///a.txt', upper('女村医占比达到45%。', { period: '2011—2020' }));
    const [finding] = found({ uppers: [old] });
    assert.match(finding!.message, /到 2020 年为止/);
    assert.equal(finding!.severity, 'info');
  });
  it('keeps silent where all was read', () =>
    assert.deepEqual(found({ uppers: [readUpper('file:///a.txt', upper('女村医占比达到45%。'))] }), []));
});
