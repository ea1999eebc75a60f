import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { check } from '../../server/check/check';
import { readUpper } from '../../server/analysis/read-upper';

const draft = `青禾县妇女发展规划
（2021—2025年）
一、发展领域
（一）妇女与健康
主要目标：
1.孕产妇死亡率下降到14/10万以下，女村医占比达到40%。
策略措施：
1.完善妇女健康服务体系，提高妇女健康水平。`;
const uppers = [readUpper('file:///upper.txt', draft.replace('青禾县', '云岫市').replace('14', '12'))];

describe('a long session', function () {
  this.timeout(180_000);
  it('takes no more memory after ten thousand edits than after six thousand', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const lines = draft.split('\n');
    const heapAfter = (from: number, to: number): number => {
      for (let edit = from; edit < to; edit++) {
        const line = 5 + (edit % 2) * 2; // the goal and the measure
        lines[line] = `${lines[line]!.slice(0, 3)}${String.fromCharCode(0x4e00 + edit)}${lines[line]!.slice(4)}`;
        check(lines.join('\n'), { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' });
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heapAfter(0, 6_000);
    const grown = heapAfter(6_000, 10_000) - before;
    assert.ok(grown < 2e6, `${Math.round(grown / 1_000)} kB more`);
  });
});
