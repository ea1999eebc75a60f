import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { perObject, perText } from '../../server/base/memo';

describe('what is remembered', () => {
  it('of a text is made once, even when it is nothing', () => {
    let made = 0;
    const nothing = perText(() => {
      made++;
      return undefined;
    });
    nothing('甲');
    assert.equal(nothing('甲'), undefined);
    assert.equal(made, 1);
  });

  it('of texts never grows without end, and is right when it has been forgotten', () => {
    let made = 0;
    const length = perText((text) => {
      made++;
      return text.length;
    });
    const texts = Array.from({ length: 2_000 }, (_, i) => '字'.repeat(1_000) + i);
    for (const text of [...texts, ...texts]) assert.equal(length(text), text.length);
    assert.ok(made > 2_000, 'some were forgotten');
  });

  it('of texts that are asked for again and again is kept', () => {
    const made = new Map<string, number>();
    const length = perText((text) => {
      made.set(text, (made.get(text) ?? 0) + 1);
      return text.length;
    });
    for (let i = 0; i < 5_000; i++) {
      length('字'.repeat(1_000) + i);
      length('妇女与健康');
    }
    assert.equal(made.get('妇女与健康'), 1);
  });

  it('is no whole document', () => {
    let made = 0;
    const length = perText((text) => {
      made++;
      return text.length;
    });
    const draft = '字'.repeat(60_000);
    length(draft);
    length(draft);
    assert.equal(made, 2);
  });

  it('of a line lets go of the draft that it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const words = perText((line) => line.slice(2, 30));
    const remember = (i: number) => words(`${'字'.repeat(100_000)}第${i}行${'句'.repeat(40)}`.slice(100_000));
    remember(0);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 1; i <= 200; i++) remember(i);
    collect();
    assert.ok(process.memoryUsage().heapUsed - before < 5e6, 'two hundred drafts of 200 kB are not kept');
  });

  it('of an object is its own', () => {
    const named = perObject(({ name }: { name: string }) => [name]);
    const [a, b] = [{ name: '甲' }, { name: '甲' }];
    assert.equal(named(a), named(a));
    assert.notEqual(named(a), named(b));
  });
});
