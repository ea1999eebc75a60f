import { strict as assert } from 'node:assert';
import { alignedTable } from '../../server/reports/terminal';

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
});
