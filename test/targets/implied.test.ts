import { strict as assert } from 'node:assert';
import { impliedIn } from '../../server/targets/implied';
import { unmark } from '../support';

function check(marked: string, wide?: boolean): void {
  it(marked, () => {
    const { text, spans } = unmark(marked);
    assert.deepEqual(
      impliedIn(text),
      spans.map(({ start, end }) => ({ from: start, to: end, wide })),
    );
  });
}

describe('target/implied', () => {
  check('妇女之家«实现全覆盖»。', true);
  check('妇女之家«达到全覆盖»。', true);
  check('妇女之家«全覆盖»。', true);
  check('妇女之家«实现全面覆盖»。', true);
  check('困境儿童«应保尽保»。', false);
  check('残疾儿童救助«做到应救尽救»。', false);
  check('女童«应入尽入»。', false);
  check('推行全覆盖的健康检查。');
  check('健全覆盖城乡的服务体系。');
  check('完善全覆盖面的管理。');
  check('应当尽力保障儿童权益。');
  check('应保尽管，应收尽治。');
});
