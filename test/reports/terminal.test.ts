import { strict as assert } from 'node:assert';
import { alignedTable, harmless } from '../../server/reports/terminal';

describe('a text for the terminal', () => {
  it('holds no commands to it', () => {
    assert.equal(harmless('甲\u001b]0;乙\u0007\u009b2J\r丙\u001b[2J'), '甲\ufffd]0;乙\ufffd\ufffd2J\ufffd丙\ufffd[2J');
    assert.equal(harmless('\u001b[31m甲\u001b[39m\t乙\r\n丙\n'), '\u001b[31m甲\u001b[39m\t乙\r\n丙\n');
    assert.equal(harmless('\u001b[8m甲\u001b[30;40m乙\u202e丙'), '\ufffd[8m甲\ufffd[30;40m乙\ufffd丙');
  });
});

describe('a table in the terminal', () => {
  it('has its columns below one another', () => {
    const lines = alignedTable([
      ['指标', 'Value'],
      ['女村医占比', '≥45%'],
      ['a|b', ''],
    ])
      .trimEnd()
      .split('\n')
      .filter((line) => !/^[-| ]+$/.test(line));
    const at = (line: string, words: string) => line.slice(0, line.indexOf(words)).replace(/[一-鿿]/g, 'xx').length;
    assert.equal(at(lines[0]!, 'Value'), at(lines[1]!, '≥45%'));
    assert.equal(lines.length, 3);
  });
  it('cuts a cell that no screen is wide enough for, so that the others stay on it', () => {
    const long = '妇'.repeat(10_000);
    const lines = alignedTable([
      ['指标', '目标'],
      [long, '甲'],
      ['乙', long],
    ]).split('\n');
    assert.ok(lines.every((line) => line.length < 600));
    assert.match(lines[2]!, /妇… \| 甲/);
  });
});
