import { strict as assert } from 'node:assert';
import { check } from '../../server/check/check';
import { readUpper } from '../../server/analysis/read-upper';
import { fileReport } from '../../server/reports/file-report';
import { sources } from '../reports/files';
import { HARD, type Hard } from './hard';

const LENGTH = 40_000;
/** So many times what something simple takes on the machine: the worst of them takes 350 times. */
const MOST = 1_000;

/** Milliseconds for something simple that never changes: machines differ, and so does one from hour to hour. */
function pace(): number {
  const words = '妇女、儿童发展规划。'.repeat(10_000);
  const times = [1, 2, 3].map(() => {
    const begin = performance.now();
    words
      .replace(/[\s\p{P}]/gu, '')
      .split('妇女')
      .sort()
      .join('，');
    return performance.now() - begin;
  });
  return Math.min(...times);
}

const surroundings = { template: undefined, rules: {}, waivers: [] };
const options = { locale: 'zh', today: '2026-01-01' } as const;

function takesNoLonger(work: () => unknown): void {
  const begin = performance.now();
  work();
  const times = (performance.now() - begin) / pace();
  assert.ok(times < MOST, `${Math.round(times)} times`);
}

/** Milliseconds for a check beside itself. */
function timeFor(name: Hard, length: number): number {
  const text = HARD[name](length);
  const uppers = [readUpper('file:///upper.txt', text.replace('青禾县', '澜川省'))];
  const begin = performance.now();
  check(text, { ...surroundings, uppers }, options);
  return performance.now() - begin;
}

describe('four times the text', () => {
  it('takes no more than eight times as long where each domain lacks its goals', () => {
    timeFor('a domain’s heading', LENGTH / 4); // the first runs are slow
    const [short, long] = [timeFor('a domain’s heading', LENGTH), timeFor('a domain’s heading', 4 * LENGTH)];
    assert.ok(long < 8 * short, `${Math.round(short)} ms, ${Math.round(long)} ms`);
  });
});

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
