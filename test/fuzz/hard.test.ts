import { strict as assert } from 'node:assert';
import { check } from '../../server/check/check';
import { readUpper } from '../../server/analysis/read-upper';
import { HARD, type Hard } from './hard';

const LENGTH = 40_000;
/** Milliseconds: ten times what the worst of them takes; before they were mended it was 3 to 160 seconds. */
const MOST = 4_000;

describe('a text that says one thing again and again takes no longer than it is long', () => {
  for (const name of Object.keys(HARD) as Hard[])
    it(name, () => {
      const text = HARD[name](LENGTH);
      const uppers = [readUpper('file:///upper.txt', text.replace('青禾县', '澜川省'))];
      const begin = performance.now();
      check(text, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' });
      assert.ok(performance.now() - begin < MOST, `${Math.round(performance.now() - begin)} ms`);
    });
});
