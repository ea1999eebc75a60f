import { strict as assert } from 'node:assert';
import { check } from '../../server/check/check';
import { readUpper } from '../../server/analysis/read-upper';
import { fileReport } from '../../server/reports/file-report';
import { sources } from '../reports/files';
import { HARD, type Hard } from './hard';

const LENGTH = 40_000;
/** Milliseconds: some times what the worst of them takes; before they were mended it was 3 to 160 seconds. */
const MOST = 4_000;

const surroundings = { template: undefined, rules: {}, waivers: [] };
const options = { locale: 'zh', today: '2026-01-01' } as const;

function takesNoLonger(work: () => unknown): void {
  const begin = performance.now();
  work();
  assert.ok(performance.now() - begin < MOST, `${Math.round(performance.now() - begin)} ms`);
}

describe('a text that says one thing again and again takes no longer than it is long', () => {
  for (const name of Object.keys(HARD) as Hard[]) {
    it(`${name}: checked`, () => {
      const text = HARD[name](LENGTH);
      const uppers = [readUpper('file:///upper.txt', text.replace('青禾县', '澜川省'))];
      takesNoLonger(() => check(text, { ...surroundings, uppers }, options));
    });
    it(`${name}: reported`, () => {
      const text = HARD[name](LENGTH / 4);
      const checked = check(text, { ...surroundings, uppers: [] }, options);
      takesNoLonger(() => fileReport({ path: 'draft.txt', isText: true }, text, checked, sources));
    });
  }
});
