import { strict as assert } from 'node:assert';
import { read } from '../../server/formats/xlsx';
import { write } from '../../server/formats/spreadsheet';

describe('spreadsheets that are written', () => {
  it('hold what was put in, sheet by sheet; numbers as numbers, what would lose something as text', async () => {
    const bytes = await write([
      {
        name: '甲/乙',
        table: [
          ['指标', '值'],
          ['婴儿死亡率', '4.5'],
          ['编号', '007'],
        ],
      },
      { name: '丙', table: [['=1+1', '']] },
    ]);
    const found = read(bytes);
    assert.ok('text' in found);
    assert.equal(found.text.replace(/\t\n/g, '\n'), '指标\t值\n婴儿死亡率\t4.5\n编号\t007\n=1+1\n');
  });
});
